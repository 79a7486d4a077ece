-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);

-- case: fire: a SIP load of a 7960
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-server', 1, 4),
  ('SIP001122330001.cnf', 'config', 'error-from-server', 1, 6);

-- case: fire: the first one was asked for by HTTP
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml', 'config', 'error-from-server', 404, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);

-- case: near miss: XMLDefault served
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 6);

-- case: near miss: the default was never asked for
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4);

-- case: near miss: not readable is not missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);
UPDATE transfer SET error_code = 2 WHERE kind = 'config' AND phone = 1;

-- case: near miss: cached config, registers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);
INSERT INTO case_connection(first_at) VALUES (20);

-- case: near miss: the next boot finds it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 104);

-- case: unsure: capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);
UPDATE stream SET ended_at = 20;

-- case: fire: a ring list is served
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('RINGLIST.DAT', 'ring', 8);

-- case: fire: its boot is over when the capture ends
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, ended_at) VALUES (1, 15);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);
UPDATE stream SET ended_at = 20;

-- case: fire: it was in service before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(first_at) VALUES (1);
INSERT INTO case_registration(first_at) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);

-- case: near miss: cached config, registers by SIP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: near miss: its own is not answered, only the default is missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);
UPDATE transfer SET outcome = 'no-answer', error_code = NULL WHERE kind = 'config' AND phone = 1;

-- case: near miss: the last try is refused otherwise
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 2, 20);

-- case: near miss: the phone itself breaks it off
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);
UPDATE transfer SET outcome = 'error-from-phone' WHERE phone = 1;

-- case: near miss: its own and a ring list are missing, the default was never asked for
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('RINGLIST.DAT', 'ring', 'error-from-server', 1, 8);

-- case: near miss: only defaults were asked for
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6),
  ('SIPDefault.cnf', 'sip-default', 'error-from-server', 1, 8);

-- case: near miss: another maker's phone keeps its settings
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'Yealink');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('y000000000028.cfg', 'default-config', 'error-from-server', 1, 4), ('001122330001.cfg', 'config', 'error-from-server', 1, 5);

-- case: near miss: so does an SPA phone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('/spa504G.cfg', 'default-config', 'error-from-server', 1, 4), ('/spa001122330001.cfg', 'config', 'error-from-server', 1, 5);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 4),
  ('XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 6);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
