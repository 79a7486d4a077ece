-- case: unsure: only Contact is rewritten
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, source, via, contact, first_at) VALUES ('no-answer', NULL, '10.1.1.50', '10.1.1.50', '203.0.113.5', 40);

-- case: unsure: only Via is
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, source, via, contact, first_at) VALUES ('no-answer', NULL, '10.1.1.50', '203.0.113.5', '10.1.1.50', 40);

-- case: unsure: the length lies
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, body_declared, body_octets, first_at) VALUES ('refused', 400, 120, 133, 40);

-- case: unsure: it registers all the same
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, source, via, contact, first_at) VALUES ('no-answer', NULL, '10.1.1.50', '10.1.1.50', '203.0.113.5', 40);
INSERT INTO case_registration(first_at) VALUES (60);

-- case: near miss: all agree
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, source, via, contact, first_at) VALUES ('no-answer', NULL, '10.1.1.50', '10.1.1.50', '10.1.1.50', 40);

-- case: near miss: plain address translation
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, source, via, contact, first_at) VALUES ('no-answer', NULL, '203.0.113.5', '10.1.1.50', '10.1.1.50', 40);

-- case: near miss: Contact is a name
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, source, via, contact, first_at) VALUES ('no-answer', NULL, '10.1.1.50', '10.1.1.50', NULL, 40);

-- case: near miss: Via is a name
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, source, via, contact, first_at) VALUES ('no-answer', NULL, '10.1.1.50', NULL, '203.0.113.5', 40);

-- case: near miss: the body is as long as it says
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, body_declared, body_octets, first_at) VALUES ('refused', 400, 120, 120, 40);

-- case: near miss: the datagram was cut
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, body_declared, body_octets, first_at) VALUES ('refused', 400, 120, NULL, 40);

-- case: near miss: the test of a backup
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, source, via, contact, first_at) VALUES ('no-answer', NULL, '10.1.1.50', '10.1.1.50', '203.0.113.5', 40);
UPDATE sip_registration SET expires = 0 WHERE phone = 1;
