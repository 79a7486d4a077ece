-- case: fire: the request is stopped
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 13, 69, 1, 40, 4.1), (1, 1, '10.1.1.254', 3, 13, 69, 1, 42, 8.1);

-- case: fire: the data are stopped
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, client_port, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'stopped-by-phone', 49152, 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 9, 49152, 1, 40, 4.1);

-- case: fire: the server's own firewall
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 10, 69, 1, 40, 4.1);

-- case: minor: registered all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 13, 69, 1, 40, 4.1);

-- case: minor: another server gives the file
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO case_transfer(id, name, kind, server, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', '10.1.1.11', 20);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 13, 69, 1, 40, 4.1);

-- case: near miss: port unreachable
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);

-- case: near miss: another flow is quoted
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, frame, at) VALUES (1, 1, '10.1.1.254', 3, 13, 123, 40, 4.1);

-- case: near miss: the transfer goes on
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 13, 69, 1, 40, 4.1);

-- case: near miss: opened later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30), (2, 'SEP001122330001.cnf.xml', 'config', 1, 'complete', 60, NULL);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 13, 69, 1, 40, 4.1);

-- case: near miss: the phone itself wants no more
-- expect: silent
INSERT INTO case_phone(id, ip) VALUES (1, '10.1.1.50');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'stopped-by-phone', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.50', 3, 13, 49152, 1, 40, 4.1);

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 1, 'unreachable', 597, 1.5);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 13, 69, 1, 40, 597.1);

-- case: unsure: frames were dropped
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited, blind) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30, '12 frames were dropped by the capture');
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 13, 69, 1, 40, 4.1);

-- case: two phones behind one filter: one finding
-- expect: group 2
INSERT INTO case_phone(id, ip) VALUES (1, '10.1.1.50'), (2, '10.1.1.51');
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(id, phone, boot, name, kind, requests, outcome, first_at, waited) VALUES (1, 1, 1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30), (2, 2, 2, 'SEP001122330002.cnf.xml', 'config', 3, 'unreachable', 5, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 13, 69, 1, 40, 4.1), (2, 2, '10.1.1.254', 3, 13, 69, 2, 50, 5.1);
