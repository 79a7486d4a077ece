-- case: unsure: silent in a part, then recovery
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'part', 'SCCP41.9-3-1S', 9000, 'stopped-by-phone', 40, 80);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'term41.default.loads', 'default-loads', 130);

-- case: unsure: silent in an image
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'image', 'SCCP41.9-3-1S', 9000, 'stopped-by-phone', 40, 80);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'term41.default.loads', 'default-loads', 130);

-- case: near miss: the server told it to restart
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'part', 'SCCP41.9-3-1S', 9000, 'stopped-by-phone', 40, 80);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'term41.default.loads', 'default-loads', 130);
UPDATE boot SET ended_by = 'server-reset' WHERE id = 1;

-- case: near miss: it unregistered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'part', 'SCCP41.9-3-1S', 9000, 'stopped-by-phone', 40, 80);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'term41.default.loads', 'default-loads', 130);
UPDATE boot SET ended_by = 'unregistered' WHERE id = 1;

-- case: near miss: check-sync just before
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'part', 'SCCP41.9-3-1S', 9000, 'stopped-by-phone', 40, 80);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'term41.default.loads', 'default-loads', 130);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 70);

-- case: near miss: it ends the transfer itself
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'part', 'SCCP41.9-3-1S', 9000, 'stopped-by-phone', 40, 80);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'term41.default.loads', 'default-loads', 130);
UPDATE transfer SET ended_by = 'phone', outcome = 'error-from-phone' WHERE kind = 'part';

-- case: near miss: the file comes whole
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'part', 'SCCP41.9-3-1S', 9000, 'complete', 40, 80);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'term41.default.loads', 'default-loads', 130);

-- case: near miss: it asks for more afterwards
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'part', 'SCCP41.9-3-1S', 9000, 'stopped-by-phone', 40, 80);
INSERT INTO case_transfer(n, name, kind, first_at) VALUES (99, 'RINGLIST.DAT', 'ring', 85);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'term41.default.loads', 'default-loads', 130);

-- case: near miss: it comes back with its old load
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'part', 'SCCP41.9-3-1S', 9000, 'stopped-by-phone', 40, 80);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'SEP001122330001.cnf.xml', 'config', 130);

-- case: near miss: it was in recovery before
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('term41.default.loads', 'default-loads', 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'part', 'SCCP41.9-3-1S', 9000, 'stopped-by-phone', 40, 80);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'term41.default.loads', 'default-loads', 130);

-- case: near miss: not seen whole
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 80, 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 120, 'cdp-burst', 'firmware', 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO case_transfer(name, kind, load, octets, outcome, first_at, last_at) VALUES ('jar41sccp.9-3-1ES26.sbn', 'part', 'SCCP41.9-3-1S', 9000, 'not-seen-whole', 40, 80);
INSERT INTO case_transfer(boot, n, name, kind, first_at) VALUES (2, 1, 'term41.default.loads', 'default-loads', 130);
