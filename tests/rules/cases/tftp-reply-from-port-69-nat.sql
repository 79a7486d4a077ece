-- case: unsure: three answers, none acknowledged
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 69, 512, 1, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.10', 69, 512, 1, 3, 12, 12.1);

-- case: near miss: the phone takes it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, answered_from, answered_port, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', '10.1.1.10', 69, 4, 4.1);

-- case: near miss: the phone takes the next
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 69, 512, 1, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'complete', '10.1.1.10', 69, 900, 2, 0, 12, 12.1);

-- case: near miss: from another port
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 512, 1, 3, 4, 4.1);

-- case: near miss: the phone refuses it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'error-from-phone', 'phone', '10.1.1.10', 69, 512, 1, 3, 4, 4.1);
