-- case: fire: the server hangs up
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', 0, NULL, 'server', 'fin', 40, 41);

-- case: fire: the phone waits and gives up
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', 0, NULL, 'phone', 'fin', 40, 60);

-- case: fire: a ServerHello came before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, first_at) VALUES (2443, 'sccps', 1, 20);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', 0, NULL, 'server', 'fin', 40, 41);

-- case: major: files over HTTPS
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (6972, 'https', 0, NULL, 'server', 'fin', 40, 41);

-- case: minor: the certificate service
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (3804, 'capf', 0, NULL, 'server', 'fin', 40, 41);

-- case: minor: it registers in the clear
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', 0, NULL, 'server', 'fin', 40, 41);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 60);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_connection(phone, boot, port, service, server_hello, closed_by, closed_how, first_frame, first_at) VALUES (1, 1, 2443, 'sccps', 0, 'server', 'rst', 50, 40), (2, 2, 2443, 'sccps', 0, 'server', 'rst', 60, 41);

-- case: near miss: the phone itself hangs up at once
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', 0, NULL, 'phone', 'fin', 40, 41);

-- case: near miss: ServerHello seen
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', 1, NULL, 'server', 'fin', 40, 41);

-- case: near miss: the capture cannot tell
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', NULL, NULL, 'server', 'fin', 40, 41);

-- case: near miss: an alert says why
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', 0, 40, 'server', 'fin', 40, 41);

-- case: near miss: answered later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', 0, NULL, 'server', 'fin', 40, 41);
INSERT INTO case_connection(server, port, service, server_hello, first_at) VALUES ('10.1.1.6', 2443, 'sccps', 1, 60);

-- case: unsure: one try, and the capture ends
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', 0, NULL, 'server', 'fin', 40, 41);
UPDATE stream SET ended_at = 50;

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, tls_alert, closed_by, closed_how, first_at, last_at) VALUES (2443, 'sccps', 0, NULL, 'server', 'fin', 40, 41);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
