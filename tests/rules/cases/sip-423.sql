-- case: fire
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 423, 'Interval Too Brief', 60, 120, 0, 40), ('refused', 423, 'Interval Too Brief', 60, 120, 0, 80);

-- case: fire: once, and long ago
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 423, 'Interval Too Brief', 60, 120, 0, 40);

-- case: fire: no Min-Expires
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 423, 'Interval Too Brief', 60, NULL, 0, 40), ('refused', 423, 'Interval Too Brief', 60, NULL, 0, 80);

-- case: fire: it had been registered before
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at) VALUES (10);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 423, 'Interval Too Brief', 60, 120, 0, 40), ('refused', 423, 'Interval Too Brief', 60, 120, 0, 80);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_registration(phone, boot, outcome, status, expires, min_expires, first_at) VALUES (1, 1, 'refused', 423, 60, 120, 40), (2, 2, 'refused', 423, 60, 120, 41);

-- case: near miss: longer, and accepted
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 423, 'Interval Too Brief', 60, 120, 0, 40);
INSERT INTO case_registration(expires, first_at) VALUES (120, 41);

-- case: near miss: longer, and refused for another reason
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 423, 'Interval Too Brief', 60, 120, 0, 40);
INSERT INTO case_registration(outcome, status, expires, first_at) VALUES ('refused', 403, 120, 41);

-- case: near miss: another status
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 403, 'Interval Too Brief', 60, 120, 0, 40), ('refused', 403, 'Interval Too Brief', 60, 120, 0, 80);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 423, 'Interval Too Brief', 60, 120, 0, 40), ('refused', 423, 'Interval Too Brief', 60, 120, 0, 80);
UPDATE sip_registration SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: fire: another server accepts, this one does not
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 423, 'Interval Too Brief', 60, 120, 0, 40), ('refused', 423, 'Interval Too Brief', 60, 120, 0, 80);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 90);

-- case: unsure: the capture ends at once
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 423, 'Interval Too Brief', 60, 120, 0, 595);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, expires, min_expires, challenges, first_at) VALUES ('refused', 423, 'Interval Too Brief', 60, 120, 0, 40), ('refused', 423, 'Interval Too Brief', 60, 120, 0, 80);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
