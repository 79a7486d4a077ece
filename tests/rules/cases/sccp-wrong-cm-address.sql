-- case: fire: DNS does not know the name
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub.example.net', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);

-- case: fire: both names unknown
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub.example.net', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 1, 'cucm-sub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-sub', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);

-- case: fire: no address of that name
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'CUCM-PUB', 'A', '10.1.1.2', 3, 0, '[]', 60, 22, 25, NULL, NULL);

-- case: fire: DNS is silent
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub', 'A', '10.1.1.2', 3, NULL, NULL, 60, 22, 25, 20, NULL);

-- case: fire: a name, and the lease has no DNS server
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO case_exchange(id, first_at) VALUES (5, 1);
INSERT INTO case_reply(exchange, has_6) VALUES (5, 0);

-- case: fire: no address of a machine
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, '0.0.0.0', 0, 2000);

-- case: fire: left as in the template
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'x.x.x.x', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'x.x.x.x', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);

-- case: two phones, one name: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(id, phone, boot, name, kind, first_at) VALUES (7, 1, 1, 'SEP001122330001.cnf.xml', 'config', 20), (8, 2, 2, 'SEP001122330002.cnf.xml', 'config', 21);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, '127.0.0.1', 0, 2000), (8, 2, 0, '127.0.0.1', 0, 2000);

-- case: near miss: the name is resolved
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub.example.net', 'A', '10.1.1.2', 3, 0, '["10.1.1.5"]', 60, 22, 25, NULL, NULL);

-- case: near miss: the second one is resolved
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub.example.net', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 1, 'cucm-sub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-sub', 'A', '10.1.1.2', 3, 0, '["10.1.1.6"]', 60, 22, 25, NULL, NULL);

-- case: near miss: the second is an address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub.example.net', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 1, '10.1.1.6', 0, 2000);

-- case: near miss: registers with a standby
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub.example.net', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);
INSERT INTO case_connection(server, first_at) VALUES ('10.1.1.6', 40);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 40);

-- case: near miss: it turns to its TFTP server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub.example.net', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.10', 'refused', 40);

-- case: near miss: a SIP phone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub.example.net', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);
UPDATE phone SET protocol = 'sip' WHERE id = 1;

-- case: near miss: an address that answers nobody knows
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, '10.9.9.9', 0, 2000);
INSERT INTO case_connection(server, outcome, syns, first_at, waited) VALUES ('10.9.9.9', 'no-answer', 4, 30, 60);
UPDATE sccp_session SET outcome = 'rejected' WHERE phone = 1000;

-- case: near miss: an address that refuses
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, '10.9.9.9', 0, 2000);
INSERT INTO case_connection(server, outcome, syns, first_at, waited) VALUES ('10.9.9.9', 'refused', 4, 30, 60);

-- case: near miss: a later file is right
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub.example.net', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (9, 'SEP001122330001.cnf.xml', 'config', 120);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (9, 1, 0, '10.1.1.5', 0, 2000);

-- case: unsure: it never answers, and others are served elsewhere
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, '10.9.9.9', 0, 2000);
INSERT INTO case_connection(server, outcome, syns, first_at, waited) VALUES ('10.9.9.9', 'no-answer', 4, 30, 60);

-- case: unsure: no look-up in the capture
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);

-- case: unsure: answers of DNS can't be seen
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub', 'A', '10.1.1.2', 3, NULL, NULL, 60, 22, 25, 20, 'no frame toward this phone in the capture');

-- case: unsure: the capture ends
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 585);
INSERT INTO config_call_manager(transfer, phone, priority, address, is_name, port) VALUES (7, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, server, requests, rcode, answers, first_frame, first_at, last_at, waited, blind) VALUES (1, 1, 'cucm-pub.example.net', 'A', '10.1.1.2', 3, 3, '[]', 60, 22, 25, NULL, NULL);
