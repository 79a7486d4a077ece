-- case: fire: one in five, given up
-- expect: fail major network
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, server_resent, most_resent, most_resent_block, resent_why, longest_gap, last_block, octets, name, kind, load, first_at) VALUES ('stopped-by-phone', 41, 3, 70, 'ack-lost', 4.1, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: minor: it comes through
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(phone_resent, most_resent, most_resent_block, resent_why, longest_gap, last_block, octets, name, kind, load, first_at) VALUES (41, 3, 70, 'data-lost', 4.1, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: minor: nothing is lost, one end is slow
-- expect: fail minor nobody
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(phone_resent, most_resent, most_resent_block, resent_why, longest_gap, last_block, octets, name, kind, load, first_at) VALUES (41, 3, 70, 'both-slow', 4.1, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: minor: one block five times
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(server_resent, most_resent, most_resent_block, last_block, octets, name, kind, load, first_at) VALUES (5, 5, 70, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: two phones, one server
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(phone, boot, phone_resent, most_resent, most_resent_block, last_block, octets, name, kind, load, first_at) VALUES (1, 1, 41, 3, 70, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(phone, boot, phone_resent, most_resent, most_resent_block, first_at, last_block, octets, name, kind, load) VALUES (2, 2, 41, 3, 70, 9, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300');

-- case: near miss: less than 2 %
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(server_resent, most_resent, most_resent_block, last_block, octets, name, kind, load, first_at) VALUES (3, 1, 70, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: the same block three times
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(server_resent, most_resent, most_resent_block, last_block, octets, name, kind, load, first_at) VALUES (3, 3, 70, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: few blocks
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(server_resent, most_resent, most_resent_block, last_block, octets, name, kind, first_at) VALUES (2, 1, 3, 8, 4000, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: Sorcerer's Apprentice
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(doubled, doubled_from, server_resent, phone_resent, most_resent, most_resent_block, last_block, octets, name, kind, load, first_at) VALUES (160, 40, 161, 160, 1, 40, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: only where it stopped
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, server_resent, most_resent, most_resent_block, last_block, octets, name, kind, load, first_at) VALUES ('stopped-by-phone', 6, 6, 200, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: in windows
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(windowsize, server_resent, most_resent, most_resent_block, last_block, octets, name, kind, load, first_at) VALUES (8, 41, 3, 70, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(phone_resent, most_resent, most_resent_block, last_block, octets, name, kind, load, first_at) VALUES (41, 3, 70, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: not seen whole
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, phone_resent, most_resent, most_resent_block, last_block, octets, name, kind, load, first_at) VALUES ('not-seen-whole', 41, 3, 70, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: Sorcerer's Apprentice, but for a few blocks
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at, doubled, server_resent, phone_resent, most_resent, most_resent_block, last_block, octets) VALUES ('P0S30300.bin', 'image', 4, 185, 190, 186, 1, 40, 200, 102000);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, server_resent, most_resent, most_resent_block, resent_why, longest_gap, last_block, octets, name, kind, load, first_at) VALUES ('stopped-by-phone', 41, 3, 70, 'ack-lost', 4.1, 200, 102000, 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
