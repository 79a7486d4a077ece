-- case: fire: alarm 31 after the set was fetched
-- expect: fail critical
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6), ('apps41.9-4-2.sbn', 'part', 'SCCP41.9-4-2S', 8);
INSERT INTO case_alarm(boot, code, text, at) VALUES (2, 31, 'Auth-Fail', 130);

-- case: fire: only the number
-- expect: fail critical
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6), ('apps41.9-4-2.sbn', 'part', 'SCCP41.9-4-2S', 8);
INSERT INTO case_alarm(boot, code, text, at) VALUES (2, 31, NULL, 130);

-- case: fire: only the words
-- expect: fail critical
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6), ('apps41.9-4-2.sbn', 'part', 'SCCP41.9-4-2S', 8);
INSERT INTO case_alarm(boot, code, text, at) VALUES (2, NULL, 'Load Auth Failed', 130);

-- case: near miss: another alarm
-- expect: silent
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6), ('apps41.9-4-2.sbn', 'part', 'SCCP41.9-4-2S', 8);
INSERT INTO case_alarm(boot, code, text, at) VALUES (2, 23, 'Reset-Restart', 130);

-- case: near miss: it runs the load
-- expect: silent
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.9-4-2S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.9-4-2S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6), ('apps41.9-4-2.sbn', 'part', 'SCCP41.9-4-2S', 8);
INSERT INTO case_alarm(boot, code, text, at) VALUES (2, 31, NULL, 130);

-- case: near miss: no alarm
-- expect: silent
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 6), ('apps41.9-4-2.sbn', 'part', 'SCCP41.9-4-2S', 8);

-- case: unsure: no firmware in the capture
-- expect: unsure
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_alarm(boot, code, text, at) VALUES (2, 31, NULL, 130);

-- case: unsure: the firmware came after the alarm
-- expect: unsure
INSERT INTO case_phone(id, family, load) VALUES (1, '7941-61', 'SCCP41.8-2-1S');
INSERT INTO case_boot(n, began_at, ended_at, load) VALUES (1, 0, 100, 'SCCP41.8-2-1S'), (2, 100, NULL, 'SCCP41.8-2-1S');
INSERT INTO case_transfer(boot, name, kind, load, first_at) VALUES (2, 'SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 140);
INSERT INTO case_alarm(boot, code, text, at) VALUES (2, 31, NULL, 130);
