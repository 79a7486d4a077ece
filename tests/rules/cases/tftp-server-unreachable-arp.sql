-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 4, 0, 30, 33, 5, 8, 40, NULL);

-- case: fire: a router looks for it in vain
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, server, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', '10.9.1.10', 3, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.1', 3, 1, 69, 1, 40, 7.1);

-- case: minor: in service all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 4, 0, 30, 33, 5, 8, 40, NULL);

-- case: minor: the second server of option 150 serves it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 4, 0, 30, 33, 5, 8, 40, NULL);
INSERT INTO case_transfer(id, name, kind, server, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', '10.1.1.11', 20);

-- case: near miss: answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 4, 1, 30, 33, 5, 8, NULL, NULL);

-- case: near miss: asked once
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 1, 0, 30, 30, 5, 5, 40, NULL);

-- case: near miss: answered in a later boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 90), (2, 100, NULL);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 4, 0, 30, 33, 5, 8, 40, NULL), (1, 2, '10.1.1.10', 'tftp', 1, 1, 60, 60, 105, 105, NULL, NULL);

-- case: near miss: it asks the server for a file all the same
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 4, 0, 30, 33, 5, 8, 40, NULL);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 9);

-- case: near miss: another machine's address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.1', 'router', 4, 0, 30, 33, 5, 8, 40, NULL), (1, 1, '10.1.1.50', 'self', 3, 0, 20, 22, 1, 3, 40, NULL);

-- case: near miss: the server's own host refuses
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 1, 69, 1, 40, 7.1);

-- case: near miss: the router finds it in the end
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4), (2, 'SEP001122330001.cnf.xml', 'config', 1, 'complete', 44);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.1', 3, 1, 69, 1, 40, 7.1);

-- case: near miss: a filter forbids it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.1', 3, 13, 69, 1, 40, 7.1);

-- case: near miss: it connects there
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 4, 0, 30, 33, 5, 8, 40, NULL);
INSERT INTO case_connection(server, port, service, first_at) VALUES ('10.1.1.10', 6970, 'http', 9);

-- case: unsure: one direction only
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 4, 0, 30, 33, 5, 8, 40, 'no frame toward this phone in the capture');

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 4, 0, 30, 33, 5, 8, 0.5, NULL);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, stage, stage_rank) VALUES (1, 1, 'dhcp', 3), (2, 2, 'dhcp', 3);
INSERT INTO arp_lookup VALUES (1, 1, '10.1.1.10', 'tftp', 4, 0, 30, 33, 5, 8, 40, NULL), (2, 2, '10.1.1.10', 'tftp', 3, 0, 40, 42, 6, 8, 40, NULL);
