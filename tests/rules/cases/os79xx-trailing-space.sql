-- case: fire: a blank before the extension
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 9, 4);
INSERT INTO case_file(transfer, well_formed, defect, names_load) VALUES (1, 0, 'trailing-blank', 'P0S30300');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300 .bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: fire: a carriage return, twice
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES
  ('P0S30300' || char(13) || '.bin', 'image', 'P0S30300', 'error-from-server', 1, 6), ('P0S30300' || char(13) || '.bin', 'image', 'P0S30300', 'error-from-server', 1, 16);

-- case: fire: a tab, and no OS79XX.TXT in the capture
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300' || char(9) || '.bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: minor: it registers with what it has
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300 .bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: near miss: a clean name
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: near miss: the same load under its clean name afterwards
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300 .bin', 'image', 'P0S30300', 'error-from-server', 1, 6);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 8);

-- case: near miss: a carriage return that the loader passes over
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, ended_at) VALUES (1, 100);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 10, 4);
INSERT INTO case_file(transfer, defect, names_load) VALUES (1, 'carriage-return', 'P0S30300');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 6);

-- case: near miss: a blank in the name of another vendor's image
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('my sip.ld', 'image', 'error-from-server', 1, 6);

-- case: near miss: the phone runs that load already
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'P0S30300');
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 9, 4);
INSERT INTO case_file(transfer, well_formed, defect, names_load) VALUES (1, 0, 'trailing-blank', 'P0S30300');

-- case: unsure: a blank in the file, and no request
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 9, 4);
INSERT INTO case_file(transfer, well_formed, defect, names_load) VALUES (1, 0, 'trailing-blank', 'P0S30300');

-- case: unsure: a carriage return in the file, and the phone starts again without a request
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 100), (2, 100, NULL);
INSERT INTO case_transfer(id, name, kind, octets, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 10, 4);
INSERT INTO case_file(transfer, defect, names_load) VALUES (1, 'carriage-return', 'P0S30300');
