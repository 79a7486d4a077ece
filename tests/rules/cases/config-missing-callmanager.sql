-- case: fire: none named, and it turns to the TFTP server
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 0);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.10', 'refused', 8);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;

-- case: fire: x.x.x.x
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 1);
INSERT INTO config_call_manager VALUES (1, 1, 0, 'x.x.x.x', 1, 2000);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.10', 'refused', 8);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;

-- case: fire: a name that DNS does not know, by SIP
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 1);
INSERT INTO config_call_manager VALUES (1, 1, 0, 'cucm1', 1, 2000);
INSERT INTO dns_lookup(phone, boot, name, type, requests, rcode, first_at) VALUES (1, 1, 'CUCM1', 'A', 1, 3, 6);
INSERT INTO case_registration(server, outcome, first_at) VALUES ('10.1.1.10', 'unreachable', 8);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;

-- case: near miss: the TFTP server is the call manager, and named
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 1);
INSERT INTO config_call_manager VALUES (1, 1, 0, '10.1.1.10', 0, 2000);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.10', 'refused', 8);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;

-- case: near miss: another one is named
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 1);
INSERT INTO config_call_manager VALUES (1, 1, 0, '10.1.1.5', 0, 2000);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.10', 'refused', 8);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;

-- case: near miss: it turns to another server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 0);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.5', 'refused', 8);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;

-- case: near miss: it registers there
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 0);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.10', 'refused', 8);
UPDATE boot SET stage = 'registered', stage_rank = 8 WHERE id = 1;

-- case: near miss: the file says nothing of call managers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'gk001122330001', 'config', 5);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.10', 'refused', 8);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;

-- case: near miss: none named, and firmware is being fetched
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 0);
UPDATE boot SET stage = 'firmware', stage_rank = 6 WHERE id = 1;

-- case: near miss: mended at the next start
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 100), (2, 100, NULL);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 0);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.10', 'refused', 8);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;

-- case: unsure: it asks nobody
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 0);

-- case: unsure: one file is encrypted
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 0);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 6);
INSERT INTO case_file(transfer, readable) VALUES (2, 0);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.10', 'refused', 8);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 5);
INSERT INTO case_file(transfer, call_managers) VALUES (1, 0);
INSERT INTO case_connection(server, outcome, first_at) VALUES ('10.1.1.10', 'refused', 8);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
