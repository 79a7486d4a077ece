-- case: fire: the same block each time
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(phone_resent, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(phone_resent, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 45);
INSERT INTO case_transfer(phone_resent, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 90);

-- case: fire: another block each time
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(phone_resent, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(phone_resent, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 40, 'stopped-by-phone', 77, 61440, 'P0S30300.bin', 'image', 'P0S30300', 45);

-- case: minor: it comes through in the end
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(phone_resent, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(first_at, name, kind, load) VALUES (45, 'P0S30300.bin', 'image', 'P0S30300');

-- case: two phones, one file
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(phone, boot, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (1, 1, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(phone, boot, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (1, 1, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 45);
INSERT INTO case_transfer(phone, boot, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 2, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(phone, boot, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 2, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 45);

-- case: near miss: a pause of 4 s, and it goes on
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(longest_gap, gap_block, name, kind, load, first_at) VALUES (4.0, 120, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: asked again at once
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, last_block, octets, name, kind, load, first_at) VALUES ('stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, first_at, name, kind, load) VALUES ('error-from-phone', 'phone', 0, 12, 'P0S30300.bin', 'image', 'P0S30300');

-- case: near miss: an ERROR ends it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, last_block, octets, name, kind, load, first_at) VALUES ('error-from-phone', 'phone', 0, 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(first_at, name, kind, load) VALUES (45, 'P0S30300.bin', 'image', 'P0S30300');

-- case: near miss: ICMP of the phone ends it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(ended_by, outcome, last_block, octets, name, kind, load, first_at) VALUES ('phone', 'stopped-by-phone', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(first_at, name, kind, load) VALUES (45, 'P0S30300.bin', 'image', 'P0S30300');

-- case: near miss: it never came farther than the first block
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, last_block, octets, name, kind, load, first_at) VALUES ('stopped-by-server', 1, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(first_at, name, kind, load) VALUES (45, 'P0S30300.bin', 'image', 'P0S30300');

-- case: near miss: open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, last_block, octets, name, kind, load, first_at) VALUES ('open', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, last_block, octets, name, kind, load, first_at) VALUES ('stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(first_at, name, kind, load) VALUES (45, 'P0S30300.bin', 'image', 'P0S30300');
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: not asked for again
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (400, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: unsure: the server could not be seen
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(waited, blind, outcome, last_block, octets, name, kind, load, first_at) VALUES (40, 'no frame toward this phone in the capture', 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 45);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(phone_resent, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(phone_resent, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 45);
INSERT INTO case_transfer(phone_resent, waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (2, 40, 'stopped-by-server', 120, 61440, 'P0S30300.bin', 'image', 'P0S30300', 90);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;

-- case: minor: it registers without the file
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(waited, outcome, last_block, octets, name, kind, load, first_at) VALUES (400, 'stopped-by-server', 120, 61440, 'English_United_States/be-sccp.jar', 'locale', NULL, 4);
INSERT INTO case_session(outcome, first_at, registered_at) VALUES ('registered', 60, 60.1);
