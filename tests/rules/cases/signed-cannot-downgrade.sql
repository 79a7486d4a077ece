-- case: unsure: fetched, and it came back with SIP 7.4
-- expect: unsure major
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-07-4-00');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'P0S3-07-4-00'), (2, 100, NULL, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S30203');
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (1, 'P0S30203.bin', 'image', 'P0S30203', 6);

-- case: unsure: named, and never asked for
-- expect: unsure major
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00305000101');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P00305000101');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P00303020214');

-- case: unsure: asked for, and broken off
-- expect: unsure major
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-07-4-00');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S3-07-4-00');
INSERT INTO case_transfer(boot, name, kind, load, first_at, outcome, ended_by, error_code) VALUES (1, 'P0S30203.bin', 'image', 'P0S30203', 6, 'error-from-phone', 'phone', 0);

-- case: unsure: it registers all the same
-- expect: unsure minor
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-07-4-00');
INSERT INTO case_boot(n, load, stage, stage_rank) VALUES (1, 'P0S3-07-4-00', 'registered', 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S30203');

-- case: near miss: both are signed
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-07-4-00');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'P0S3-07-4-00'), (2, 100, NULL, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P00305000101');
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (1, 'P00305000101.bin', 'image', 'P00305000101', 6);

-- case: near miss: both are unsigned
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-04-4-00');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S3-04-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S30203');

-- case: near miss: it runs the older one afterwards
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30203');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'P0S3-07-4-00'), (2, 100, NULL, 'P0S30203');
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (1, 'P0S30203.bin', 'image', 'P0S30203', 6);

-- case: near miss: nothing says what it runs
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S30203');

-- case: near miss: the capture ends at once
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-07-4-00');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 590);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S30203');
