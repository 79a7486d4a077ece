-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40), ('refused', 503, 'Service Unavailable', 100);

-- case: fire: once, long before the end
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);

-- case: fire: the server says why
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at, warning) VALUES ('refused', 503, 'Service Unavailable - registrar unavail or not enabled', 40, 'Registrar is not enabled');

-- case: fire: registered there before
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at, last_at) VALUES (10, 20);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);

-- case: near miss: another server registers it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 60);

-- case: near miss: it is registered elsewhere
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_registration(phone, boot, outcome, status, reason, first_at) VALUES (1, 1, 'refused', 503, 'Service Unavailable', 40), (2, 2, 'refused', 503, 'Service Unavailable', 41);

-- case: near miss: registered later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);
INSERT INTO case_registration(first_at) VALUES (60);

-- case: near miss: the test of a backup registrar
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, outcome, status, reason, first_at) VALUES ('10.1.1.6', 0, 'refused', 503, 'Service Unavailable', 40);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: near miss: refused otherwise
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 500, 'Server Internal Error', 40);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('open', 503, 'Service Unavailable', 40);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);
UPDATE sip_registration SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: once, and the capture ends
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);
UPDATE stream SET ended_at = 60;

-- case: fire: another server refuses its REGISTER
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);
UPDATE sip_registration SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 503, 'Service Unavailable', 40), ('refused', 503, 'Service Unavailable', 100);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
