-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 18, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 26, 'phone', 0, 'State Error');

-- case: fire: it stops acknowledging
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'stopped-by-phone', 2048, 4, 10, 'phone'),
  ('P0S30300.bin', 'image', 'P0S30300', 'stopped-by-phone', 2048, 4, 18, 'phone');

-- case: near miss: a single abort
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error');

-- case: near miss: third try completes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 18, 'phone', 0, 'State Error');
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'complete', 2048, 4, 26);

-- case: near miss: size probe
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'size-probe', 2048, 4, 10, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'size-probe', 2048, 4, 18, 'phone', 0, 'State Error');

-- case: near miss: the server ends it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, error_code) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 2048, 4, 10, 1),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 2048, 4, 18, 1);

-- case: near miss: two different images
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error'),
  ('P0S30400.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 18, 'phone', 0, 'State Error');

-- case: near miss: half an hour apart
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error');
UPDATE stream SET ended_at = 4000;
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 1810, 'phone', 0, 'State Error');

-- case: unsure: silence only
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'stopped-by-phone', 2048, 4, 10),
  ('P0S30300.bin', 'image', 'P0S30300', 'stopped-by-phone', 2048, 4, 18);

-- case: unsure: frames dropped meanwhile
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 18, 'phone', 0, 'State Error');
UPDATE transfer SET blind = '12 frames dropped in this interval' WHERE phone = 1;

-- case: fire: it asks for the size before each try
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'size-probe', 2048, 4, 10);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10.2, 'phone', 0, 'State Error');
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'size-probe', 2048, 4, 18);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 18.2, 'phone', 0, 'State Error');

-- case: fire: another image goes through
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 18, 'phone', 0, 'State Error');
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at) VALUES ('P0S30203.bin', 'image', 'P0S30300', 'complete', 2048, 4, 30);

-- case: near miss: it had the whole image
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 18, 'phone', 0, 'State Error');
UPDATE transfer SET tsize = 2048 WHERE phone = 1;

-- case: near miss: not an image
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 18, 'phone', 0, 'State Error');
UPDATE transfer SET name = 'SIPDefault.cnf', kind = 'sip-default' WHERE phone = 1;

-- case: near miss: another image between, the same one long before
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error'),
  ('P0S30400.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 400, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 408, 'phone', 0, 'State Error');

-- case: fire: another phone takes it meanwhile
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error');
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone) VALUES (2, 2);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (2, 2, 'P0S30300.bin', 'image', 17);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 18, 'phone', 0, 'State Error');

-- case: unsure: a third try was not seen whole
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, ended_by, octets, first_at) VALUES
  ('P0S30300.bin', 'image', 'error-from-phone', 'phone', 10000, 10), ('P0S30300.bin', 'image', 'error-from-phone', 'phone', 10000, 18);
INSERT INTO case_transfer(name, kind, outcome, octets, first_at) VALUES ('P0S30300.bin', 'image', 'not-seen-whole', 300000, 26);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, octets, last_block, first_at, ended_by, error_code, error_text) VALUES
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 10, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 18, 'phone', 0, 'State Error'),
  ('P0S30300.bin', 'image', 'P0S30300', 'error-from-phone', 2048, 4, 26, 'phone', 0, 'State Error');
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
