-- case: fire: named, and the phone goes on to its configuration
-- expect: fail major
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30201');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S30201');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P00305000101');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 8);

-- case: fire: asked for, fetched and never run
-- expect: fail major
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30201');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'P0S30201'), (2, 100, NULL, 'P0S30201');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P00305000101');
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (1, 'P00305000101.bin', 'image', 'P00305000101', 6);

-- case: fire: named, and silence for ten minutes
-- expect: fail major
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30201');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S30201');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P00305000101');

-- case: near miss: SIP 2.3 takes it
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30203');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S30203');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P00305000101');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 8);

-- case: near miss: a name of eight characters
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30201');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S30201');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0030402');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 8);

-- case: near miss: a SIP load
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30201');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S30201');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-04-4-00');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 8);

-- case: near miss: the server does not have it
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30201');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S30201');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P00305000101');
INSERT INTO case_transfer(boot, name, kind, load, first_at, outcome, ended_by, error_code) VALUES (1, 'P00305000101.bin', 'image', 'P00305000101', 6, 'error-from-server', 'server', 1);

-- case: near miss: it runs it afterwards
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00305000101');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'P0S30201'), (2, 100, NULL, 'P00305000101');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P00305000101');
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (1, 'P00305000101.bin', 'image', 'P00305000101', 6);

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30201');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S30201');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 590);
INSERT INTO case_offer(transfer, load) VALUES (1, 'P00305000101');
