-- case: fire: and nobody else serves it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, token_wait, first_at, last_at) VALUES ('token-refused', 60, 40, 41);
UPDATE sccp_session SET answer_frame = 811 WHERE outcome = 'token-refused';

-- case: info: served elsewhere
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_session(outcome, token_wait, first_at, last_at) VALUES ('token-refused', 60, 40, 41);
UPDATE sccp_session SET answer_frame = 811 WHERE outcome = 'token-refused';

-- case: minor: what served it has ended
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_session(outcome, token_wait, first_at, last_at) VALUES ('token-refused', 60, 40, 41);
UPDATE sccp_session SET answer_frame = 811 WHERE outcome = 'token-refused';
UPDATE sccp_session SET end_frame = 830, last_at = 30 WHERE server = '10.1.1.6';

-- case: near miss: it gets its token later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, token_wait, first_at, last_at) VALUES ('token-refused', 60, 40, 41);
UPDATE sccp_session SET answer_frame = 811 WHERE outcome = 'token-refused';
INSERT INTO case_session(first_at) VALUES (110);

-- case: near miss: an ordinary standby
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_session(outcome, token_wait, first_at, last_at) VALUES ('standby', NULL, 40, 41);
UPDATE sccp_session SET answer_frame = 811 WHERE outcome = 'token-refused';

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, token_wait, first_at, last_at) VALUES ('token-refused', 60, 40, 41);
UPDATE sccp_session SET answer_frame = 811 WHERE outcome = 'token-refused';
UPDATE sccp_session SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the capture ends first
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, token_wait, first_at, last_at) VALUES ('token-refused', 60, 570, 571);
UPDATE sccp_session SET answer_frame = 811 WHERE outcome = 'token-refused';
