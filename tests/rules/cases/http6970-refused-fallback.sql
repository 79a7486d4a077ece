-- case: fire: no answer, then TFTP
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'no-answer', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);

-- case: info: refused, then TFTP
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'refused', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);

-- case: info: the host cannot be reached on that port
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'unreachable', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);

-- case: fire: TFTP says that the file is not there: it answers
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'no-answer', 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 12);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_connection(phone, boot, server, port, service, outcome, first_frame, first_at) VALUES (1, 1, '10.1.1.10', 6970, 'http', 'no-answer', 50, 10), (2, 2, '10.1.1.10', 6970, 'http', 'no-answer', 60, 11);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (1, 1, 'ITLFile.tlv', 'itl', 20), (2, 2, 'ITLFile.tlv', 'itl', 21);

-- case: near miss: no TFTP request follows
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'no-answer', 10);

-- case: near miss: TFTP came before
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'no-answer', 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);

-- case: near miss: TFTP asks another server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'no-answer', 10);
INSERT INTO case_transfer(server, name, kind, first_at) VALUES ('10.1.1.11', 'ITLFile.tlv', 'itl', 12);

-- case: near miss: TFTP is not answered either
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'no-answer', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);
UPDATE transfer SET outcome = 'no-answer', reply_frame = NULL WHERE phone = 1;

-- case: near miss: connected
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'connected', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);

-- case: near miss: connected later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'refused', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'connected', 30);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);

-- case: near miss: the file comes by HTTP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'refused', 10);
INSERT INTO case_transfer(via, name, kind, first_at) VALUES ('http', 'ITLFile.tlv', 'itl', 12);

-- case: near miss: another service
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 2000, 'sccp', 3, 'refused', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 6970, 'http', 3, 'open', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);

-- case: unsure: one direction only
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at, waited, blind) VALUES ('10.1.1.10', 6970, 'http', 3, 'no-answer', 10, 15, 'no frame toward this phone in the capture');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);
UPDATE transfer SET outcome = 'no-answer', reply_frame = NULL WHERE phone = 1;
