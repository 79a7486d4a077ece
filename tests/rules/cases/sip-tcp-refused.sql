-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);

-- case: fire: its file says TCP
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);
INSERT INTO config_file(transfer, phone, boot, kind, readable, transport) VALUES (5, 1, 1, 'config', 1, 'tcp');

-- case: fire: TLS port
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5061, 'sips', 'refused', 4, 40);

-- case: fire: UDP is silent too
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);
INSERT INTO case_registration(outcome, requests, challenges, first_at, waited) VALUES ('no-answer', 6, 0, 60, 40);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_connection(phone, boot, server, port, service, outcome, syns, first_at) VALUES (1, 1, '10.1.1.5', 5060, 'sip', 'refused', 4, 40), (2, 2, '10.1.1.5', 5060, 'sip', 'refused', 4, 41);

-- case: minor: another server registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 70);

-- case: near miss: accepted later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);
INSERT INTO case_connection(server, port, service, first_at) VALUES ('10.1.1.5', 5060, 'sip', 60);

-- case: near miss: falls back to UDP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);
INSERT INTO case_registration(first_at) VALUES (60);

-- case: near miss: challenged over UDP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);
INSERT INTO case_registration(outcome, status, first_at) VALUES ('challenged-no-retry', 401, 60);

-- case: near miss: no answer at all
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'no-answer', 4, 40);

-- case: near miss: SCCP is refused
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 2000, 'sccp', 'refused', 4, 40);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);
UPDATE connection SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: fire: another phone is served
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: unsure: once, at the end
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 1, 590);

-- case: unsure: frames are cut
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET cut_frames = 4 WHERE phone = 1;
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at) VALUES ('10.1.1.5', 5060, 'sip', 'refused', 4, 40);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
