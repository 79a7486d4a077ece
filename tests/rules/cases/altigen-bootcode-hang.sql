-- case: unsure: the same file in two boots
-- expect: unsure major
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (1, 'ip710.bin', 'other', 10), (2, 'ip710.bin', 'other', 70);

-- case: unsure: the same file again in one boot
-- expect: unsure major
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (1, 'ip710.bin', 'other', 10), (1, 'ip710.bin', 'other', 70);

-- case: near miss: a Cisco phone
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'Cisco');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (1, 'ip710.bin', 'other', 10), (2, 'ip710.bin', 'other', 70);

-- case: near miss: once
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (1, 'ip710.bin', 'other', 10);

-- case: near miss: nobody answers
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (1, 'ip710.bin', 'other', 10), (2, 'ip710.bin', 'other', 70);
UPDATE transfer SET outcome = 'no-answer', octets = 0 WHERE phone = 1;

-- case: near miss: it gets to its call server
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (1, 'ip710.bin', 'other', 10), (2, 'ip710.bin', 'other', 70);
UPDATE boot SET stage = 'registered', stage_rank = 8 WHERE id = 2;
