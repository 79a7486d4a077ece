-- case: unsure: a package is asked for
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP11.9-4-2S.loads', 'loads', 'SCCP11.9-4-2S', 'error-from-server', 1, 40);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('cmterm-7911_7906-sccp.9-4-2-1.cop.sgn', 'other', 'error-from-server', 1, 30);

-- case: unsure: somebody else asks for it
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP11.9-4-2S.loads', 'loads', 'SCCP11.9-4-2S', 'error-from-server', 1, 40);
INSERT INTO case_transfer(phone, boot, name, kind, outcome, error_code, first_at) VALUES (1000, 1000, 'cmterm-7911_7906-sccp.9-4-2-1.cop.sgn', 'other', 'error-from-server', 1, 30);

-- case: unsure: the configuration names it as load
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP11.9-4-2S.loads', 'loads', 'SCCP11.9-4-2S', 'error-from-server', 1, 40);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_load(transfer, phone, boot, load) VALUES (7, 1, 1, 'cmterm-7911_7906-sccp.9-4-2-1');

-- case: unsure: the package itself is served
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP11.9-4-2S.loads', 'loads', 'SCCP11.9-4-2S', 'error-from-server', 1, 40);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('cmterm-7911_7906-sccp.9-4-2-1.cop.sgn', 'other', 'complete', NULL, 30);

-- case: near miss: one file of the set is served
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP11.9-4-2S.loads', 'loads', 'SCCP11.9-4-2S', 'error-from-server', 1, 40);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('cmterm-7911_7906-sccp.9-4-2-1.cop.sgn', 'other', 'error-from-server', 1, 30);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('apps11.9-4-2ES4.sbn', 'part', 50);

-- case: near miss: no package anywhere
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP11.9-4-2S.loads', 'loads', 'SCCP11.9-4-2S', 'error-from-server', 1, 40);

-- case: near miss: a 7936's load
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP11.9-4-2S.loads', 'loads', 'SCCP11.9-4-2S', 'error-from-server', 1, 40);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('cmterm_7936.3-3-21-0.bin', 'other', 'error-from-server', 1, 30);

-- case: near miss: on another server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP11.9-4-2S.loads', 'loads', 'SCCP11.9-4-2S', 'error-from-server', 1, 40);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('cmterm-7911_7906-sccp.9-4-2-1.cop.sgn', 'other', 'error-from-server', 1, 30);
UPDATE transfer SET server = '10.1.1.99' WHERE name LIKE 'cmterm%';

-- case: near miss: only the configuration is missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', NULL, 'error-from-server', 1, 40);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('cmterm-7911_7906-sccp.9-4-2-1.cop.sgn', 'other', 'error-from-server', 1, 30);

-- case: near miss: silence, no error
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP11.9-4-2S.loads', 'loads', 'SCCP11.9-4-2S', 'no-answer', NULL, 40);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('cmterm-7911_7906-sccp.9-4-2-1.cop.sgn', 'other', 'error-from-server', 1, 30);
