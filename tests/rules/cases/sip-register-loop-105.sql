-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(source, code, text, load, frame, at) VALUES ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 690, 40), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 691, 100), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 692, 160);
INSERT INTO case_registration(first_at) VALUES (40), (100), (160);
INSERT INTO case_registration(outcome, status, expires, first_at) VALUES ('unregistered', 200, 0, 60), ('unregistered', 200, 0, 120);

-- case: fire: in boots of its own
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at) VALUES (2, 90);
INSERT INTO case_alarm(source, code, text, load, frame, at) VALUES ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 690, 40), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 691, 100), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 692, 160);
INSERT INTO case_registration(first_at) VALUES (40), (100), (160);
INSERT INTO case_registration(outcome, status, expires, first_at) VALUES ('unregistered', 200, 0, 60), ('unregistered', 200, 0, 120);
UPDATE alarm SET boot = 2 WHERE frame > 690;

-- case: near miss: once
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(source, code, text, load, frame, at) VALUES ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 690, 40), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 691, 100), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 692, 160);
INSERT INTO case_registration(first_at) VALUES (40), (100), (160);
INSERT INTO case_registration(outcome, status, expires, first_at) VALUES ('unregistered', 200, 0, 60), ('unregistered', 200, 0, 120);
DELETE FROM alarm WHERE frame > 690;

-- case: near miss: another reason
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(source, code, text, load, frame, at) VALUES ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 690, 40), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 691, 100), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 692, 160);
INSERT INTO case_registration(first_at) VALUES (40), (100), (160);
INSERT INTO case_registration(outcome, status, expires, first_at) VALUES ('unregistered', 200, 0, 60), ('unregistered', 200, 0, 120);
UPDATE alarm SET code = 23 WHERE phone = 1;

-- case: near miss: of no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(source, code, text, load, frame, at) VALUES ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 690, 40), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 691, 100), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 692, 160);
INSERT INTO case_registration(first_at) VALUES (40), (100), (160);
INSERT INTO case_registration(outcome, status, expires, first_at) VALUES ('unregistered', 200, 0, 60), ('unregistered', 200, 0, 120);
UPDATE alarm SET phone = NULL WHERE phone = 1;

-- case: unsure: it is not seen to unregister
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(source, code, text, load, frame, at) VALUES ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 690, 40), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 691, 100), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 692, 160);
INSERT INTO case_registration(first_at) VALUES (40), (100), (160);

-- case: unsure: no registration in the capture
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(source, code, text, load, frame, at) VALUES ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 690, 40), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 691, 100), ('sip-reason', 105, 'config-retry', 'sip78xx.12-1-1-12', 692, 160);
