-- case: fire: six phones to an older release
-- expect: group 6
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(id, phone, n, load) VALUES (1, 1, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (1, 1, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 40);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (2, 2, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (2, 2, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 60);
INSERT INTO case_phone(id) VALUES (3);
INSERT INTO case_boot(id, phone, n, load) VALUES (3, 3, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (3, 3, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 80);
INSERT INTO case_phone(id) VALUES (4);
INSERT INTO case_boot(id, phone, n, load) VALUES (4, 4, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (4, 4, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 100);
INSERT INTO case_phone(id) VALUES (5);
INSERT INTO case_boot(id, phone, n, load) VALUES (5, 5, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (5, 5, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 120);
INSERT INTO case_phone(id) VALUES (6);
INSERT INTO case_boot(id, phone, n, load) VALUES (6, 6, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (6, 6, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 140);

-- case: fire: six phones from SCCP to SIP
-- expect: group 6
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(id, phone, n, load) VALUES (1, 1, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (1, 1, 'SIP41.9-3-1S.loads', 'loads', 'SIP41.9-3-1S', 'complete', 40);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (2, 2, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (2, 2, 'SIP41.9-3-1S.loads', 'loads', 'SIP41.9-3-1S', 'complete', 60);
INSERT INTO case_phone(id) VALUES (3);
INSERT INTO case_boot(id, phone, n, load) VALUES (3, 3, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (3, 3, 'SIP41.9-3-1S.loads', 'loads', 'SIP41.9-3-1S', 'complete', 80);
INSERT INTO case_phone(id) VALUES (4);
INSERT INTO case_boot(id, phone, n, load) VALUES (4, 4, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (4, 4, 'SIP41.9-3-1S.loads', 'loads', 'SIP41.9-3-1S', 'complete', 100);
INSERT INTO case_phone(id) VALUES (5);
INSERT INTO case_boot(id, phone, n, load) VALUES (5, 5, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (5, 5, 'SIP41.9-3-1S.loads', 'loads', 'SIP41.9-3-1S', 'complete', 120);
INSERT INTO case_phone(id) VALUES (6);
INSERT INTO case_boot(id, phone, n, load) VALUES (6, 6, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (6, 6, 'SIP41.9-3-1S.loads', 'loads', 'SIP41.9-3-1S', 'complete', 140);

-- case: minor: six phones forward
-- expect: group 6
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(id, phone, n, load) VALUES (1, 1, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (1, 1, 'SCCP41.9-3-1S.loads', 'loads', 'SCCP41.9-3-1S', 'complete', 40);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (2, 2, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (2, 2, 'SCCP41.9-3-1S.loads', 'loads', 'SCCP41.9-3-1S', 'complete', 60);
INSERT INTO case_phone(id) VALUES (3);
INSERT INTO case_boot(id, phone, n, load) VALUES (3, 3, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (3, 3, 'SCCP41.9-3-1S.loads', 'loads', 'SCCP41.9-3-1S', 'complete', 80);
INSERT INTO case_phone(id) VALUES (4);
INSERT INTO case_boot(id, phone, n, load) VALUES (4, 4, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (4, 4, 'SCCP41.9-3-1S.loads', 'loads', 'SCCP41.9-3-1S', 'complete', 100);
INSERT INTO case_phone(id) VALUES (5);
INSERT INTO case_boot(id, phone, n, load) VALUES (5, 5, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (5, 5, 'SCCP41.9-3-1S.loads', 'loads', 'SCCP41.9-3-1S', 'complete', 120);
INSERT INTO case_phone(id) VALUES (6);
INSERT INTO case_boot(id, phone, n, load) VALUES (6, 6, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (6, 6, 'SCCP41.9-3-1S.loads', 'loads', 'SCCP41.9-3-1S', 'complete', 140);

-- case: fire: five known, one not
-- expect: group 5
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(id, phone, n, load) VALUES (1, 1, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (1, 1, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 40);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (2, 2, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (2, 2, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 60);
INSERT INTO case_phone(id) VALUES (3);
INSERT INTO case_boot(id, phone, n, load) VALUES (3, 3, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (3, 3, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 80);
INSERT INTO case_phone(id) VALUES (4);
INSERT INTO case_boot(id, phone, n, load) VALUES (4, 4, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (4, 4, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 100);
INSERT INTO case_phone(id) VALUES (5);
INSERT INTO case_boot(id, phone, n, load) VALUES (5, 5, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (5, 5, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 120);
INSERT INTO case_phone(id) VALUES (6);
INSERT INTO case_boot(id, phone, n, load) VALUES (6, 6, 1, NULL);
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (6, 6, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 140);

-- case: near miss: four phones
-- expect: silent
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(id, phone, n, load) VALUES (1, 1, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (1, 1, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 40);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (2, 2, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (2, 2, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 60);
INSERT INTO case_phone(id) VALUES (3);
INSERT INTO case_boot(id, phone, n, load) VALUES (3, 3, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (3, 3, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 80);
INSERT INTO case_phone(id) VALUES (4);
INSERT INTO case_boot(id, phone, n, load) VALUES (4, 4, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (4, 4, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 100);

-- case: near miss: over an hour
-- expect: silent
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(id, phone, n, load) VALUES (1, 1, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (1, 1, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 570);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (2, 2, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (2, 2, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 1120);
INSERT INTO case_phone(id) VALUES (3);
INSERT INTO case_boot(id, phone, n, load) VALUES (3, 3, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (3, 3, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 1670);
INSERT INTO case_phone(id) VALUES (4);
INSERT INTO case_boot(id, phone, n, load) VALUES (4, 4, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (4, 4, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 2220);
INSERT INTO case_phone(id) VALUES (5);
INSERT INTO case_boot(id, phone, n, load) VALUES (5, 5, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (5, 5, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 2770);
INSERT INTO case_phone(id) VALUES (6);
INSERT INTO case_boot(id, phone, n, load) VALUES (6, 6, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (6, 6, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 3320);

-- case: near miss: they run it already
-- expect: silent
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(id, phone, n, load) VALUES (1, 1, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (1, 1, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 40);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (2, 2, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (2, 2, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 60);
INSERT INTO case_phone(id) VALUES (3);
INSERT INTO case_boot(id, phone, n, load) VALUES (3, 3, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (3, 3, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 80);
INSERT INTO case_phone(id) VALUES (4);
INSERT INTO case_boot(id, phone, n, load) VALUES (4, 4, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (4, 4, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 100);
INSERT INTO case_phone(id) VALUES (5);
INSERT INTO case_boot(id, phone, n, load) VALUES (5, 5, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (5, 5, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 120);
INSERT INTO case_phone(id) VALUES (6);
INSERT INTO case_boot(id, phone, n, load) VALUES (6, 6, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (6, 6, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 140);

-- case: near miss: none has it whole
-- expect: silent
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(id, phone, n, load) VALUES (1, 1, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (1, 1, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'error-from-server', 40);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (2, 2, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (2, 2, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'error-from-server', 60);
INSERT INTO case_phone(id) VALUES (3);
INSERT INTO case_boot(id, phone, n, load) VALUES (3, 3, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (3, 3, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'error-from-server', 80);
INSERT INTO case_phone(id) VALUES (4);
INSERT INTO case_boot(id, phone, n, load) VALUES (4, 4, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (4, 4, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'error-from-server', 100);
INSERT INTO case_phone(id) VALUES (5);
INSERT INTO case_boot(id, phone, n, load) VALUES (5, 5, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (5, 5, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'error-from-server', 120);
INSERT INTO case_phone(id) VALUES (6);
INSERT INTO case_boot(id, phone, n, load) VALUES (6, 6, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (6, 6, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'error-from-server', 140);

-- case: near miss: parts alone
-- expect: silent
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(id, phone, n, load) VALUES (1, 1, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (1, 1, 'SCCP41.8-5-2S.loads', 'part', 'SCCP41.8-5-2S', 'complete', 40);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (2, 2, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (2, 2, 'SCCP41.8-5-2S.loads', 'part', 'SCCP41.8-5-2S', 'complete', 60);
INSERT INTO case_phone(id) VALUES (3);
INSERT INTO case_boot(id, phone, n, load) VALUES (3, 3, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (3, 3, 'SCCP41.8-5-2S.loads', 'part', 'SCCP41.8-5-2S', 'complete', 80);
INSERT INTO case_phone(id) VALUES (4);
INSERT INTO case_boot(id, phone, n, load) VALUES (4, 4, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (4, 4, 'SCCP41.8-5-2S.loads', 'part', 'SCCP41.8-5-2S', 'complete', 100);
INSERT INTO case_phone(id) VALUES (5);
INSERT INTO case_boot(id, phone, n, load) VALUES (5, 5, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (5, 5, 'SCCP41.8-5-2S.loads', 'part', 'SCCP41.8-5-2S', 'complete', 120);
INSERT INTO case_phone(id) VALUES (6);
INSERT INTO case_boot(id, phone, n, load) VALUES (6, 6, 1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (6, 6, 'SCCP41.8-5-2S.loads', 'part', 'SCCP41.8-5-2S', 'complete', 140);

-- case: near miss: one phone, six times
-- expect: silent
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP41.9-3-1S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 20);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 40);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 60);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 80);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 100);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 120);

-- case: unsure: what they ran is not known
-- expect: group 6
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', '8.5.2', 8005002000, 0), ('SCCP41.9-3-1S', '7941-61', 'sccp', '9.3.1', 9003001000, 0), ('SIP41.9-3-1S', '7941-61', 'sip', '9.3.1', 9003001000, 0);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(id, phone, n, load) VALUES (1, 1, 1, NULL);
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (1, 1, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 40);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone, n, load) VALUES (2, 2, 1, NULL);
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (2, 2, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 60);
INSERT INTO case_phone(id) VALUES (3);
INSERT INTO case_boot(id, phone, n, load) VALUES (3, 3, 1, NULL);
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (3, 3, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 80);
INSERT INTO case_phone(id) VALUES (4);
INSERT INTO case_boot(id, phone, n, load) VALUES (4, 4, 1, NULL);
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (4, 4, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 100);
INSERT INTO case_phone(id) VALUES (5);
INSERT INTO case_boot(id, phone, n, load) VALUES (5, 5, 1, NULL);
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (5, 5, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 120);
INSERT INTO case_phone(id) VALUES (6);
INSERT INTO case_boot(id, phone, n, load) VALUES (6, 6, 1, NULL);
INSERT INTO case_transfer(phone, boot, name, kind, load, outcome, first_at) VALUES (6, 6, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 140);
