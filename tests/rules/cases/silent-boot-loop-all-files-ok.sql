-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160),
  (3, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 220, 221), (3, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 222, 260);

-- case: fire: it was in service before the upgrade
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'registered', 8), (2, 100, 200, 'firmware', 6), (3, 200, 300, 'firmware', 6), (4, 300, NULL, 'firmware', 6);
INSERT INTO case_connection(boot, first_at) VALUES (1, 30);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160),
  (3, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 220, 221), (3, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 222, 260);

-- case: near miss: asks XMLDefault
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
INSERT INTO case_transfer(boot, name, kind, outcome, error_code, first_at) VALUES (1, 'XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 62);

-- case: near miss: asks XMLDefault in the end
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
INSERT INTO case_transfer(boot, name, kind, outcome, error_code, first_at) VALUES (3, 'XMLDefault.cnf.xml', 'default-config', 'error-from-server', 1, 262);

-- case: near miss: TCP 2000 seen
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
INSERT INTO case_connection(boot, first_at) VALUES (2, 170);

-- case: near miss: a part is missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'error-from-server', 122, 160);

-- case: near miss: registers in the end
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
UPDATE boot SET stage = 'registered', stage_rank = 8 WHERE n = 3 AND phone = 1;

-- case: near miss: two boots only, one cycle closed
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);

-- case: near miss: it is switched off an hour between
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
UPDATE boot SET began_at = began_at + 3600 * (n - 1) WHERE phone = 1;

-- case: unsure: a transfer not seen whole
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'not-seen-whole', 122, 160);

-- case: near miss: XMLDefault is served
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (1, 'XMLDefault.cnf.xml', 'default-config', 62);

-- case: near miss: no firmware among the files
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
UPDATE transfer SET kind = 'other' WHERE phone = 1;

-- case: near miss: the last boot is open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
UPDATE stream SET ended_at = 170;

-- case: near miss: no file was seen whole
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
UPDATE transfer SET outcome = 'not-seen-whole' WHERE phone = 1;

-- case: near miss: a SIP REGISTER is seen
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, 200, 'firmware', 6, NULL),
  (3, 200, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
INSERT INTO case_registration(boot, outcome, first_at) VALUES (2, 'no-answer', 170);

-- case: near miss: another phone starts after its second boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at, last_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20, 21), (1, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 22, 60),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120, 121), (2, 'jar70sccp.8-3-3.sbn', 'part', NULL, 'complete', 122, 160);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, began_at) VALUES (3, 2, 3, 200);
