-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);

-- case: fire: no text
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at) VALUES ('rejected', 40);

-- case: fire: no room
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Max Phones Exceeded', 40);

-- case: fire: put off again and again
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'High Traffic Try Again Later', 40), ('rejected', 'High Traffic Try Again Later', 100);

-- case: fire: it was registered before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 39, 820);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Device Unknown', 40);

-- case: fire: another server is silent
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
INSERT INTO case_session(server, outcome, first_at, waited) VALUES ('10.1.1.6', 'silent', 60, 60);

-- case: minor: it keeps its session elsewhere
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);

-- case: minor: it registers by SIP
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
INSERT INTO case_registration(first_at) VALUES (60);

-- case: two phones, one text: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_session(phone, boot, outcome, reject_text, first_at) VALUES (1, 1, 'rejected', 'Error No License', 40), (2, 2, 'rejected', 'Error No License', 41);

-- case: near miss: acknowledged later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
INSERT INTO case_session(first_at) VALUES (60);

-- case: near miss: the next server acknowledges
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 60);

-- case: near miss: a media resource is acknowledged later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
INSERT INTO case_session(outcome, first_at) VALUES ('acked-not-finished', 60);

-- case: near miss: the token was refused
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at) VALUES ('token-refused', 40);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
UPDATE sccp_session SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: put off once
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'High Traffic Try Again Later', 40);

-- case: unsure: crossover once
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Crossover session not allowed', 40);

-- case: fire: another server refuses its REGISTER
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
UPDATE sccp_session SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, reject_text, first_at) VALUES ('rejected', 'Error DBConfig', 40);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
