-- case: fire
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, at) VALUES (10, 'TCP-timeout', 30);

-- case: fire: switched on, and it registers: no fault
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, at) VALUES (25, 'Initialized', 30);
INSERT INTO case_session(first_at) VALUES (31);

-- case: fire: told to restart by the server
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(source, code, text, at) VALUES ('sip-reason', 23, 'reset-restart', 60);
INSERT INTO notify(phone, boot, what, sender, frame, at) VALUES (1, 1, 'restart', '10.1.1.5', 640, 20);

-- case: fire: words alone
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(text, at) VALUES ('Phone-Reg-Rej', 30);

-- case: fire: a number alone
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, at) VALUES (18, 30);

-- case: fire: the words tell what 17 means
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, at) VALUES (17, 'KeepaliveTO', 30);

-- case: fire: an XML alarm comes from newer loads only
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(source, code, text, at) VALUES ('sccp-xml', 15, 'LastOutOfServiceInformation', 30);

-- case: fire: 17 by SIP
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(source, code, at) VALUES ('sip-reason', 17, 30);

-- case: fire: words and number disagree
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, at) VALUES (15, 'CM-closed-TCP', 30);

-- case: fire: words that are spelled otherwise leave the number
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, at) VALUES (1, 'CFG TFTP Size Error', 30);

-- case: fire: an invalid message, in a sentence
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, at) VALUES (32, '32: Name=SEP001122330001 Invalid SCCP message! : ID :87:', 30);

-- case: the same reason twice is one finding
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, frame, at) VALUES (10, 'TCP-timeout', 690, 30), (10, 'TCP-timeout', 890, 330);

-- case: two phones, one reason: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_alarm(phone, boot, code, text, at) VALUES (1, 1, 22, 'Reset-Reset', 30), (2, 2, 22, 'Reset-Reset', 31);

-- case: near miss: neither number nor words
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(at) VALUES (30);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, at) VALUES (10, 'TCP-timeout', 30);
UPDATE alarm SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: 15 without words
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, at) VALUES (15, 30);

-- case: unsure: 26 by SCCP
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, text, at) VALUES (26, '0x1a', 30);

-- case: unsure: a number that nobody documented
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(code, at) VALUES (77, 30);

-- case: unsure: words that nobody documented
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_alarm(text, at) VALUES ('Cosmic-Ray', 30);
