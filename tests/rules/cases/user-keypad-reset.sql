-- case: fire
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_alarm(code, text, at) VALUES (20, 'Phone-Keypad', 30);

-- case: fire: twice
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_alarm(code, text, at) VALUES (20, 'Phone-Keypad', 30);
INSERT INTO case_alarm(code, text, frame, at) VALUES (20, 'Phone-Keypad', 790, 90);

-- case: near miss: another reason
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_alarm(code, text, at) VALUES (25, 'Phone-Keypad', 30);

-- case: near miss: another reason besides
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_alarm(code, text, at) VALUES (20, 'Phone-Keypad', 30);
INSERT INTO case_alarm(code, text, frame, at) VALUES (10, 'TCP-timeout', 790, 90);
