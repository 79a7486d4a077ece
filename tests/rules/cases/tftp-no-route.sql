-- case: fire: no route
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 3, 0, 69, 1, 40, 4.1), (1, 1, '10.9.9.1', 3, 0, 69, 1, 42, 8.1);

-- case: fire: a routing loop
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 11, 0, 69, 1, 40, 4.1);

-- case: fire: no route for this class
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 3, 11, 69, 1, 40, 4.1);

-- case: minor: another server gives the file
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, server, name, kind, requests, outcome, first_at, waited) VALUES (1, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30), (2, '10.1.1.11', 'SEP001122330001.cnf.xml', 'config', 1, 'complete', 9, NULL);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 11, 0, 69, 1, 40, 4.1);

-- case: minor: in service all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 11, 0, 69, 1, 40, 4.1);

-- case: near miss: the host, not the network
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 3, 1, 69, 1, 40, 4.1);

-- case: near miss: fragments whose time is over did arrive
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 11, 1, 69, 1, 40, 4.1);

-- case: near miss: routes are found again
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30), (2, 'SEP001122330001.cnf.xml', 'config', 1, 'error-from-server', 34, NULL);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 3, 0, 69, 1, 40, 4.1);

-- case: unsure: the capture ends
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
UPDATE stream SET ended_at = 6;
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 1.9);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 3, 0, 69, 1, 40, 4.1);

-- case: unsure: blind
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at, waited, blind) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 3, 'unreachable', 4, 30, 'no frame toward this phone in the capture');
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 3, 0, 69, 1, 40, 4.1);
