-- case: unsure: no answer, and it registers
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 10);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: unsure: by SCCP
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 10);
INSERT INTO case_session(first_at) VALUES (40);

-- case: unsure: the file server is closed
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'unreachable', 4, 10);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: unsure: its own and the default
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 10);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 'no-answer', 4, 15);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: unsure: one direction only
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 10);
INSERT INTO case_registration(first_at) VALUES (20);
UPDATE transfer SET blind = 'no frame toward this phone in the capture' WHERE phone = 1;

-- case: near miss: it does not register
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 10);

-- case: near miss: its REGISTER is refused
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 10);
INSERT INTO case_registration(outcome, status, first_at) VALUES ('refused', 403, 20);

-- case: near miss: it registered before it asked
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 10);
INSERT INTO case_registration(first_at) VALUES (5);

-- case: near miss: a fresh configuration comes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: near miss: it comes by HTTP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 10);
INSERT INTO case_transfer(via, server, name, kind, first_at) VALUES ('http', '10.1.1.11', 'SEP001122330001.cnf.xml', 'config', 12);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: near miss: the server says that there is none
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 10);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: near miss: a trust list is not answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('CTLSEP001122330001.cnf.xml', 'ctl', 'no-answer', 4, 10);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: near miss: it registers in the next boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 100);
INSERT INTO case_boot(n, began_at) VALUES (2, 100);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 10);
INSERT INTO case_registration(boot, first_at) VALUES (2, 120);

-- case: near miss: still waiting
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, requests, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'open', 4, 10);
INSERT INTO case_registration(first_at) VALUES (20);
