-- case: fire: no answer there
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, first_at, waited) VALUES (1, '10.99.0.5', 'static', 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30);

-- case: fire: it has no such file, only the ring list
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_66, opt66, has_150) VALUES (1, 1, '10.1.1.10', 0);
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, error_code, first_at) VALUES (1, '10.99.0.5', 'static', 'CTLSEP001122330001.tlv', 'ctl', 'complete', NULL, 4), (2, '10.99.0.5', 'static', 'SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 5);

-- case: minor: in service with what it has kept
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, first_at, waited) VALUES (1, '10.99.0.5', 'static', 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30);

-- case: near miss: the files come
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, error_code, first_at) VALUES (1, '10.99.0.5', 'static', 'SEP001122330001.cnf.xml', 'config', 'complete', NULL, 4), (2, '10.99.0.5', 'static', 'SIP41.8-5-2S.loads', 'loads', 'error-from-server', 1, 5);

-- case: near miss: named in option 150
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server_from, name, kind, outcome, first_at, waited) VALUES (1, 'opt150', 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30);

-- case: near miss: the lease names no server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, first_at, waited) VALUES (1, '10.99.0.5', 'static', 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30);

-- case: near miss: option 150 holds text
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, opt150, opt150_kind) VALUES (1, '10.1.1.10', 'text');
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, first_at, waited) VALUES (1, '49.48.46.49', 'static', 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30);

-- case: near miss: only the trust list is missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, error_code, first_at) VALUES (1, '10.99.0.5', 'static', 'CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 1, 4);

-- case: near miss: another maker's phone
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'Polycom');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, first_at, waited) VALUES (1, '10.99.0.5', 'static', '000000000000.cfg', 'config', 'no-answer', 4, 30);

-- case: unsure: the capture begins in the middle
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
UPDATE boot SET whole = 0 WHERE id = 1;
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, first_at, waited) VALUES (1, '10.99.0.5', 'static', 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30);

-- case: unsure: answers may be missing
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, first_at, waited, blind) VALUES (1, '10.99.0.5', 'static', 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30, '40 frames were dropped by the capture');
