-- case: fire
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 100), (1, 2, 'check-sync', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);

-- case: fire: service-control, in one boot
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'restart', '10.1.1.5', 650, 100), (1, 1, 'restart', '10.1.1.5', 651, 300);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 110), ('SEP001122330001.cnf.xml', 'config', 310);

-- case: fire: it says so itself
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 100), (1, 1, 'check-sync', '10.1.1.5', 651, 300);
INSERT INTO case_alarm(source, code, text, at) VALUES ('sip-reason', 23, 'reset-restart', 140), ('sip-reason', 23, 'reset-restart', 340);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 100), (1, 2, 'check-sync', '10.1.1.5', 651, 300);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (2, 3, 'check-sync', '10.1.1.5', 650, 100), (2, 4, 'check-sync', '10.1.1.5', 651, 300);
INSERT INTO case_boot(id, phone, n, began_at) VALUES (11, 1, 2, 130), (12, 1, 3, 330), (13, 2, 2, 130), (14, 2, 3, 330);

-- case: near miss: once
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 100);
INSERT INTO case_boot(n, began_at) VALUES (2, 130);

-- case: near miss: a restart without an order
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 100), (1, 2, 'check-sync', '10.1.1.5', 651, 250);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 280), (4, 595);

-- case: near miss: it compares versions only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-version', '10.1.1.5', 650, 100), (1, 2, 'check-version', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);

-- case: near miss: Reset by SCCP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'restart', '10.1.1.5', 650, 100), (1, 2, 'restart', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);
INSERT INTO case_session(reset_type, first_at) VALUES (2, 90);

-- case: near miss: of no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 100), (1, 2, 'check-sync', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);
UPDATE notify SET phone = NULL WHERE phone = 1;

-- case: unsure: the restarts are not in the capture
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 100), (1, 2, 'check-sync', '10.1.1.5', 651, 300);

-- case: unsure: one of them is not
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 100), (1, 2, 'check-sync', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'check-sync', '10.1.1.5', 650, 100), (1, 2, 'check-sync', '10.1.1.5', 651, 300);
INSERT INTO case_boot(n, began_at) VALUES (2, 130), (3, 330);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
