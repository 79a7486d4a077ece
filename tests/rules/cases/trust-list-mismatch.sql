-- case: fire: the verification service refuses
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 3, 'refused', 12);

-- case: fire: it does not answer
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 2445, 'tvs', 3, 'no-answer', 12);

-- case: fire: its handshake fails
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(port, service, server_hello, tls_alert, tls_alert_by, first_at) VALUES (2445, 'tvs', 1, 48, 'phone', 12);

-- case: fire: a certificate trust list
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 3, 'refused', 12);

-- case: fire: it registered in an earlier boot
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 5);
INSERT INTO case_boot(n, began_at) VALUES (2, 6);
INSERT INTO case_registration(boot, first_at) VALUES (1, 4);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 3, 'refused', 12);
UPDATE transfer SET boot = 2 WHERE phone = 1;
UPDATE connection SET boot = 2 WHERE phone = 1;

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (1, 1, 'ITLFile.tlv', 'itl', 8), (2, 2, 'ITLFile.tlv', 'itl', 8), (1, 1, 'SEP001122330001.cnf.xml.sgn', 'config', 10), (2, 2, 'SEP001122330002.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(phone, boot, port, service, outcome, first_frame, first_at) VALUES (1, 1, 2445, 'tvs', 'refused', 50, 12), (2, 2, 2445, 'tvs', 'refused', 60, 12);

-- case: near miss: it goes on to its call server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 3, 'refused', 12);
INSERT INTO case_connection(first_at) VALUES (20);

-- case: near miss: it registers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 3, 'refused', 12);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: near miss: the verification service answers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 14);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 16);
INSERT INTO case_connection(port, service, server_hello, first_at) VALUES (2445, 'tvs', 1, 12);

-- case: near miss: it answers at the second try
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 3, 'refused', 12);
INSERT INTO case_connection(port, service, server_hello, first_at) VALUES (2445, 'tvs', 1, 18);

-- case: near miss: the signed configuration is cut short
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 3, 'refused', 12);
UPDATE transfer SET outcome = 'short' WHERE phone = 1 AND kind = 'config';

-- case: near miss: not signed
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 3, 'refused', 12);

-- case: near miss: no trust list was served
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 3, 'refused', 12);

-- case: near miss: fetched twice, and no verification
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 20);

-- case: unsure: fetched three times, and nothing else
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 30);

-- case: unsure: one direction only
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at, blind) VALUES ('10.1.1.10', 2445, 'tvs', 3, 'no-answer', 12, 'no frame toward this phone in the capture');

-- case: unsure: the capture ends
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('ITLSEP001122330001.tlv', 'itl', 8);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml.sgn', 'config', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 3, 'refused', 12);
UPDATE stream SET ended_at = 30;
