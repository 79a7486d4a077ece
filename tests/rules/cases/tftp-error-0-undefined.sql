-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 0, 'Only octet supported', 4);

-- case: fire: without a text, for several files: one finding
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 0, '', 4), ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 'server', 0, NULL, 6);

-- case: two phones, one server, one text: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(phone, boot, name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES
  (1, 1, 'SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 0, 'busy', 4), (2, 2, 'SEP001122330002.cnf.xml', 'config', 'error-from-server', 'server', 0, 'busy', 9);

-- case: minor: only a ring list
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('RINGLIST.DAT', 'ring', 'error-from-server', 'server', 0, 'denied', 4);

-- case: minor: registered all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 0, 'denied', 4);

-- case: near miss: the repeat succeeds
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 0, 'busy', 4);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 9);

-- case: fire: another file is served
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 0, 'busy', 4);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 9);

-- case: near miss: error 1
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 1, 'File not found', 4);

-- case: near miss: the phone says it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('P0S30300.bin', 'image', 'error-from-phone', 'phone', 0, 'State Error', 4);

-- case: near miss: a size probe
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('P0S30300.bin', 'image', 'size-probe', 'phone', 0, 'TFTP Aborted', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('pxelinux.0', 'other', 'error-from-server', 'server', 0, 'busy', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 0, 'busy', 594);

-- case: unsure: the text is cut
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, cut, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 0, 1, 4);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, error_code, error_text, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 0, 'Only octet supported', 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
