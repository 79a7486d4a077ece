-- case: fire
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(doubled, doubled_from, server_resent, phone_resent, last_block, octets, name, kind, load, first_at) VALUES (160, 40, 161, 160, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: two phones, one server
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(phone, boot, doubled, doubled_from, last_block, octets, name, kind, load, first_at) VALUES (1, 1, 160, 40, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(phone, boot, doubled, doubled_from, first_at, last_block, octets, name, kind, load) VALUES (2, 2, 160, 40, 9, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300');

-- case: near miss: single ones only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(doubled, server_resent, phone_resent, last_block, octets, name, kind, load, first_at) VALUES (12, 12, 12, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: only DATA twice
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(server_resent, last_block, octets, name, kind, load, first_at) VALUES (200, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: a mirror wrote all twice, which is not counted
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(last_block, octets, name, kind, load, first_at) VALUES (200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(doubled, doubled_from, last_block, octets, name, kind, load, first_at) VALUES (160, 40, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: nearly all
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(doubled, server_resent, phone_resent, last_block, octets, name, kind, load, first_at) VALUES (185, 190, 186, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);
