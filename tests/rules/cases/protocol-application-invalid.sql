-- case: unsure: never asked for
-- expect: unsure critical
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');

-- case: unsure: asked for and not found
-- expect: unsure critical
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(boot, name, kind, load, outcome, ended_by, error_code, first_at) VALUES (1, 'P0S3-07-4-00.sb2', 'image', 'P0S3-07-4-00', 'error-from-server', 'server', 1, 6);

-- case: unsure: fetched, and the loader still runs
-- expect: unsure critical
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'P003-07-4-00'), (2, 100, NULL, 'P003-07-4-00');
INSERT INTO case_transfer(boot, id, name, kind, first_at) VALUES (2, 1, 'SIPDefault.cnf', 'sip-default', 104);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(boot, name, kind, load, outcome, ended_by, error_code, first_at) VALUES (1, 'P0S3-07-4-00.sb2', 'image', 'P0S3-07-4-00', 'complete', 'server', NULL, 6);

-- case: near miss: the application runs
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');

-- case: near miss: it is just being fetched
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(boot, name, kind, load, outcome, ended_by, error_code, first_at) VALUES (1, 'P0S3-07-4-00.sb2', 'image', 'P0S3-07-4-00', 'open', NULL, NULL, 6);

-- case: near miss: it was fetched in this boot
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(boot, name, kind, load, outcome, ended_by, error_code, first_at) VALUES (1, 'P0S3-07-4-00.sb2', 'image', 'P0S3-07-4-00', 'complete', 'server', NULL, 6);

-- case: near miss: no application is named
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);

-- case: near miss: it registers
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load, stage, stage_rank) VALUES (1, 'P003-07-4-00', 'registered', 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');

-- case: near miss: the capture ends
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 585);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
