-- case: fire
-- expect: fail major
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);

-- case: fire: once, with error 3
-- expect: fail major
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3);

-- case: near miss: 7.4 load
-- expect: silent
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S3-07-4-00');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S3-07-4-00', '7940-60', 'sip', '7.4(00)', 7004000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);

-- case: near miss: small file
-- expect: silent
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 1024, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 1024, 20000, 40, 'phone', 3);

-- case: near miss: it stops at another place each time
-- expect: silent
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 4608, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 9216, 20000, 40, 'phone', 3);

-- case: near miss: once, without error 3
-- expect: silent
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 0);

-- case: near miss: accepted later
-- expect: silent
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 'complete', 20000, 20000, 70);

-- case: unsure: load unknown
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);

-- case: unsure: not seen who ended it
-- expect: unsure
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at) VALUES
  ('SIPDefault.cnf', 'sip-default', 'stopped-by-phone', 8192, 20000, 10),
  ('SIPDefault.cnf', 'sip-default', 'stopped-by-phone', 8192, 20000, 40);

-- case: fire: its own file goes through
-- expect: fail major
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SIP001122330001.cnf', 'config', 70);

-- case: fire: it took the file before it grew
-- expect: fail major
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 'complete', 2000, 20000, 2);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);

-- case: near miss: another file
-- expect: silent
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);
UPDATE transfer SET name = 'dialplan.xml', kind = 'dialplan' WHERE phone = 1;

-- case: near miss: the server ends it
-- expect: silent
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);
UPDATE transfer SET outcome = 'error-from-server', ended_by = 'server' WHERE phone = 1;

-- case: near miss: the phone complains of the server's port
-- expect: silent
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);
UPDATE transfer SET error_code = 5 WHERE phone = 1;

-- case: near miss: an SCCP load
-- expect: silent
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);
UPDATE load SET protocol = 'sccp' WHERE name = 'P0S30200';

-- case: unsure: a later transfer was not seen whole
-- expect: unsure
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'not-seen-whole', 8192, 20000, 70, NULL, NULL);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id, family, protocol, load) VALUES (1, '7940-60', 'sip', 'P0S30200');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30200', '7940-60', 'sip', '2.0', 2000000000, 0);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, octets, tsize, first_at, ended_by, error_code) VALUES
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 10, 'phone', 3),
  ('SIPDefault.cnf', 'sip-default', 'error-from-phone', 8192, 20000, 40, 'phone', 3);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
