-- case: fire: exists
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, write, first_at) VALUES ('error-from-server', 'server', 6, 'core.gz', 'other', 1, 4);

-- case: fire: no such user
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 7, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: two phones, one code
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, kind, first_at) VALUES ('error-from-server', 'server', 7, 1, 1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, first_at, name, kind) VALUES ('error-from-server', 'server', 7, 2, 2, 9, 'SEP001122330001.cnf.xml', 'config');

-- case: near miss: the next one is taken
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, write, first_at) VALUES ('error-from-server', 'server', 6, 'core.gz', 'other', 1, 4);
INSERT INTO case_transfer(name, kind, write, first_at) VALUES ('core.gz', 'other', 1, 9);

-- case: near miss: a read that is not affected
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: another error
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 5, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: the phone says it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-phone', 'phone', 6, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, write, name, kind, first_at) VALUES ('error-from-server', 'server', 6, 1, 'SEP001122330001.cnf.xml', 'config', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, write, first_at) VALUES ('error-from-server', 'server', 6, 'core.gz', 'other', 1, 594);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, write, first_at) VALUES ('error-from-server', 'server', 6, 'core.gz', 'other', 1, 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
