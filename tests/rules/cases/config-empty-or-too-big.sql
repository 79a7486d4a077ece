-- case: fire: empty
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, octets, last_block, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 0, 1, 5);

-- case: fire: empty at each of two starts
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 100), (2, 100, NULL);
INSERT INTO case_transfer(name, kind, octets, last_block, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 0, 1, 5);
INSERT INTO case_transfer(boot, name, kind, octets, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 0, 105);

-- case: near miss: not empty
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, octets, last_block, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 900, 1, 5);

-- case: near miss: it registers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE id = 1;
INSERT INTO case_transfer(name, kind, octets, last_block, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 0, 1, 5);

-- case: near miss: the default configuration follows
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, octets, last_block, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 0, 1, 5);
INSERT INTO case_transfer(name, kind, octets, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 900, 7);

-- case: near miss: filled meanwhile
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, octets, last_block, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 0, 1, 5);
INSERT INTO case_transfer(name, kind, octets, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 900, 50);

-- case: near miss: large, once
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, octets, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 12000, 5);

-- case: near miss: small, twice
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, octets, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 2000, 5);
INSERT INTO case_transfer(name, kind, octets, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 2000, 25);

-- case: near miss: SIP 2.3 breaks it off
-- expect: silent
INSERT INTO case_load(name, protocol, key) VALUES ('P0S30203', 'sip', 2003000000);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
UPDATE boot SET load = 'P0S30203' WHERE id = 1;
INSERT INTO case_transfer(name, kind, octets, outcome, ended_by, error_code, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 9000, 'error-from-phone', 'phone', 3, 5), ('SIPDefault.cnf', 'sip-default', 9000, 'error-from-phone', 'phone', 3, 15);

-- case: unsure: large, and asked for again
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, octets, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 12000, 5);
INSERT INTO case_transfer(name, kind, octets, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 12000, 25);

-- case: unsure: empty, and the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, octets, last_block, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 0, 1, 590);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, octets, last_block, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 0, 1, 5);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
