-- case: fire: the phone does not know the signer
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 40);

-- case: fire: the server finds no cipher
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 2443, 'sccps', 0, 40, 'server', 'phone', 'fin', 40);

-- case: fire: a number without a name
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 254, 'phone', 'phone', 'fin', 40);

-- case: fire: a handshake that went through before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, first_at) VALUES ('10.1.1.6', 5061, 'sips', 1, 20);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 40);

-- case: fire: another service of it goes through
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 40);
INSERT INTO case_connection(port, service, server_hello, first_at) VALUES (6971, 'https', 1, 60);

-- case: major: files over HTTPS
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 6971, 'https', 1, 48, 'phone', 'phone', 'fin', 40);

-- case: minor: the configuration comes another way
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 6971, 'https', 1, 48, 'phone', 'phone', 'fin', 40);
INSERT INTO case_transfer(via, name, kind, first_at) VALUES ('http', 'SEP001122330001.cnf.xml', 'config', 50);

-- case: major: the verification service
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 2445, 'tvs', 1, 48, 'phone', 'phone', 'fin', 40);

-- case: minor: a web service
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 8443, 'web-tls', 1, 48, 'phone', 'phone', 'fin', 40);

-- case: minor: registered in the clear
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 40);
INSERT INTO case_registration(first_at) VALUES (60);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_connection(phone, boot, port, service, server_hello, tls_alert, tls_alert_by, first_frame, first_at) VALUES (1, 1, 5061, 'sips', 1, 48, 'phone', 50, 40), (2, 2, 5061, 'sips', 1, 48, 'phone', 60, 41);

-- case: near miss: the next server is taken
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 40);
INSERT INTO case_connection(server, port, service, server_hello, first_at) VALUES ('10.1.1.6', 5061, 'sips', 1, 60);

-- case: near miss: no alert
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, NULL, NULL, 'phone', 'fin', 40);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 40);
UPDATE connection SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: one alert, and the capture ends
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 40);
UPDATE stream SET ended_at = 50;

-- case: fire: two alerts before the capture ends
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 40);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 45);
UPDATE stream SET ended_at = 50;

-- case: unsure: frames are cut
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET cut_frames = 4 WHERE phone = 1;
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 40);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, server_hello, tls_alert, tls_alert_by, closed_by, closed_how, first_at) VALUES ('10.1.1.5', 5061, 'sips', 1, 48, 'phone', 'phone', 'fin', 40);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
