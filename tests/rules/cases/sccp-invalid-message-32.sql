-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, load, at) VALUES (32, 'Invalid SCCP message! : ID :87:', '8.3(2.0)', 40);

-- case: fire: again and again
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, load, at) VALUES (32, 'Invalid SCCP message! : ID :87:', '8.3(2.0)', 40);
INSERT INTO case_alarm(code, text, load, frame, at) VALUES (32, 'Invalid SCCP message! : ID :87:', '8.3(2.0)', 691, 80);

-- case: near miss: a sleep to save power
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, load, at) VALUES (32, 'Power-Save-Plus', '8.3(2.0)', 40);

-- case: near miss: another reason
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, load, at) VALUES (25, 'Initialized', '8.3(2.0)', 40);

-- case: near miss: 32 in XML
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(source, code, text, load, at) VALUES ('sccp-xml', 32, NULL, '8.3(2.0)', 40);

-- case: near miss: of no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, load, at) VALUES (32, 'Invalid SCCP message! : ID :87:', '8.3(2.0)', 40);
UPDATE alarm SET phone = NULL WHERE phone = 1;

-- case: unsure: the number alone
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, load, at) VALUES (32, NULL, '8.3(2.0)', 40);
