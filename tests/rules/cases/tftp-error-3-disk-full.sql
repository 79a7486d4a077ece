-- case: fire: the phone
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, last_block, error_text, name, kind, load, first_at) VALUES ('error-from-phone', 'phone', 3, 40960, 80, 'disk full', 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: fire: minor: an upload
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, write, first_at) VALUES ('error-from-server', 'server', 3, 'core.gz', 'other', 1, 4);

-- case: minor: registered all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, name, kind, load, first_at) VALUES ('error-from-phone', 'phone', 3, 40960, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: two phones of one model
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, octets, name, kind, load, first_at) VALUES ('error-from-phone', 'phone', 3, 1, 1, 40960, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, octets, first_at, name, kind, load) VALUES ('error-from-phone', 'phone', 3, 2, 2, 40960, 9, 'P0S30300.bin', 'image', 'P0S30300');

-- case: near miss: a later try completes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, name, kind, load, first_at) VALUES ('error-from-phone', 'phone', 3, 40960, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(first_at, name, kind) VALUES (60, 'P0S30300.bin', 'image');

-- case: near miss: SIPDefault.cnf of a small buffer
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, name, kind, first_at) VALUES ('error-from-phone', 'phone', 3, 8192, 'SIPDefault.cnf', 'sip-default', 4);

-- case: near miss: another error
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, name, kind, load, first_at) VALUES ('error-from-phone', 'phone', 0, 40960, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, name, kind, load, first_at) VALUES ('error-from-phone', 'phone', 3, 40960, 'P0S30300.bin', 'image', 'P0S30300', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, name, kind, first_at) VALUES ('error-from-phone', 'phone', 3, 40960, 'P0S30300.bin', 'image', 590);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, last_block, error_text, name, kind, load, first_at) VALUES ('error-from-phone', 'phone', 3, 40960, 80, 'disk full', 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
