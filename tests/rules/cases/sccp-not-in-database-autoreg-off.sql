-- case: fire: rejected
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Error DBConfig', 40, 803), ('rejected', 'Error DBConfig', 60, 806);

-- case: fire: rejected once
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Error DBConfig', 40, 803);

-- case: fire: without a text
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', NULL, 40, 803), ('rejected', NULL, 60, 806);

-- case: fire: the server hangs up
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(phone, boot, name, kind, outcome, error_code, first_at) VALUES (1, 1, 'SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20), (2, 2, 'SEP001122330002.cnf.xml', 'config', 'error-from-server', 1, 21);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (1, 1, 'XMLDefault.cnf.xml', 'default-config', 22), (2, 2, 'XMLDefault.cnf.xml', 'default-config', 23);
INSERT INTO case_session(phone, boot, outcome, reject_text, first_at) VALUES (1, 1, 'rejected', 'Device Unknown', 40), (2, 2, 'rejected', 'Device Unknown', 41);

-- case: near miss: a file of its own
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'complete', NULL, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Error DBConfig', 40, 803), ('rejected', 'Error DBConfig', 60, 806);

-- case: near miss: no default either
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Error DBConfig', 40, 803), ('rejected', 'Error DBConfig', 60, 806);

-- case: near miss: acknowledged later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Error DBConfig', 40, 803), ('rejected', 'Error DBConfig', 60, 806);
INSERT INTO case_session(first_at) VALUES (90);

-- case: near miss: the next server takes it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Error DBConfig', 40, 803), ('rejected', 'Error DBConfig', 60, 806);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 90);

-- case: near miss: the default came in another boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_boot(n, began_at) VALUES (2, 35);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Error DBConfig', 40, 803), ('rejected', 'Error DBConfig', 60, 806);
UPDATE sccp_session SET boot = 2 WHERE phone = 1;

-- case: near miss: the default came after
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 222);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Error DBConfig', 40, 803), ('rejected', 'Error DBConfig', 60, 806);

-- case: near miss: silent server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, first_at, waited) VALUES ('silent', 40, 60);

-- case: near miss: Max Phones Exceeded
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Max Phones Exceeded', 40, 803), ('rejected', 'Max Phones Exceeded', 60, 806);

-- case: near miss: Error No License
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Error No License', 40, 803), ('rejected', 'Error No License', 60, 806);

-- case: near miss: Security Error
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Security Error', 40, 803), ('rejected', 'Security Error', 60, 806);

-- case: near miss: IP Not Authorized
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'IP Not Authorized', 40, 803), ('rejected', 'IP Not Authorized', 60, 806);

-- case: near miss: Crossover session
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Crossover session', 40, 803), ('rejected', 'Crossover session', 60, 806);

-- case: near miss: High Traffic Try Again Later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'High Traffic Try Again Later', 40, 803), ('rejected', 'High Traffic Try Again Later', 60, 806);

-- case: near miss: Incompatible Device Type
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Incompatible Device Type', 40, 803), ('rejected', 'Incompatible Device Type', 60, 806);

-- case: unsure: whether it has a file of its own
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, reject_text, first_at, end_frame) VALUES ('rejected', 'Error DBConfig', 40, 803), ('rejected', 'Error DBConfig', 60, 806);

-- case: unsure: it hangs up once
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803);

-- case: unsure: frames of the server are missing
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 22);
INSERT INTO case_session(outcome, first_at, end_frame, blind) VALUES ('closed-after-register', 40, 803, '12 frames dropped in this interval'), ('closed-after-register', 60, 806, NULL);
