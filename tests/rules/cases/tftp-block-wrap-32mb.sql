-- case: fire: the phone stops
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535, 4);
INSERT INTO case_transfer(outcome, first_at, name, kind, octets, last_block) VALUES ('stopped-by-phone', 90, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);

-- case: fire: the server stops
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-server', 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535, 4);
INSERT INTO case_transfer(outcome, first_at, name, kind, octets, last_block) VALUES ('stopped-by-server', 90, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);

-- case: fire: 0 where 1 is expected
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, wraps, wrap_to, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 1, 0, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65536, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, wraps, wrap_to, first_at, name, kind, octets, last_block) VALUES ('error-from-phone', 'phone', 0, 1, 0, 90, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65536);

-- case: two phones
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(phone, boot, outcome, first_at, name, kind, octets, last_block) VALUES (1, 1, 'stopped-by-phone', 4, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);
INSERT INTO case_transfer(phone, boot, outcome, first_at, name, kind, octets, last_block) VALUES (1, 1, 'stopped-by-phone', 90, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);
INSERT INTO case_transfer(phone, boot, outcome, first_at, name, kind, octets, last_block) VALUES (2, 2, 'stopped-by-phone', 5, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);
INSERT INTO case_transfer(phone, boot, outcome, first_at, name, kind, octets, last_block) VALUES (2, 2, 'stopped-by-phone', 91, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);

-- case: near miss: a file below 32 MB
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'sip88xx.14-0-1.loads.big', 'image', 30720000, 60000, 4);
INSERT INTO case_transfer(outcome, first_at, name, kind, octets, last_block) VALUES ('stopped-by-phone', 90, 'sip88xx.14-0-1.loads.big', 'image', 30720000, 60000);

-- case: near miss: another time it passes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535, 4);
INSERT INTO case_transfer(outcome, first_at, name, kind, octets, last_block) VALUES ('stopped-by-phone', 90, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);
INSERT INTO case_transfer(wraps, wrap_to, first_at, name, kind, octets, last_block) VALUES (1, 0, 300, 'sip88xx.14-0-1.loads.big', 'image', 46080000, 90000);

-- case: near miss: another time it passes and stops elsewhere
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535, 4);
INSERT INTO case_transfer(outcome, wraps, first_at, name, kind, octets, last_block) VALUES ('stopped-by-phone', 1, 90, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 70000);

-- case: near miss: it completes there
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, octets, last_block, first_at) VALUES ('sip88xx.14-0-1.loads.big', 'image', 33553920, 65535, 4);
INSERT INTO case_transfer(first_at, name, kind, octets, last_block) VALUES (90, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535, 4);
INSERT INTO case_transfer(outcome, first_at, name, kind, octets, last_block) VALUES ('stopped-by-phone', 90, 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: once
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535, 4);

-- case: unsure: the server could not be seen
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, first_at, waited, blind, name, kind, octets, last_block) VALUES ('stopped-by-server', 4, 30, 'no frame toward this phone in the capture', 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);
INSERT INTO case_transfer(outcome, first_at, waited, blind, name, kind, octets, last_block) VALUES ('stopped-by-server', 90, 30, 'no frame toward this phone in the capture', 'sip88xx.14-0-1.loads.big', 'image', 33553920, 65535);
