-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');

-- case: fire: it asks for a file only after a minute
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', '255.255.255.255', 'no-answer', 60, 62);

-- case: near miss: 150 present too
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66) VALUES (1, 1, '10.1.1.10');

-- case: near miss: neither is present
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66) VALUES (0, 0);

-- case: near miss: it asks the 66 address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: it asks another server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
INSERT INTO case_transfer(name, kind, server, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', '10.1.1.99', 'error-from-server', 1, 4);

-- case: near miss: client never asked for 150
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id, asked_150) VALUES (1, 0);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');

-- case: near miss: a lease renewed in service
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank, whole) VALUES (1, 'registered', 8, 0);
INSERT INTO case_exchange(id, kind) VALUES (1, 'renew');
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');

-- case: unsure: capture ends 10 s later
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
UPDATE stream SET ended_at = 12;

-- case: unsure: parameter list not captured
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
UPDATE dhcp_exchange SET asked_150 = NULL WHERE phone = 1;

-- case: unsure: ACK cut behind option 66
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
UPDATE dhcp_reply SET has_150 = NULL, cut = 1 WHERE phone = 1;

-- case: unsure: nothing of the phone after the ACK (a capture of DHCP only)
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
UPDATE phone SET last_at = 1.9 WHERE id = 1;

-- case: fire: a later OFFER that it does not take has it
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(exchange, type, has_150, has_66, opt66, at) VALUES (2, 'offer', 1, 1, '10.1.1.10', 31);

-- case: fire: a later ACK of another server, not taken, has it
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(exchange, accepted, server, has_150, has_66, opt66, at) VALUES (2, 0, '10.1.1.2', 1, 1, '10.1.1.10', 31);

-- case: near miss: a later lease has 150
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
INSERT INTO case_exchange(id, first_at) VALUES (2, 40);
INSERT INTO case_reply(exchange, has_66, opt66, at) VALUES (2, 1, '10.1.1.10', 41);

-- case: fire: it starts over, and the capture ends
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, ended_at) VALUES (1, 4);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
UPDATE stream SET ended_at = 5;

-- case: near miss: a lease renewed in service
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id, kind) VALUES (1, 'renew');
INSERT INTO case_reply(has_150, has_66, opt66) VALUES (0, 1, '10.1.1.10');

-- case: near miss: another maker's phone
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'Yealink');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66) VALUES (0, 1, '10.1.1.10');

-- case: near miss: another maker's phone, which takes option 160 or 66
-- expect: silent
INSERT INTO case_phone(id, vendor, model) VALUES (1, 'Polycom', 'VVX410');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66) VALUES (0, 1, '10.1.1.10');

-- case: near miss: an SPA, which keeps its settings
-- expect: silent
INSERT INTO case_phone(id, vendor, model) VALUES (1, 'Cisco', 'SPA504G');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66) VALUES (0, 1, '10.1.1.10');

-- case: near miss: multiplatform firmware, which has other ways
-- expect: silent
INSERT INTO case_phone(id, vendor, model) VALUES (1, 'Cisco', '8841-3PCC');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66) VALUES (0, 1, '10.1.1.10');

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, has_66, opt66) VALUES (1, 0, 1, '10.1.1.10');
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
