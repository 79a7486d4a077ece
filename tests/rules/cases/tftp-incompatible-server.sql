-- case: unsure: options are passed over
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack) VALUES (1, 'apps70.8-5-2TH1-9.sbn', 'part', 10, 1432, 0);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack) VALUES (2, 'apps70.8-5-2TH1-9.sbn', 'part', 110, 1432, 0);

-- case: unsure: text mode
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, mode) VALUES (1, 'apps70.8-5-2TH1-9.sbn', 'part', 10, 'netascii');
INSERT INTO case_transfer(boot, name, kind, first_at, mode) VALUES (2, 'apps70.8-5-2TH1-9.sbn', 'part', 110, 'netascii');

-- case: unsure: a size of zero
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, tsize) VALUES (1, 'apps70.8-5-2TH1-9.sbn', 'part', 10, 0);
INSERT INTO case_transfer(boot, name, kind, first_at, tsize) VALUES (2, 'apps70.8-5-2TH1-9.sbn', 'part', 110, 0);

-- case: near miss: all as asked
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack, tsize) VALUES (1, 'apps70.8-5-2TH1-9.sbn', 'part', 10, 1432, 1, 4000);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack, tsize) VALUES (2, 'apps70.8-5-2TH1-9.sbn', 'part', 110, 1432, 1, 4000);

-- case: near miss: nothing was asked for
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, oack) VALUES (1, 'apps70.8-5-2TH1-9.sbn', 'part', 10, 0);
INSERT INTO case_transfer(boot, name, kind, first_at, oack) VALUES (2, 'apps70.8-5-2TH1-9.sbn', 'part', 110, 0);

-- case: near miss: the capture cannot tell whether options were answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize) VALUES (1, 'apps70.8-5-2TH1-9.sbn', 'part', 10, 1432);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize) VALUES (2, 'apps70.8-5-2TH1-9.sbn', 'part', 110, 1432);

-- case: near miss: one boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack) VALUES (1, 'apps70.8-5-2TH1-9.sbn', 'part', 10, 1432, 0);

-- case: near miss: it turns to its call server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack) VALUES (1, 'apps70.8-5-2TH1-9.sbn', 'part', 10, 1432, 0);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack) VALUES (2, 'apps70.8-5-2TH1-9.sbn', 'part', 110, 1432, 0);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (3, 200, 'registering', 7);

-- case: near miss: a part is missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack) VALUES (1, 'apps70.8-5-2TH1-9.sbn', 'part', 10, 1432, 0);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack) VALUES (2, 'apps70.8-5-2TH1-9.sbn', 'part', 110, 1432, 0);
INSERT INTO case_transfer(boot, name, kind, first_at, outcome, error_code) VALUES (2, 'dsp70.8-5-2TH1-9.sbn', 'part', 120, 'error-from-server', 1);

-- case: near miss: a configuration
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 10, 1432, 0);
INSERT INTO case_transfer(boot, name, kind, first_at, asked_blksize, oack) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 110, 1432, 0);

-- case: near miss: over HTTP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, first_at, via, asked_blksize, oack) VALUES (1, 'apps70.8-5-2TH1-9.sbn', 'part', 10, 'http', 1432, 0);
INSERT INTO case_transfer(boot, name, kind, first_at, via, asked_blksize, oack) VALUES (2, 'apps70.8-5-2TH1-9.sbn', 'part', 110, 'http', 1432, 0);
