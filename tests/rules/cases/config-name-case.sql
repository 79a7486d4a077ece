-- case: fire: SIPDefault.cnf
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 'error-from-server', 1, 6);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (2, 2, 'SIPdefault.cnf', 'sip-default', 60);

-- case: fire: the MAC in small letters, read by a PC
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP00112233000a.cnf.xml', 'config', 60);
UPDATE transfer SET phone = NULL, boot = NULL, name = 'sep001122330001.cnf.xml' WHERE name LIKE 'SEP00112233000a%';

-- case: minor: it registers all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
UPDATE boot SET stage = 'registered', stage_rank = 8 WHERE id = 1;
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'error-from-server', 1, 6);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (2, 2, 'OS79xx.TXT', 'os79xx', 60);

-- case: near miss: the other file differs in more than case
-- expect: silent
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SIP001122330001.cnf', 'config', 'error-from-server', 1, 6);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (2, 2, 'SIP001122330002.cnf', 'config', 60);

-- case: near miss: served under that name later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SIP001122330001.cnf', 'config', 'error-from-server', 1, 6);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (2, 2, 'sip001122330001.cnf', 'config', 60);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SIP001122330001.cnf', 'config', 80);

-- case: near miss: it asks for the other spelling itself
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SIP001122330001.cnf', 'config', 'error-from-server', 1, 6);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('sip001122330001.cnf', 'config', 8);

-- case: near miss: no other spelling
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SIP001122330001.cnf', 'config', 'error-from-server', 1, 6);

-- case: near miss: access violation
-- expect: silent
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 'error-from-server', 2, 6);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (2, 2, 'SIPdefault.cnf', 'sip-default', 60);

-- case: unsure: another server has it
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SIP001122330001.cnf', 'config', 'error-from-server', 1, 6);
INSERT INTO case_transfer(phone, boot, server, name, kind, first_at) VALUES (2, 2, '10.1.1.11', 'sip001122330001.cnf', 'config', 60);
