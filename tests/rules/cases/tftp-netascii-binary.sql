-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(mode, name, kind, load, first_at) VALUES ('netascii', 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: fire: in capitals, refused
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, mode, octets, error_text, name, kind, load, first_at) VALUES ('error-from-server', 'server', 0, 'NETASCII', 0, 'Only octet supported', 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: fire: a trust list
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(mode, name, kind, first_at) VALUES ('netascii', 'CTLSEP001122330001.tlv', 'ctl', 4);

-- case: two phones, one server
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(phone, boot, mode, name, kind, load, first_at) VALUES (1, 1, 'netascii', 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(phone, boot, mode, first_at, name, kind, load) VALUES (2, 2, 'netascii', 9, 'P0S30300.bin', 'image', 'P0S30300');

-- case: near miss: octet
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(mode, name, kind, load, first_at) VALUES ('OCTET', 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: a text file
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(mode, name, kind, first_at) VALUES ('netascii', 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: asked again in binary mode
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(mode, name, kind, load, first_at) VALUES ('netascii', 'P0S30300.bin', 'image', 'P0S30300', 4);
INSERT INTO case_transfer(mode, first_at, name, kind, load) VALUES ('octet', 9, 'P0S30300.bin', 'image', 'P0S30300');

-- case: near miss: an upload
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(mode, write, name, kind, load, first_at) VALUES ('netascii', 1, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: the mode is not captured
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 4);
UPDATE transfer SET mode = NULL WHERE phone = 1;

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(mode, name, kind, load, first_at) VALUES ('netascii', 'P0S30300.bin', 'image', 'P0S30300', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: nobody answers
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(mode, outcome, octets, last_block, waited, name, kind, load, first_at) VALUES ('netascii', 'no-answer', 0, 0, 30, 'P0S30300.bin', 'image', 'P0S30300', 4);
