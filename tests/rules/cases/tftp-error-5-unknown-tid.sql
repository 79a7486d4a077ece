-- case: fire: the server
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, last_block, octets, answered_from, name, kind, load, first_at) VALUES ('error-from-server', 'server', 5, 40, 20480, '10.1.1.10', 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: fire: the phone
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, last_block, octets, answered_from, name, kind, load, first_at) VALUES ('error-from-phone', 'phone', 5, 40, 20480, '10.1.1.10', 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: fire: the port changes, the phone refuses, all stands still
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, unknown_tid, unknown_tid_frame, last_block, octets, waited, answered_from, name, kind, load, first_at) VALUES ('stopped-by-server', 3, 90, 40, 20480, 30, '10.1.1.10', 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: minor: registered all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(outcome, ended_by, error_code, answered_from, name, kind, first_at) VALUES ('error-from-server', 'server', 5, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config', 4);

-- case: two phones, one server
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, answered_from, name, kind, first_at) VALUES ('error-from-server', 'server', 5, 1, 1, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, first_at, answered_from, name, kind) VALUES ('error-from-server', 'server', 5, 2, 2, 9, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config');

-- case: near miss: a third party only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(unknown_tid, unknown_tid_frame, answered_from, name, kind, first_at) VALUES (2, 90, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: the phone refuses another address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, answered_from, name, kind, first_at) VALUES ('error-from-phone', 'phone', 5, '10.1.1.11', 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: it stops without ERROR 5
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, waited, answered_from, name, kind, first_at) VALUES ('stopped-by-server', 30, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a later try completes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, answered_from, name, kind, first_at) VALUES ('error-from-server', 'server', 5, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(first_at, answered_from, name, kind) VALUES (40, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config');

-- case: near miss: another error
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, answered_from, name, kind, first_at) VALUES ('error-from-server', 'server', 4, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, answered_from, name, kind, first_at) VALUES ('error-from-server', 'server', 5, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the server could not be seen
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, unknown_tid, unknown_tid_frame, waited, blind, answered_from, name, kind, first_at) VALUES ('stopped-by-server', 1, 90, 30, '12 frames were dropped by the capture', '10.1.1.10', 'SEP001122330001.cnf.xml', 'config', 4);

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, first_at, answered_from, name, kind) VALUES ('error-from-server', 'server', 5, 594, '10.1.1.10', 'SEP001122330001.cnf.xml', 'config');

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, last_block, octets, answered_from, name, kind, load, first_at) VALUES ('error-from-server', 'server', 5, 40, 20480, '10.1.1.10', 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
