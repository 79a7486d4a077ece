-- case: fire
-- expect: fail critical
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'OS79XX.TXT', 'os79xx', 5);
INSERT INTO case_file(transfer, names_load) VALUES (2, 'P003-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (2, 'P003-07-4-00');

-- case: fire: XMLDefault.cnf.xml names a load for other models
-- expect: fail critical
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
UPDATE phone SET model = '7960' WHERE id = 1;
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'XMLDefault.cnf.xml', 'default-config', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_offer(transfer, model, load) VALUES (1, '7961', 'SCCP41.8-5-2S');

-- case: near miss: an application is named
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');

-- case: near miss: firmware is asked for
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S3-07-4-00.loads', 'loads', 'P0S3-07-4-00', 'error-from-server', 1, 6);

-- case: near miss: an application runs
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);

-- case: near miss: no configuration comes
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'OS79XX.TXT', 'os79xx', 5);
INSERT INTO case_file(transfer, names_load) VALUES (2, 'P003-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (2, 'P003-07-4-00');

-- case: near miss: it registers
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load, stage, stage_rank) VALUES (1, 'P003-07-4-00', 'registered', 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);

-- case: near miss: an application runs at the next start
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'P003-07-4-00'), (2, 100, NULL, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);

-- case: unsure: the file was not captured whole
-- expect: unsure
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer, readable) VALUES (1, 0);

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 585);
INSERT INTO case_file(transfer) VALUES (1);

-- case: near miss: a request of which the capture cut the name
-- expect: silent
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'OS79XX.TXT', 'os79xx', 5);
INSERT INTO case_file(transfer, names_load) VALUES (2, 'P003-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (2, 'P003-07-4-00');
INSERT INTO case_transfer(name, kind, cut, first_at) VALUES ('P0S3-07', 'other', 1, 8);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P003-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'OS79XX.TXT', 'os79xx', 5);
INSERT INTO case_file(transfer, names_load) VALUES (2, 'P003-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (2, 'P003-07-4-00');
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
