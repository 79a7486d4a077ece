-- case: fire: encrypted, asked again and again
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);

-- case: fire: authenticated
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 2);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);

-- case: fire: over HTTP
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 404, 20), ('http', 'CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 404, 30);

-- case: fire: it registered before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_registration(first_at) VALUES (2);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);

-- case: near miss: non-secure
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);

-- case: near miss: the last configuration is non-secure
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (78, 'SEP001122330001.cnf.xml', 'config', 40);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (78, 1, 1, 'config', 1, 1);

-- case: near miss: the list is served
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 40);

-- case: near miss: it may have been served, the capture missed part of it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'not-seen-whole', NULL, 40);

-- case: near miss: it registers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_session(first_at) VALUES (30);

-- case: near miss: it completes a TLS handshake
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_connection(port, service, server_hello, first_at) VALUES (5061, 'sips', 1, 30);

-- case: near miss: nothing says what the configuration demands
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, NULL);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);

-- case: near miss: an identity list is missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('ITLFile.tlv', 'itl', 'error-from-server', 1, 20), ('ITLFile.tlv', 'itl', 'error-from-server', 1, 30);

-- case: unsure: asked once
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);

-- case: unsure: two lists, each asked for once
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLFile.tlv', 'ctl', 'error-from-server', 1, 9);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);

-- case: unsure: the capture ends
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
UPDATE stream SET ended_at = 40;

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 8);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (77, 'SEP001122330001.cnf.xml', 'config', 10);
INSERT INTO config_file(transfer, phone, boot, kind, readable, security_mode) VALUES (77, 1, 1, 'config', 1, 3);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 30);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
