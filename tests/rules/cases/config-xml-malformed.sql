-- case: unsure: an ampersand
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 0, 'ampersand not escaped', 12, 7);

-- case: unsure: fetched twice
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 0, 'mismatched tag', 12, 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 65);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (2, 0, 'mismatched tag', 12, 7);

-- case: unsure: a byte order mark
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 1, 'byte order mark', 1, 7);

-- case: unsure: a page of a web server, well-formed by luck
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 1, 'web page', 1, 1);

-- case: unsure: the other file
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 1, 'default configuration instead of one phone''s', 1, 7);

-- case: unsure: declarations
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 1, 'document type with declarations', 1, 7);
UPDATE config_file SET well_formed = NULL WHERE transfer = 1;

-- case: near miss: well-formed
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 1, NULL, NULL, 7);

-- case: near miss: it goes on to its call server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 0, 'mismatched tag', 12, 7);

-- case: near miss: only the name of the load is wrong
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 1, 'letter-o', 12, 7);

-- case: near miss: it is empty
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 0, 'empty', 1, 7);
UPDATE config_file SET octets = 0 WHERE transfer = 1;

-- case: near miss: mended by the next fetch
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 0, 'mismatched tag', 12, 7);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 65);
INSERT INTO case_file(transfer) VALUES (2);

-- case: near miss: not captured whole
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 0, NULL, NULL, 7);
UPDATE config_file SET readable = 0, well_formed = NULL WHERE transfer = 1;

-- case: near miss: the capture ends
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 590);
INSERT INTO case_file(transfer, well_formed, defect, line, column) VALUES (1, 0, 'mismatched tag', 12, 7);
