-- case: fire
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'restart', '10.1.1.5', 650, 100);
INSERT INTO case_session(reset_type, first_at, last_at, end_frame) VALUES (2, 10, 100, 650);
INSERT INTO case_session(first_at) VALUES (130);
INSERT INTO case_alarm(code, text, at) VALUES (23, 'Reset-Restart', 130);

-- case: fire: it does not say why
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'restart', '10.1.1.5', 650, 100);
INSERT INTO case_session(reset_type, first_at, last_at, end_frame) VALUES (2, 10, 100, 650);
INSERT INTO case_session(first_at) VALUES (130);

-- case: fire: reset
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'reset', '10.1.1.5', 650, 100);
INSERT INTO case_session(reset_type, first_at, last_at, end_frame) VALUES (2, 10, 100, 650);
INSERT INTO case_session(first_at) VALUES (130);
INSERT INTO case_alarm(code, text, at) VALUES (22, 'Reset-Reset', 130);

-- case: fire: apply config, without a restart
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'apply-config', '10.1.1.5', 650, 100);
INSERT INTO case_session(reset_type, first_at, last_at, end_frame) VALUES (2, 10, 100, 650);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'restart', '10.1.1.5', 650, 100);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (2, 2, 'restart', '10.1.1.5', 650, 100);
INSERT INTO case_session(phone, boot, reset_type, first_at) VALUES (1, 1, 2, 10), (2, 2, 2, 11);
INSERT INTO case_session(phone, boot, first_at) VALUES (1, 1, 130), (2, 2, 131);

-- case: near miss: no Reset
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 650);
INSERT INTO case_session(first_at) VALUES (130);
INSERT INTO case_alarm(code, text, at) VALUES (23, 'Reset-Restart', 130);

-- case: near miss: it restarted for another reason
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'restart', '10.1.1.5', 650, 100);
INSERT INTO case_session(reset_type, first_at, last_at, end_frame) VALUES (2, 10, 100, 650);
INSERT INTO case_session(first_at) VALUES (130);
INSERT INTO case_alarm(code, text, at) VALUES (25, 'Initialized', 130);

-- case: near miss: told by SIP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'restart', '10.1.1.5', 650, 100);
INSERT INTO case_registration(first_at) VALUES (10);
INSERT INTO case_alarm(code, text, at) VALUES (23, 'Reset-Restart', 130);

-- case: unsure: it is not seen to obey
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'restart', '10.1.1.5', 650, 100);
INSERT INTO case_session(reset_type, first_at, last_at, end_frame) VALUES (2, 10, 100, 650);
