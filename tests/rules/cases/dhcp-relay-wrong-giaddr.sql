-- case: fire: the relay stands in another network
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(relay, yiaddr) VALUES ('10.1.110.1', '10.1.1.50');

-- case: fire: an OFFER shows it as well
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(relay, yiaddr, type, accepted) VALUES ('10.1.110.1', '10.1.1.50', 'offer', 0);

-- case: info: the phone gets its files
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(relay, yiaddr) VALUES ('10.1.110.1', '10.1.1.50');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: the relay stands in the network of the lease
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(relay, yiaddr) VALUES ('10.1.1.1', '10.1.1.50');

-- case: near miss: no relay
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(yiaddr) VALUES ('10.1.1.50');

-- case: near miss: a wider mask holds both
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(relay, yiaddr, mask, prefix) VALUES ('10.1.110.1', '10.1.1.50', '255.255.0.0', 16);

-- case: near miss: right in the last boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, ended_at) VALUES (1, 50), (2, NULL);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_exchange(id, boot, first_at) VALUES (2, 2, 60);
INSERT INTO case_reply(id, relay, yiaddr) VALUES (1, '10.1.110.1', '10.1.1.50');
INSERT INTO case_reply(id, exchange, boot, relay, yiaddr, at) VALUES (2, 2, 2, '10.1.1.1', '10.1.1.50', 61);

-- case: unsure: the capture ends
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(relay, yiaddr) VALUES ('10.1.110.1', '10.1.1.50');
UPDATE stream SET ended_at = 20;

-- case: two phones, one relay: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, stage, stage_rank) VALUES (1, 1, 'dhcp', 3), (2, 2, 'dhcp', 3);
INSERT INTO case_exchange(id, phone, boot) VALUES (1, 1, 1), (2, 2, 2);
INSERT INTO case_reply(exchange, phone, boot, relay, yiaddr) VALUES (1, 1, 1, '10.1.110.1', '10.1.1.50'), (2, 2, 2, '10.1.110.1', '10.1.1.51');
