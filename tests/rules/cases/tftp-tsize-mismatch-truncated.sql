-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, tsize, octets, last_block, name, kind, load, first_at) VALUES ('short', 90000, 65000, 127, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);

-- case: fire: twice
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, tsize, octets, name, kind, load, first_at) VALUES ('short', 90000, 65000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);
INSERT INTO case_transfer(outcome, tsize, octets, first_at, name, kind, load) VALUES ('short', 90000, 65000, 90, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00');

-- case: two phones, one file
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(phone, boot, outcome, tsize, octets, name, kind, load, first_at) VALUES (1, 1, 'short', 90000, 65000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);
INSERT INTO case_transfer(phone, boot, outcome, tsize, octets, first_at, name, kind, load) VALUES (2, 2, 'short', 90000, 65000, 90, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00');

-- case: near miss: octets equal tsize
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(tsize, octets, name, kind, load, first_at) VALUES (90000, 90000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);

-- case: near miss: it completes later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, tsize, octets, name, kind, load, first_at) VALUES ('short', 90000, 65000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);
INSERT INTO case_transfer(tsize, octets, first_at, name, kind, load) VALUES (90000, 90000, 90, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00');

-- case: near miss: broken off
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, tsize, octets, name, kind, load, first_at) VALUES ('error-from-phone', 'phone', 0, 90000, 65000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);

-- case: near miss: not seen whole
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, tsize, octets, name, kind, load, first_at) VALUES ('not-seen-whole', 90000, 65000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);

-- case: near miss: text mode
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, mode, tsize, octets, name, kind, load, first_at) VALUES ('short', 'netascii', 90000, 65000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);

-- case: near miss: equal in every boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, name, kind, load, first_at) VALUES (65000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);
INSERT INTO case_transfer(octets, first_at, name, kind, load) VALUES (65000, 90, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00');

-- case: near miss: an upload
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, write, tsize, octets, name, kind, load, first_at) VALUES ('short', 1, 90000, 65000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);

-- case: near miss: a configuration that became shorter
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, name, kind, first_at) VALUES (5000, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(octets, first_at, name, kind) VALUES (4000, 90, 'SEP001122330001.cnf.xml', 'config');

-- case: near miss: another server has a longer one
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(server, octets, name, kind, load, first_at) VALUES ('10.1.1.11', 90000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);
INSERT INTO case_transfer(octets, first_at, name, kind, load) VALUES (65000, 90, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00');

-- case: near miss: the shorter one came first
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, name, kind, load, first_at) VALUES (65000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);
INSERT INTO case_transfer(octets, first_at, name, kind, load) VALUES (90000, 90, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00');

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, tsize, octets, name, kind, load, first_at) VALUES ('short', 90000, 65000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: shorter than another time
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, name, kind, load, first_at) VALUES (90000, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00', 4);
INSERT INTO case_transfer(octets, first_at, name, kind, load) VALUES (65000, 90, 'P0S3-8-12-00.sb2', 'image', 'P0S3-8-12-00');
