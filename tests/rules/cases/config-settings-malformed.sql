-- case: unsure: a quote that is not closed
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIP001122330001.cnf', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line) VALUES (1, 0, 'quote not closed', 3);

-- case: unsure: no colon in the default file, fetched twice
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 5), (2, 'SIPDefault.cnf', 'sip-default', 35);
INSERT INTO case_file(transfer, kind, well_formed, defect, line) VALUES (1, 'sip-default', 0, 'line without a colon', 3), (2, 'sip-default', 0, 'line without a colon', 3);

-- case: near miss: mended since
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIP001122330001.cnf', 'config', 5), (2, 'SIP001122330001.cnf', 'config', 35);
INSERT INTO case_file(transfer, well_formed, defect, line) VALUES (1, 0, 'quote not closed', 3), (2, 1, NULL, NULL);

-- case: near miss: well-formed
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIP001122330001.cnf', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line) VALUES (1, 1, NULL, NULL);

-- case: near miss: it goes on to signalling
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIP001122330001.cnf', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line) VALUES (1, 0, 'quote not closed', 3);

-- case: near miss: XML
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line) VALUES (1, 0, 'mismatched tag', 3);

-- case: near miss: the capture ends
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIP001122330001.cnf', 'config', 5);
INSERT INTO case_file(transfer, well_formed, defect, line) VALUES (1, 0, 'quote not closed', 3);
UPDATE stream SET ended_at = 15;
