-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);

-- case: fire: it was registered before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 39, 820);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);

-- case: minor: another server registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 70);

-- case: minor: it keeps its session elsewhere
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);

-- case: minor: it registers by SIP
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);
INSERT INTO case_registration(first_at) VALUES (70);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_session(phone, boot, outcome, first_at, end_frame) VALUES (1, 1, 'closed-after-register', 40, 803), (1, 1, 'closed-after-register', 60, 804), (2, 2, 'closed-after-register', 41, 805), (2, 2, 'closed-after-register', 61, 806);

-- case: near miss: acknowledged later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);
INSERT INTO case_session(first_at) VALUES (80);

-- case: near miss: rejected in words
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40), ('rejected', 'Error DBConfig', 60);

-- case: fire: the Register is not answered and nobody hangs up
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, waited) VALUES ('silent', 40, 60);

-- case: near miss: the Register is not answered yet
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, waited) VALUES ('open', 595, 3);

-- case: near miss: silent once, then acknowledged
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, waited) VALUES ('silent', 40, 60);
INSERT INTO case_session(first_at) VALUES (110);

-- case: unsure: silent, and watched for ten seconds
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, waited) VALUES ('silent', 40, 10);

-- case: unsure: silent, and the way back is not in the capture
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, waited, blind) VALUES ('silent', 40, 60, 'no frame toward this phone in the capture');

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);
UPDATE sccp_session SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: seen once
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803);

-- case: unsure: frames of the server are missing
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame, blind) VALUES ('closed-after-register', 40, 803, '12 frames dropped in this interval'), ('closed-after-register', 60, 806, NULL);

-- case: fire: another server refuses its REGISTER
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);
UPDATE sccp_session SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 40, 803), ('closed-after-register', 60, 806);
