-- case: fire: named by the configuration
-- expect: fail critical
INSERT INTO case_phone(id, load) VALUES (1, 'SCCP41.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP41.8-3-3S');
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'error-from-server', 1, 6);

-- case: fire: by HTTP, and no configuration in the capture
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO case_load(name, family, protocol, key) VALUES ('sip88xx.12-5-1SR1-4', '88xx', 'sip', 12005001104);
INSERT INTO case_transfer(via, name, kind, load, outcome, http_status, first_at) VALUES ('http', 'sip88xx.12-5-1SR1-4.loads', 'loads', 'sip88xx.12-5-1SR1-4', 'error-from-server', 404, 6);

-- case: group: two phones
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO case_transfer(id, phone, boot, name, kind, first_at) VALUES (902, 2, 2, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (902);
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, error_code, first_at) VALUES
  (1, 1, 'P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 6), (2, 2, 'P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 7);

-- case: minor: it goes on and registers
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: near miss: another server has it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 6);
INSERT INTO case_transfer(name, kind, load, server, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', '10.1.1.11', 7);

-- case: near miss: another extension is there
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO case_load(name, protocol, key) VALUES ('P0S3-08-12-00', 'sip', 8012000000);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S3-08-12-00.sbn', 'image', 'P0S3-08-12-00', 'error-from-server', 1, 6);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('P0S3-08-12-00.loads', 'loads', 'P0S3-08-12-00', 7);

-- case: near miss: mended at the next start
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 100), (2, 100, NULL);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 6);
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (2, 'P0S30300.bin', 'image', 'P0S30300', 106);

-- case: near miss: the name has the letter O
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO load VALUES ('POS30301', NULL, NULL, NULL, NULL, 0, 'letter-o');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('POS30301.bin', 'image', 'POS30301', 'error-from-server', 1, 6);

-- case: near miss: a doubled extension
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300.bin.bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: near miss: a blank in the name
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300 .bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: near miss: access violation
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 3);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 2, 6);

-- case: unsure: the capture ends before it could ask another server
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (901, 'OS79XX.TXT', 'os79xx', 590);
INSERT INTO case_file(transfer) VALUES (901);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at, last_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 597, 597);

-- case: near miss: no file in the capture names it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: near miss: a file of which the capture cut the name
-- expect: silent
INSERT INTO case_phone(id, load) VALUES (1, 'SCCP41.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP41.8-3-3S');
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_offer(transfer, load) VALUES (1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'error-from-server', 1, 6);
INSERT INTO case_transfer(name, kind, cut, first_at) VALUES ('SCCP41.', 'other', 1, 8);

-- case: fire: the configuration was served and not captured whole
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_file(transfer, readable) VALUES (1, 0);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: near miss: the capture cut the request
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 4);
INSERT INTO case_file(transfer) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, cut, first_at) VALUES ('P0S30300', 'image', 'P0S30300', 'error-from-server', 1, 1, 6);
