-- case: fire: larger than asked for
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, blksize, oack, oack_answer, last_block, name, kind, first_at) VALUES ('error-from-phone', 'phone', 8, 1024, 1468, 1, 'error', 0, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: fire: the server refuses
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, name, kind, first_at) VALUES ('error-from-server', 'server', 8, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: fire: something else that was acknowledged
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, oack_answer, last_block, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('error-from-phone', 'phone', 8, 'error', 0, 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: minor: registered all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, name, kind, first_at) VALUES ('error-from-server', 'server', 8, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: two phones, one server
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, asked_blksize, name, kind, first_at) VALUES ('error-from-server', 'server', 8, 1, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, asked_blksize, first_at, name, kind) VALUES ('error-from-server', 'server', 8, 2, 2, 1024, 9, 'SEP001122330001.cnf.xml', 'config');

-- case: near miss: asked again without options and served
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, name, kind, first_at) VALUES ('error-from-server', 'server', 8, 1024, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(first_at, name, kind) VALUES (5, 'SEP001122330001.cnf.xml', 'config');

-- case: near miss: a size probe
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, last_block, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('size-probe', 'phone', 8, 0, 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: another error
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, name, kind, first_at) VALUES ('error-from-server', 'server', 4, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 8, 'SEP001122330001.cnf.xml', 'config', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, first_at, name, kind) VALUES ('error-from-server', 'server', 8, 1024, 594, 'SEP001122330001.cnf.xml', 'config');

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, asked_blksize, blksize, oack, oack_answer, last_block, name, kind, first_at) VALUES ('error-from-phone', 'phone', 8, 1024, 1468, 1, 'error', 0, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
