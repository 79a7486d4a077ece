-- case: fire: services over HTTPS refused
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 8443, 'web-tls', 2, 'refused', 60);

-- case: fire: the directory is not answered
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 389, 'ldap', 2, 'no-answer', 60);

-- case: fire: services over HTTP
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 8080, 'web', 2, 'unreachable', 60);

-- case: fire: registered by SCCP
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at) VALUES (20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 8443, 'web-tls', 2, 'refused', 60);

-- case: fire: registered, as far as can be seen, over TLS
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, server_hello, first_at) VALUES (5061, 'sips', 1, 20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 8443, 'web-tls', 2, 'refused', 60);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_registration(phone, boot, first_at) VALUES (1, 1, 20), (2, 2, 20);
INSERT INTO case_connection(phone, boot, port, service, outcome, first_frame, first_at) VALUES (1, 1, 8443, 'web-tls', 'refused', 50, 60), (2, 2, 8443, 'web-tls', 'refused', 60, 60);

-- case: near miss: it does not register either
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 8443, 'web-tls', 2, 'refused', 60);

-- case: near miss: its registration is refused
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, first_at) VALUES ('refused', 403, 20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 8443, 'web-tls', 2, 'refused', 60);

-- case: near miss: accepted later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 8443, 'web-tls', 2, 'refused', 60);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 8443, 'web-tls', 2, 'connected', 90);

-- case: near miss: connected
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 8443, 'web-tls', 2, 'connected', 60);

-- case: near miss: one SYN
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 8443, 'web-tls', 1, 'no-answer', 60);

-- case: near miss: port 443
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 443, 'web-tls', 2, 'refused', 60);

-- case: near miss: its file server refuses
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 6970, 'http', 2, 'refused', 60);

-- case: unsure: one direction only
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at, waited, blind) VALUES ('10.1.1.5', 8443, 'web-tls', 2, 'no-answer', 60, 9, 'no frame toward this phone in the capture');
