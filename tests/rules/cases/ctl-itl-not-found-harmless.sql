-- case: fire
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 3),
  ('ITLSEP001122330001.tlv', 'itl', 'error-from-server', 1, 5);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 8);

-- case: fire: asked for by HTTP
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 404, 3);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 8);

-- case: near miss: the trust list is served
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES
  ('CTLSEP001122330001.tlv', 'ctl', 3),
  ('SEP001122330001.cnf.xml', 'config', 8);

-- case: near miss: the same name again and again, and nothing else
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 3),
  ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 7),
  ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 11),
  ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 15),
  ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 19),
  ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 23),
  ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 27);

-- case: near miss: the other file is asked for in the next boot only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 3);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 108);

-- case: near miss: access violation
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 3);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 8);
UPDATE transfer SET error_code = 2 WHERE kind = 'ctl' AND phone = 1;

-- case: near miss: the phone ends it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 3);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 8);
UPDATE transfer SET outcome = 'error-from-phone' WHERE kind = 'ctl' AND phone = 1;

-- case: near miss: another file was asked for before, none after
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 3);

-- case: near miss: another kind of file is missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 8);

-- case: near miss: not asked by a phone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 3);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 8);
UPDATE transfer SET phone = NULL WHERE phone = 1;

-- case: near miss: the configuration demands encryption
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
