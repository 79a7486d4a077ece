-- case: fire
-- expect: fail major
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');
INSERT INTO case_connection(first_at) VALUES (8);

-- case: fire: before it connects
-- expect: fail major
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');

-- case: near miss: it asks for its SIP file next
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SIP001122330001.cnf', 'config', 'error-from-server', 1, 7);

-- case: near miss: the file names a SIP load
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');
INSERT INTO case_offer(transfer, load) VALUES (2, 'P0S3-07-4-00');

-- case: near miss: the file is one for SIP
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sip');

-- case: near miss: nothing says that SIP is wanted
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');
INSERT INTO case_connection(first_at) VALUES (8);

-- case: near miss: OS79XX.TXT names the universal loader
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P003-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');
INSERT INTO case_connection(first_at) VALUES (8);

-- case: near miss: there is no such file
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 5);

-- case: near miss: it fetches the SIP image
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('P0S3-07-4-00.bin', 'image', 'P0S3-07-4-00', 9);

-- case: near miss: it registers by SIP
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');
INSERT INTO case_registration(first_at) VALUES (12);

-- case: unsure: only the running load is SIP
-- expect: unsure
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0S3-07-4-00');
INSERT INTO case_boot(n, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');
INSERT INTO case_connection(first_at) VALUES (8);

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 595);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');

-- case: near miss: a request of which the capture cut the name
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000), ('P00308010200', 'sccp', 8001002000);
INSERT INTO load VALUES ('P003-07-4-00', '7940-60', NULL, '7.4(00)', 7004000000, 1, NULL);
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308010200');
INSERT INTO case_boot(n, load) VALUES (1, 'P00308010200');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer, names_load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_offer(transfer, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, protocol) VALUES (2, 'sccp');
INSERT INTO case_connection(first_at) VALUES (8);
INSERT INTO case_transfer(name, kind, cut, first_at) VALUES ('SIP0011', 'other', 1, 9);
