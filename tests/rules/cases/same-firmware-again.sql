-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, 200, 'firmware', 6, 'SIP70.8-3-3S'),
  (3, 200, NULL, 'firmware', 6, 'SIP70.8-3-3S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (2, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 120),
  (3, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 220);

-- case: near miss: it took it at the second try
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, 200, 'firmware', 6, 'SIP70.8-3-3S'),
  (3, 200, NULL, 'firmware', 6, 'SIP70.8-4-2-30S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (2, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 120);

-- case: near miss: a step ladder
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, 200, 'firmware', 6, 'SIP70.8-4-2-30S'),
  (3, 200, NULL, 'firmware', 6, 'SIP70.8-5-2S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (2, 'SIP70.8-5-2S.loads', 'loads', 'SIP70.8-5-2S', 'complete', 120);

-- case: near miss: once
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, NULL, 'firmware', 6, 'SIP70.8-3-3S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20);

-- case: near miss: not whole in the second boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, NULL, 'firmware', 6, 'SIP70.8-3-3S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (2, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'short', 120);

-- case: near miss: not in neighbouring boots
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, 200, 'firmware', 6, 'SIP70.8-3-3S'),
  (3, 200, NULL, 'firmware', 6, 'SIP70.8-3-3S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (3, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 220);

-- case: near miss: it fetches what it runs (recovery)
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'term70.default'),
  (2, 100, NULL, 'firmware', 6, 'term70.default');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 20),
  (2, 'term70.default.loads', 'default-loads', 'term70.default', 'complete', 120);

-- case: unsure: no CDP seen
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (2, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 120);

-- case: fire: another phone runs it
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, 200, 'firmware', 6, 'SIP70.8-3-3S'),
  (3, 200, NULL, 'dhcp', 3, 'SIP70.8-3-3S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (2, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 120);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, load) VALUES (20, 2, 'SIP70.8-4-2-30S');

-- case: near miss: OS79XX.TXT names it at each start
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, NULL, 'firmware', 6, 'SIP70.8-3-3S');
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 'SIP70.8-4-2-30S', 20), (2, 'OS79XX.TXT', 'os79xx', 'SIP70.8-4-2-30S', 120);

-- case: near miss: another phone fetches it in the boot after
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES (1, 0, NULL, 'firmware', 6, 'SIP70.8-3-3S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (20, 2, 2, 'SIP70.8-3-3S');
INSERT INTO case_transfer(phone, boot, name, kind, load, first_at) VALUES (2, 20, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 120);

-- case: near miss: another load each time
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, NULL, 'firmware', 6, 'SIP70.8-3-3S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (2, 'SIP70.8-5-2S.loads', 'loads', 'SIP70.8-5-2S', 'complete', 120);

-- case: near miss: the running load has changed meanwhile
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, NULL, 'firmware', 6, 'SIP70.8-5-2S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (2, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 120);

-- case: near miss: the load says its name with a nought more
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'P0S3-08-12-00'),
  (2, 100, NULL, 'firmware', 6, 'P0S3-08-12-00');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'P0S3-8-12-00.loads', 'loads', 'P0S3-8-12-00', 'complete', 20),
  (2, 'P0S3-8-12-00.loads', 'loads', 'P0S3-8-12-00', 'complete', 120);

-- case: unsure: the capture ends after the second fetch
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, NULL, 'firmware', 6, 'SIP70.8-3-3S');
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (2, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 120);

-- case: unsure: what the start after the second fetch runs was not seen
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, 'SIP70.8-3-3S'),
  (2, 100, 200, 'firmware', 6, 'SIP70.8-3-3S'),
  (3, 200, NULL, 'dhcp', 3, NULL);
INSERT INTO case_transfer(boot, name, kind, load, outcome, first_at) VALUES
  (1, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 20),
  (2, 'SIP70.8-4-2-30S.loads', 'loads', 'SIP70.8-4-2-30S', 'complete', 120);

-- case: near miss: another maker's image, which is looked at in each start
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'Grandstream');
INSERT INTO case_boot(n, ended_at) VALUES (1, 100), (2, 200);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (1, 'gxp2160fw.bin', 'image', 5), (2, 'gxp2160fw.bin', 'image', 105);
