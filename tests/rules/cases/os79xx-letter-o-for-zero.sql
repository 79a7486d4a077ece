-- case: fire: named in OS79XX.TXT and asked for
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load VALUES ('POS30301', NULL, NULL, NULL, NULL, 0, 'letter-o');
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 8, 4);
INSERT INTO case_file(transfer, well_formed, defect, names_load) VALUES (1, 0, 'letter-o', 'POS30301');
INSERT INTO case_offer(transfer, load) VALUES (1, 'POS30301');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('POS30301.bin', 'image', 'POS30301', 'error-from-server', 1, 6);

-- case: fire: the file itself was not captured
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load VALUES ('PO0307020300', NULL, NULL, NULL, NULL, 0, 'letter-o');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES
  ('PO0307020300.bin', 'image', 'PO0307020300', 'error-from-server', 1, 6), ('PO0307020300.bin', 'image', 'PO0307020300', 'error-from-server', 1, 16);

-- case: group: two phones are told so
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO load VALUES ('POS30301', NULL, NULL, NULL, NULL, 0, 'letter-o');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, error_code, first_at) VALUES
  (1, 1, 'POS30301.bin', 'image', 'POS30301', 'error-from-server', 1, 6), (2, 2, 'POS30301.bin', 'image', 'POS30301', 'error-from-server', 1, 7);

-- case: minor: it registers with what it has
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO load VALUES ('POS30301', NULL, NULL, NULL, NULL, 0, 'letter-o');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('POS30301.bin', 'image', 'POS30301', 'error-from-server', 1, 6);

-- case: near miss: the server has a file of that name
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load VALUES ('POS30301', NULL, NULL, NULL, NULL, 0, 'letter-o');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('POS30301.bin', 'image', 'POS30301', 6);

-- case: near miss: another phone is served it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO load VALUES ('POS30301', NULL, NULL, NULL, NULL, 0, 'letter-o');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, error_code, first_at) VALUES (1, 1, 'POS30301.bin', 'image', 'POS30301', 'error-from-server', 1, 6);
INSERT INTO case_transfer(phone, boot, name, kind, load, first_at) VALUES (2, 2, 'POS30301.bin', 'image', 'POS30301', 60);

-- case: near miss: a zero
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: near miss: nobody answers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load VALUES ('POS30301', NULL, NULL, NULL, NULL, 0, 'letter-o');
INSERT INTO case_transfer(name, kind, load, outcome, first_at, waited) VALUES ('POS30301.bin', 'image', 'POS30301', 'no-answer', 6, 30);

-- case: unsure: the file says so, and no request is seen
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load VALUES ('POS30301', NULL, NULL, NULL, NULL, 0, 'letter-o');
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 8, 4);
INSERT INTO case_file(transfer, well_formed, defect, names_load) VALUES (1, 0, 'letter-o', 'POS30301');
INSERT INTO case_offer(transfer, load) VALUES (1, 'POS30301');

-- case: near miss: the file says so, and the phone asks for another load
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load VALUES ('POS30301', NULL, NULL, NULL, NULL, 0, 'letter-o');
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 8, 4);
INSERT INTO case_file(transfer, well_formed, defect, names_load) VALUES (1, 0, 'letter-o', 'POS30301');
INSERT INTO case_offer(transfer, load) VALUES (1, 'POS30301');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 6);
