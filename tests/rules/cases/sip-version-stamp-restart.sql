-- case: fire
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-version', '10.1.1.5', 650, 100), (1, 1, 'check-version', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);
INSERT INTO case_alarm(source, code, text, frame, at) VALUES ('sip-reason', 101, 'config-version', 690, 160), ('sip-reason', 101, 'config-version', 691, 360);

-- case: fire: soft keys and dial plan
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-version', '10.1.1.5', 650, 100), (1, 1, 'check-version', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);
INSERT INTO case_alarm(source, code, text, frame, at) VALUES ('sip-reason', 102, 'softkey-version', 690, 160), ('sip-reason', 103, 'dialplan-version', 691, 360);

-- case: info: once
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-version', '10.1.1.5', 650, 100);
INSERT INTO case_boot(n, began_at) VALUES (2, 130);
INSERT INTO case_alarm(source, code, text, frame, at) VALUES ('sip-reason', 101, 'config-version', 690, 160);

-- case: near miss: the stamps are equal
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-version', '10.1.1.5', 650, 100), (1, 1, 'check-version', '10.1.1.5', 651, 300);

-- case: near miss: it restarts much later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-version', '10.1.1.5', 650, 100);
INSERT INTO case_boot(n, began_at) VALUES (2, 400);

-- case: near miss: it restarts for another reason
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-version', '10.1.1.5', 650, 100), (1, 1, 'check-version', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);
INSERT INTO case_alarm(source, code, text, frame, at) VALUES ('sip-reason', 25, 'initialized', 690, 160), ('sip-reason', 25, 'initialized', 691, 360);

-- case: near miss: another order
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 100), (1, 1, 'check-sync', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);

-- case: near miss: another phone's reason
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-version', '10.1.1.5', 650, 100), (1, 1, 'check-version', '10.1.1.5', 651, 300);
INSERT INTO case_alarm(phone, boot, source, code, text, frame, at) VALUES (1000, 1001, 'sip-reason', 23, 'reset-restart', 690, 160), (1000, 1001, 'sip-reason', 23, 'reset-restart', 691, 360);

-- case: unsure: it does not say why
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-version', '10.1.1.5', 650, 100), (1, 1, 'check-version', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);

-- case: unsure: nobody is seen to order it
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);
INSERT INTO case_alarm(source, code, text, frame, at) VALUES ('sip-reason', 101, 'config-version', 690, 160), ('sip-reason', 101, 'config-version', 691, 360);
