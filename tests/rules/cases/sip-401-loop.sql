-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 2, 3, 2, 40, 42);

-- case: fire: one refusal in each of two attempts
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);

-- case: fire: 407 of a proxy
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 407, 2, 3, 2, 40, 42);

-- case: fire: it was registered before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at, last_at) VALUES (10, 20);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);

-- case: minor: another server accepts it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 120);

-- case: minor: another line is registered
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(aor, first_at) VALUES ('sip:1002@10.1.1.5', 30);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);

-- case: minor: SCCP registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);
INSERT INTO case_session(first_at) VALUES (120);

-- case: fire: the other line had run out before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(aor, expires, first_at) VALUES ('sip:1002@10.1.1.5', 5, 30);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);

-- case: near miss: stale nonce
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 0, 3, 2, 40, 42);

-- case: near miss: registered later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);
INSERT INTO case_registration(first_at) VALUES (120);

-- case: near miss: refused otherwise
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 403, 2, 3, 2, 40, 42);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('open', 401, 2, 3, 2, 40, 42);

-- case: near miss: the test of a backup registrar
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at, expires) VALUES ('refused', 401, 2, 3, 2, 40, 42, 0);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);
UPDATE sip_registration SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: refused once
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41);

-- case: fire: another server refuses its REGISTER
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);
UPDATE sip_registration SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);

-- case: minor: another line registers later
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, refused_again, challenges, answered_challenges, first_at, last_at) VALUES ('refused', 401, 1, 2, 1, 40, 41), ('refused', 401, 1, 2, 1, 100, 101);
INSERT INTO case_registration(aor, first_at) VALUES ('sip:1002@10.1.1.5', 120);
