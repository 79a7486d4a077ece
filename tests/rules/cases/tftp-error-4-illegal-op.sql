-- case: fire: with options
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, error_text, name, kind, first_at) VALUES ('error-from-server', 'server', 4, 1024, 'Illegal TFTP operation', 'SEP001122330001.cnf.xml', 'config', 4);

-- case: fire: without options
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 4, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: fire: in the middle
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, last_block, octets, name, kind, first_at) VALUES ('error-from-server', 'server', 4, 7, 3584, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: minor: an upload
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, write, first_at) VALUES ('error-from-server', 'server', 4, 'core.gz', 'other', 1, 4);

-- case: minor: registered all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 4, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: two phones, one server
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, kind, first_at) VALUES ('error-from-server', 'server', 4, 1, 1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, first_at, kind) VALUES ('error-from-server', 'server', 4, 2, 2, 'SEP001122330002.cnf.xml', 7, 'config');

-- case: near miss: asked again without options and served
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, name, kind, first_at) VALUES ('error-from-server', 'server', 4, 1024, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(first_at, name, kind) VALUES (5, 'SEP001122330001.cnf.xml', 'config');

-- case: fire: another file is served
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, name, kind, first_at) VALUES ('error-from-server', 'server', 4, 1024, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 5);

-- case: near miss: another error
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 8, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: the phone says it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-phone', 'phone', 4, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 4, 'SEP001122330001.cnf.xml', 'config', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, first_at, name, kind) VALUES ('error-from-server', 'server', 4, 594, 'SEP001122330001.cnf.xml', 'config');

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, error_text, name, kind, first_at) VALUES ('error-from-server', 'server', 4, 1024, 'Illegal TFTP operation', 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
