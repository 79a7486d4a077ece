-- case: fire: no DNS server in the lease
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150) VALUES (1, 1, 'tftp.example.com', 0);

-- case: fire: there is no such name
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150, has_6, dns) VALUES (1, 1, 'tftp', 0, 1, '10.1.1.5');
INSERT INTO dns_lookup VALUES (1, 1, 'tftp.example.com', 'A', '10.1.1.5', 2, 3, '[]', 30, 31, 3, 4, NULL, NULL);

-- case: fire: no answer
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150, has_6, dns) VALUES (1, 1, 'tftp.example.com', 0, 1, '10.1.1.5');
INSERT INTO dns_lookup VALUES (1, 1, 'TFTP.example.com', 'A', '10.1.1.5', 4, NULL, NULL, 30, NULL, 3, 9, 40, NULL);

-- case: near miss: answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150, has_6, dns) VALUES (1, 1, 'tftp.example.com', 0, 1, '10.1.1.5');
INSERT INTO dns_lookup VALUES (1, 1, 'tftp.example.com', 'AAAA', '10.1.1.5', 1, 0, '[]', 30, 31, 3, 3, NULL, NULL), (1, 1, 'tftp.example.com', 'A', '10.1.1.5', 1, 0, '["10.1.1.10"]', 32, 33, 3, 3, NULL, NULL);

-- case: near miss: the full name is not there, the short one is
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150, has_6, dns) VALUES (1, 1, 'tftp', 0, 1, '10.1.1.5');
INSERT INTO dns_lookup VALUES (1, 1, 'tftp.example.com', 'A', '10.1.1.5', 1, 3, '[]', 30, 31, 3, 3, NULL, NULL), (1, 1, 'tftp', 'A', '10.1.1.5', 1, 0, '["10.1.1.10"]', 32, 33, 3, 3, NULL, NULL);

-- case: near miss: option 150 beside it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66) VALUES (1, 1, 'tftp.example.com');

-- case: near miss: an address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150) VALUES (1, 1, '10.1.1.10', 0);

-- case: near miss: it asks for a file
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150) VALUES (1, 1, 'tftp.example.com', 0);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a DNS server is named, and no look-up is seen
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150, has_6, dns) VALUES (1, 1, 'tftp.example.com', 0, 1, '10.1.1.5');

-- case: unsure: the lease was cut
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150, cut) VALUES (1, 1, 'tftp.example.com', 0, 1);
UPDATE dhcp_reply SET has_150 = NULL, has_6 = NULL WHERE phone = 1;

-- case: unsure: one direction only
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150, has_6, dns) VALUES (1, 1, 'tftp.example.com', 0, 1, '10.1.1.5');
INSERT INTO dns_lookup VALUES (1, 1, 'tftp.example.com', 'A', '10.1.1.5', 4, NULL, NULL, 30, NULL, 3, 9, 40, 'no frame toward this phone in the capture');

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150, has_6, dns) VALUES (1, 1, 'tftp.example.com', 0, 1, '10.1.1.5');
INSERT INTO dns_lookup VALUES (1, 1, 'tftp.example.com', 'A', '10.1.1.5', 1, NULL, NULL, 30, NULL, 3, 3, 1, NULL);
