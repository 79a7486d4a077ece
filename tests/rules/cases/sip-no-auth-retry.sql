-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);

-- case: minor: another line answers its challenge
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
INSERT INTO case_registration(aor, first_at) VALUES ('sip:1002@10.1.1.5', 41);

-- case: fire: it answered before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at, expires) VALUES (10, 20);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);

-- case: fire: another server challenges it too
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
INSERT INTO case_registration(server, outcome, status, requests, answered_challenges, first_at) VALUES ('10.1.1.6', 'refused', 401, 2, 1, 60);

-- case: minor: SCCP registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
INSERT INTO case_session(first_at) VALUES (60);

-- case: minor: another server registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 60);

-- case: near miss: it answers in another dialog
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40), ('refused', 401, 2, 1, 60);

-- case: near miss: registered later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
INSERT INTO case_registration(first_at, answered_challenges) VALUES (60, 0);

-- case: near miss: it did answer a challenge
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 2, 1, 40);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('open', 401, 1, 0, 40);

-- case: near miss: the test of a backup registrar
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at, expires) VALUES ('challenged-no-retry', 401, 1, 0, 40, 0);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
UPDATE sip_registration SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the capture ends
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
UPDATE stream SET ended_at = 42;

-- case: unsure: the way there is not in the capture
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at, blind) VALUES ('challenged-no-retry', 401, 1, 0, 40, 'no frame from this phone in the capture');

-- case: fire: Expires unknown
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
UPDATE sip_registration SET expires = NULL WHERE phone = 1;

-- case: fire: another server refuses its REGISTER
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
UPDATE sip_registration SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);

-- case: fire: its own registration of before has not run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (10);
INSERT INTO case_registration(outcome, status, requests, answered_challenges, first_at) VALUES ('challenged-no-retry', 401, 1, 0, 40);
