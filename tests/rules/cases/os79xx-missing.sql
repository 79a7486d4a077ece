-- case: fire
-- expect: fail major
INSERT INTO case_phone(id, load) VALUES (1, 'P0S30300');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);

-- case: fire: asked for again and again, configurations are missing too
-- expect: fail major
INSERT INTO case_phone(id, load) VALUES (1, 'P0S30300');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4), ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 14),
  ('SIPDefault.cnf', 'sip-default', 'error-from-server', 1, 15);

-- case: near miss: a configuration comes
-- expect: silent
INSERT INTO case_phone(id, load) VALUES (1, 'P0S30300');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 5);

-- case: near miss: another server has it
-- expect: silent
INSERT INTO case_phone(id, load) VALUES (1, 'P0S30300');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.11', 5);

-- case: near miss: the universal loader runs
-- expect: silent
INSERT INTO case_phone(id, load) VALUES (1, 'P003-08-12-00');
INSERT INTO load VALUES ('P003-08-12-00', '7940-60', NULL, '8.12(00)', 8012000000, 1, NULL);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);

-- case: near miss: mended at the next start
-- expect: silent
INSERT INTO case_phone(id, load) VALUES (1, 'P0S30300');
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 100), (2, 100, NULL);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'OS79XX.TXT', 'os79xx', 104);

-- case: near miss: it registers
-- expect: silent
INSERT INTO case_phone(id, load) VALUES (1, 'P0S30300');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);

-- case: near miss: another error
-- expect: silent
INSERT INTO case_phone(id, load) VALUES (1, 'P0S30300');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 2, 4);

-- case: unsure: nothing says which load runs
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id, load) VALUES (1, 'P0S30300');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 585);

-- case: near miss: SIP 7.4 has the universal loader
-- expect: silent
INSERT INTO case_phone(id, load) VALUES (1, 'P0S3-07-4-00');
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-07-4-00', 'sip', 7004000000);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);

-- case: fire: SCCP 5.0 has not
-- expect: fail major
INSERT INTO case_phone(id, load) VALUES (1, 'P00305000101');
INSERT INTO case_load(name, protocol, key) VALUES ('P00305000101', 'sccp', 5000001001);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);

-- case: near miss: a file of which the capture cut the name
-- expect: silent
INSERT INTO case_phone(id, load) VALUES (1, 'P0S30300');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);
INSERT INTO case_transfer(name, kind, cut, first_at) VALUES ('SEP0011', 'other', 1, 8);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id, load) VALUES (1, 'P0S30300');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
