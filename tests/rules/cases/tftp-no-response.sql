-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30);

-- case: fire: two files, one request each
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES
  ('SEP001122330001.cnf.xml', 'config', 1, 'no-answer', 4, 12, 30),
  ('XMLDefault.cnf.xml', 'config', 1, 'no-answer', 20, 28, 30);

-- case: minor: in service with the configuration it has kept
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30);

-- case: near miss: one request only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 1, 'no-answer', 4, 12, 30);

-- case: near miss: served later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 60);

-- case: near miss: ICMP answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited, id) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30, 1);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 5);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30);
UPDATE transfer SET outcome = 'open' WHERE phone = 1;

-- case: near miss: asked by HTTP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited, via) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30, 'http');

-- case: unsure: server side not mirrored
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited, blind) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30, 'no frame toward this phone in the capture');

-- case: unsure: ends 2 s later
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 2);

-- case: 500 phones: 500 rows, ONE group
-- expect: group 500
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO case_phone(id) SELECT i FROM n;
INSERT INTO case_boot(id, phone) SELECT id, id FROM phone WHERE id <= 500;
INSERT INTO case_transfer(phone, boot, name, kind, requests, outcome, first_at, waited) SELECT id, id, 'XMLDefault.cnf.xml', 'default-config', 3, 'no-answer', 4, 30 FROM phone WHERE id <= 500;

-- case: minor: the second address of option 150 served it (the phone booted: what is lost is time, and the spare)
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30);
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', '10.1.1.11', 60);

-- case: fire: it answered before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 2);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30);

-- case: near miss: not asked by a phone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: near miss: a call to all
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, server, requests, outcome, first_at, last_at, waited) VALUES (1, 'OS79XX.TXT', 'os79xx', '255.255.255.255', 3, 'no-answer', 4, 12, 30);
UPDATE transfer SET server_from = 'broadcast' WHERE id = 1;

-- case: near miss: an ICMP message came, cut before what it quotes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30);
INSERT INTO icmp_error(phone, boot, sender, type, code, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 40, 5);

-- case: minor: another server says that there is no trust list, and serves the rest
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('CTLSEP001122330001.tlv', 'ctl', 3, 'no-answer', 4, 12, 30);
INSERT INTO case_transfer(name, kind, server, outcome, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', '10.1.1.11', 'error-from-server', 60);
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', '10.1.1.11', 62);

-- case: fire: another server served one of two files
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES
  ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30),
  ('SIP70.8-4-2S.loads', 'loads', 3, 'no-answer', 20, 28, 30);
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', '10.1.1.11', 60);

-- case: fire: another server does not have it
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, requests, outcome, first_at, last_at, waited) VALUES ('SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30);
INSERT INTO case_transfer(name, kind, server, outcome, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', '10.1.1.11', 'error-from-server', 60);

-- case: fire: another server served it in the boot before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 3), (2, 3, NULL);
INSERT INTO case_transfer(boot, name, kind, server, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', '10.1.1.11', 1);
INSERT INTO case_transfer(boot, name, kind, requests, outcome, first_at, last_at, waited) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 3, 'no-answer', 4, 12, 30);
