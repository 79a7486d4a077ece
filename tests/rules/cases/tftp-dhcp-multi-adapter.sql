-- case: fire: the address of a virtual adapter
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(server, opt150, opt150_first) VALUES ('192.168.56.1', '["192.168.56.1"]', '192.168.56.1');

-- case: fire: in the OFFER, and no REQUEST reaches it
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, acks) VALUES (1, 'no-ack', 0);
INSERT INTO case_reply(server, type) VALUES ('192.168.56.1', 'offer');

-- case: near miss: a relay stands in between
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(relay, server, opt150, opt150_first) VALUES ('10.1.1.1', '192.168.56.1', '["192.168.56.1"]', '192.168.56.1');

-- case: near miss: its own network
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(server) VALUES ('10.1.1.9');

-- case: near miss: the phone gets its files
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(server, opt150, opt150_first) VALUES ('192.168.56.1', '["192.168.56.1"]', '192.168.56.1');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('OS79XX.TXT', 'os79xx', 4);

-- case: near miss: no server identifier
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(server, opt150, opt150_first) VALUES ('192.168.56.1', '["192.168.56.1"]', '192.168.56.1');
UPDATE dhcp_reply SET has_54 = 0 WHERE phone = 1;

-- case: unsure: the answer comes from the router
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(source_mac, server, opt150, opt150_first) VALUES ('00:aa:aa:aa:aa:01', '10.9.9.1', '["10.9.9.1"]', '10.9.9.1');
INSERT INTO ip_claim(ip, mac, how, virtual) VALUES ('10.1.1.1', '00:aa:aa:aa:aa:01', 'arp-reply', 0);

-- case: fire: a virtual adapter, though the PC is the router
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(source_mac, server, opt150, opt150_first) VALUES ('00:aa:aa:aa:aa:01', '192.168.56.1', '["192.168.56.1"]', '192.168.56.1');
INSERT INTO ip_claim(ip, mac, how, virtual) VALUES ('10.1.1.1', '00:aa:aa:aa:aa:01', 'arp-reply', 0);

-- case: unsure: the request was relayed elsewhere
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, relayed) VALUES (1, 1);
INSERT INTO case_reply(server, opt150, opt150_first) VALUES ('192.168.56.1', '["192.168.56.1"]', '192.168.56.1');

-- case: unsure: the capture ends
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(server, opt150, opt150_first) VALUES ('192.168.56.1', '["192.168.56.1"]', '192.168.56.1');
UPDATE stream SET ended_at = 20;

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(server, opt150, opt150_first) VALUES ('192.168.56.1', '["192.168.56.1"]', '192.168.56.1');
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
