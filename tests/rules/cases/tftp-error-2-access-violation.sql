-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, error_text, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 'Access violation', 'SEP001122330001.cnf.xml', 'config', 4);

-- case: fire: several files: one finding
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 'XMLDefault.cnf.xml', 'default-config', 6);

-- case: two phones, one server
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 1, 1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, first_at, kind) VALUES ('error-from-server', 'server', 2, 2, 2, 'SEP001122330002.cnf.xml', 7, 'config');

-- case: minor: nothing that it needs
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 'RINGLIST.DAT2', 'ring', 4);

-- case: minor: registered all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: the same file is served to another client
-- expect: silent
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 1, 1, 'SCCP41.8-5-2S.loads', 'loads', 4);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (2, 2, 'SCCP41.8-5-2S.loads', 'loads', 1);

-- case: near miss: the repeat succeeds
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(first_at, name, kind) VALUES (9, 'SEP001122330001.cnf.xml', 'config');

-- case: fire: another server has it
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(server, first_at, name, kind) VALUES ('10.1.1.11', 9, 'SEP001122330001.cnf.xml', 'config');

-- case: near miss: not found
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: the phone says it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-phone', 'phone', 2, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 'SEP001122330001.cnf.xml', 'config', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, first_at, name, kind) VALUES ('error-from-server', 'server', 2, 594, 'SEP001122330001.cnf.xml', 'config');

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, error_text, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 'Access violation', 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
