-- case: fire: 8.2 to 9.4, fetched, and it came back with 8.2
-- expect: fail critical
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-2-1S', '7941-61', 'sccp', 8002001000), ('SCCP41.9-4-2S', '7941-61', 'sccp', 9004002000), ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP41.8-3-4S', '7941-61', 'sccp', 8003004000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6);
INSERT INTO identity VALUES (1, 'load', 'SCCP41.8-2-1S', 'cdp', 2, 0.5, 3);

-- case: fire: SIP 2.3 breaks SIP 7.4 off
-- expect: fail critical
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30203');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S30203');
INSERT INTO case_transfer(boot, name, kind, load, first_at, outcome, ended_by, error_code) VALUES (1, 'P0S3-07-4-00.bin', 'image', 'P0S3-07-4-00', 6, 'error-from-phone', 'phone', 0);
INSERT INTO case_transfer(boot, name, kind, load, first_at, outcome, ended_by, error_code) VALUES (1, 'P0S3-07-4-00.bin', 'image', 'P0S3-07-4-00', 15, 'error-from-phone', 'phone', 0);

-- case: fire: SIP 4.4 to SCCP 8.1
-- expect: fail critical
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-04-4-00');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'P0S3-04-4-00'), (2, 100, NULL, 'P0S3-04-4-00');
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (1, 'P00308010200.bin', 'image', 'P00308010200', 6);

-- case: near miss: 8.3(4) to 8.5(2) is a legal step
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-2-1S', '7941-61', 'sccp', 8002001000), ('SCCP41.9-4-2S', '7941-61', 'sccp', 9004002000), ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP41.8-3-4S', '7941-61', 'sccp', 8003004000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-3-4S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-3-4S'), (2, 100, NULL, 'SCCP41.8-3-4S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 6);

-- case: near miss: it took it
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-2-1S', '7941-61', 'sccp', 8002001000), ('SCCP41.9-4-2S', '7941-61', 'sccp', 9004002000), ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP41.8-3-4S', '7941-61', 'sccp', 8003004000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.9-4-2S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.9-4-2S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6);

-- case: near miss: it is on the step between by now
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-04-4-00');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'P0S30203'), (2, 100, NULL, 'P0S3-04-4-00');
INSERT INTO case_transfer(boot, name, kind, load, first_at, outcome, ended_by, error_code) VALUES (1, 'P0S3-07-4-00.bin', 'image', 'P0S3-07-4-00', 6, 'error-from-phone', 'phone', 0);
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (1, 'P0S3-04-4-00.bin', 'image', 'P0S3-04-4-00', 30);

-- case: near miss: the same load under another spelling
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-2-1S', '7941-61', 'sccp', 8002001000), ('SCCP41.9-4-2S', '7941-61', 'sccp', 9004002000), ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP41.8-3-4S', '7941-61', 'sccp', 8003004000);
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.9-4-2-0S', '7941-61', 'sccp', 9004002000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.9-4-2-0S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.9-4-2-0S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6);

-- case: near miss: the server does not have it
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-2-1S', '7941-61', 'sccp', 8002001000), ('SCCP41.9-4-2S', '7941-61', 'sccp', 9004002000), ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP41.8-3-4S', '7941-61', 'sccp', 8003004000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 'error-from-server', 1, 6);

-- case: near miss: only named, never asked for
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-2-1S', '7941-61', 'sccp', 8002001000), ('SCCP41.9-4-2S', '7941-61', 'sccp', 9004002000), ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP41.8-3-4S', '7941-61', 'sccp', 8003004000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'SCCP41.9-4-2S');

-- case: near miss: only its size was asked for
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-2-1S', '7941-61', 'sccp', 8002001000), ('SCCP41.9-4-2S', '7941-61', 'sccp', 9004002000), ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP41.8-3-4S', '7941-61', 'sccp', 8003004000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(name, kind, load, outcome, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 'size-probe', 6);

-- case: near miss: a weak rule, and the image is broken off
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00303020214');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P00303020214');
INSERT INTO case_transfer(boot, name, kind, load, first_at, outcome, ended_by, error_code) VALUES (1, 'P0S30300.bin', 'image', 'P0S30300', 6, 'error-from-phone', 'phone', 0);
INSERT INTO case_transfer(boot, name, kind, load, first_at, outcome, ended_by, error_code) VALUES (1, 'P0S30300.bin', 'image', 'P0S30300', 15, 'error-from-phone', 'phone', 0);

-- case: near miss: a load of another family
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-2-1S', '7941-61', 'sccp', 8002001000), ('SCCP41.9-4-2S', '7941-61', 'sccp', 9004002000), ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP41.8-3-4S', '7941-61', 'sccp', 8003004000);
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP70.9-4-2S', '7970-71', 'sccp', 9004002000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP70.9-4-2S.loads', 'loads', 'SCCP70.9-4-2S', 6);

-- case: unsure: a weak rule
-- expect: unsure
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00303020214');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'P00303020214'), (2, 100, NULL, 'P00303020214');
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (1, 'P0S30300.bin', 'image', 'P0S30300', 6);

-- case: unsure: what ran afterwards was not seen
-- expect: unsure
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-2-1S', '7941-61', 'sccp', 8002001000), ('SCCP41.9-4-2S', '7941-61', 'sccp', 9004002000), ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP41.8-3-4S', '7941-61', 'sccp', 8003004000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6);

-- case: unsure: it fell silent
-- expect: unsure
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S30203');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P0S30203');
INSERT INTO case_transfer(boot, name, kind, load, first_at, outcome) VALUES (1, 'P0S3-07-4-00.bin', 'image', 'P0S3-07-4-00', 6, 'stopped-by-phone');

-- case: group: two phones
-- expect: group 2
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-2-1S', '7941-61', 'sccp', 8002001000), ('SCCP41.9-4-2S', '7941-61', 'sccp', 9004002000), ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP41.8-3-4S', '7941-61', 'sccp', 8003004000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S'), (2, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(id, phone, n, began_at, ended_at, load) VALUES (1, 1, 1, 0, 100, 'SCCP41.8-2-1S'), (2, 1, 2, 100, NULL, 'SCCP41.8-2-1S'), (3, 2, 1, 0, 100, 'SCCP41.8-2-1S'), (4, 2, 2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, first_at) VALUES (1, 1, 'SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6), (2, 3, 'SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 7);

-- case: near miss: a weak rule, and what ran afterwards was not seen
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000), ('P0S30201', 'sip', 2001000000), ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000), ('P00303020214', 'sccp', 3002002014), ('P0S3-04-4-00', 'sip', 4004000000), ('P00305000101', 'sccp', 5000001001), ('P0030402', 'sccp', 4002000000);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00303020214');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, NULL, 'P00303020214');
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (1, 'P0S30300.bin', 'image', 'P0S30300', 6);
