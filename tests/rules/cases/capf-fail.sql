-- case: fire: refused
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 3804, 'capf', 1, 'refused', 20);

-- case: fire: no answer
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 3804, 'capf', 3, 'no-answer', 20);

-- case: fire: unreachable
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 3804, 'capf', 1, 'unreachable', 20);

-- case: fire: it took the connection before
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 3804, 'capf', 1, 'connected', 10);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 3804, 'capf', 1, 'refused', 20);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_connection(phone, boot, port, service, outcome, first_frame, first_at) VALUES (1, 1, 3804, 'capf', 'refused', 50, 40), (2, 2, 3804, 'capf', 'refused', 60, 41);

-- case: near miss: accepted later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 3804, 'capf', 1, 'refused', 20);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 3804, 'capf', 1, 'connected', 60);

-- case: near miss: connected
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 3804, 'capf', 1, 'connected', 20);

-- case: near miss: two SYNs
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 3804, 'capf', 2, 'no-answer', 20);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.5', 3804, 'capf', 1, 'open', 20);

-- case: near miss: another service
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at) VALUES ('10.1.1.10', 2445, 'tvs', 3, 'refused', 20);

-- case: unsure: one direction only
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_connection(server, port, service, syns, outcome, first_at, waited, blind) VALUES ('10.1.1.5', 3804, 'capf', 3, 'no-answer', 20, 9, 'no frame toward this phone in the capture');
