-- case: fire: five times not found
-- expect: fail major
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);

-- case: fire: not found, and no answer to others
-- expect: fail major
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'no-answer', 4, 40);

-- case: fire: the last one is still open
-- expect: fail major
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'open', NULL, 50);

-- case: fire: it fetched its configuration before
-- expect: fail major
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP00122330001.cnf.xml', 'config', 2);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id, family) VALUES (1, '7940-60'), (2, '7940-60');
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(phone, boot, name, kind, outcome, error_code, first_at) VALUES (1, 1, 'CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10), (2, 2, 'CTLSEP001122330002.tlv', 'ctl', 'error-from-server', 1, 11);
INSERT INTO case_transfer(phone, boot, name, kind, outcome, error_code, first_at) VALUES (1, 1, 'CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15), (2, 2, 'CTLSEP001122330002.tlv', 'ctl', 'error-from-server', 1, 16);
INSERT INTO case_transfer(phone, boot, name, kind, outcome, error_code, first_at) VALUES (1, 1, 'CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20), (2, 2, 'CTLSEP001122330002.tlv', 'ctl', 'error-from-server', 1, 21);
INSERT INTO case_transfer(phone, boot, name, kind, outcome, error_code, first_at) VALUES (1, 1, 'CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25), (2, 2, 'CTLSEP001122330002.tlv', 'ctl', 'error-from-server', 1, 26);
INSERT INTO case_transfer(phone, boot, name, kind, outcome, error_code, first_at) VALUES (1, 1, 'CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30), (2, 2, 'CTLSEP001122330002.tlv', 'ctl', 'error-from-server', 1, 31);

-- case: near miss: four times
-- expect: silent
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);

-- case: near miss: it asks for its configuration
-- expect: silent
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001402330001.cnf.xml', 'config', 40);

-- case: near miss: it asks for CTLFile.tlv in between
-- expect: silent
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLFile.tlv', 'ctl', 'error-from-server', 1, 22);

-- case: near miss: the list is served in the end
-- expect: silent
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 40);

-- case: near miss: no answer at all: another rule
-- expect: silent
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'no-answer', 12, 10);

-- case: near miss: another family
-- expect: silent
INSERT INTO case_phone(id, family) VALUES (1, '7941-61');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);

-- case: near miss: it turns to its call server
-- expect: silent
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);
INSERT INTO case_connection(first_at) VALUES (60);

-- case: near miss: it registers by SIP
-- expect: silent
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);
INSERT INTO case_registration(first_at) VALUES (60);

-- case: unsure: which model is not known
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 25);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);
