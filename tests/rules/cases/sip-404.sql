-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);

-- case: fire: the server says why
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at, warning) VALUES ('refused', 404, 'Not Found', 40, 'unable to find a device or user');

-- case: fire: without a challenge
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at, challenges, answered_challenges) VALUES ('refused', 404, 'Not Found', 40, 0, 0);

-- case: fire: registered before, refused twice since
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at, last_at) VALUES (10, 20);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40), ('refused', 404, 'Not Found', 100);

-- case: minor: another server registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 60);

-- case: minor: another line is registered
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
INSERT INTO case_registration(aor, first_at) VALUES ('sip:1002@10.1.1.5', 60);

-- case: minor: SCCP registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
INSERT INTO case_session(first_at) VALUES (60);

-- case: near miss: registered later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
INSERT INTO case_registration(first_at) VALUES (60);

-- case: near miss: refused otherwise
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 403, 'Else', 40);

-- case: near miss: the test of a backup registrar
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at, expires) VALUES ('refused', 404, 'Not Found', 40, 0);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('open', 404, 'Not Found', 40);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
UPDATE sip_registration SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: registered before, refused once since
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at, last_at) VALUES (10, 20);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);

-- case: fire: another server refuses its REGISTER
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
UPDATE sip_registration SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);

-- case: fire: another phone had registered as the same before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(phone, boot, first_at) VALUES (1000, 1001, 10);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);

-- case: fire: another server had registered it before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);

-- case: fire: refused in another way before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, first_at) VALUES ('refused', 500, 10);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, first_at) VALUES ('refused', 404, 'Not Found', 40);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
