-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 1, 0, 'several lines', 1, 1, 1);

-- case: fire: the extension is in the file
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 1, 0, 'extension', 1, 1, 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('P0S30203.bin.bin', 'image', 'error-from-server', 1, 6);

-- case: near miss: a blank in the name that is asked for
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('P0S30203 .bin', 'image', 'error-from-server', 1, 6);

-- case: near miss: a blank behind the name in the file
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO case_file(transfer, well_formed, defect) VALUES (1, 0, 'trailing-blank');

-- case: near miss: the letter O in the file
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO case_file(transfer, well_formed, defect) VALUES (1, 0, 'letter-o');

-- case: info: a universal loader finds its load all the same
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 1, 0, 'several lines', 1, 1, 1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('P0S3-08-12-00.loads', 'loads', 6);

-- case: near miss: clean name
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 1, 1, NULL, 1, 1, 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('P0S30203.bin', 'image', 'complete', NULL, 6);

-- case: near miss: clean name, but the image is missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 1, 1, NULL, 1, 1, 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('P0S30203.bin', 'image', 'error-from-server', 1, 6);

-- case: near miss: mended in the next boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1, 0, 100, 'firmware', 6, NULL),
  (2, 100, NULL, 'firmware', 6, NULL);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 1, 0, 'several lines', 1, 1, 1);
INSERT INTO case_transfer(id, boot, name, kind, first_at) VALUES (2, 2, 'OS79XX.TXT', 'os79xx', 104);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, lines) VALUES (2, 1, 2, 'os79xx', 1, 1, 1);

-- case: near miss: no OS79XX.TXT on the server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4);

-- case: unsure: content not captured whole
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 0, NULL, NULL, 1, 1, 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('P0S30203.bin.bin', 'image', 'error-from-server', 1, 6);

-- case: fire: other files go through
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 1, 0, 'several lines', 1, 1, 1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('RINGLIST.DAT', 'ring', 8);

-- case: near miss: the server has a file of that odd name
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 1, 1, NULL, 1, 1, 1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('P0S30203.bin.bin', 'image', 6);

-- case: near miss: the odd name is not from OS79XX.TXT
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES
  ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 4),
  ('P0S30203.bin.bin', 'image', 'error-from-server', 1, 6);

-- case: near miss: not fetched by a phone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 1, 0, 'several lines', 1, 1, 1);
UPDATE transfer SET phone = NULL WHERE phone = 1;

-- case: minor: it goes on and gets its own configuration
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 12, 4);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, lines) VALUES (1, 1, 1, 'os79xx', 1, 0, 'several lines', 1, 1, 1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SIP001122330001.cnf', 'config', 6);
