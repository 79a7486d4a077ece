-- case: unsure: it asks an odd address
-- expect: unsure minor
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('OS79XX.TXT', 'os79xx', '192.168.7.7', 'no-answer', 60, 4);

-- case: unsure: it asks for no file
-- expect: unsure minor
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);

-- case: unsure: known by its file names only
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('SIP001122330001.cnf', 'config', '192.168.7.7', 'no-answer', 60, 4);

-- case: near miss: 66 present
-- expect: silent
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_66, opt66) VALUES (1, '10.1.1.10');
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('OS79XX.TXT', 'os79xx', '192.168.7.7', 'no-answer', 60, 4);

-- case: near miss: an SCCP load
-- expect: silent
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sccp');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('OS79XX.TXT', 'os79xx', '192.168.7.7', 'no-answer', 60, 4);

-- case: near miss: it asks an address of option 150
-- expect: silent
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SIPDefault.cnf', 'sip-default', 'error-from-server', 1, 4);

-- case: near miss: the odd address serves it
-- expect: silent
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('SIPDefault.cnf', 'sip-default', '192.168.7.7', 4);

-- case: near miss: option 66 cut off by the capture
-- expect: silent
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('OS79XX.TXT', 'os79xx', '192.168.7.7', 'no-answer', 60, 4);
UPDATE dhcp_reply SET has_66 = NULL, cut = 1 WHERE phone = 1;

-- case: near miss: no file yet, and the capture ends
-- expect: silent
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
UPDATE stream SET ended_at = 12;

-- case: unsure: a later OFFER that it does not take has it
-- expect: unsure minor
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('OS79XX.TXT', 'os79xx', '192.168.7.7', 'no-answer', 60, 4);
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(exchange, type, has_66, opt66, at) VALUES (2, 'offer', 1, '10.1.1.10', 31);

-- case: unsure: a later ACK of another server, not taken, has it
-- expect: unsure minor
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('OS79XX.TXT', 'os79xx', '192.168.7.7', 'no-answer', 60, 4);
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(exchange, accepted, server, has_66, opt66, at) VALUES (2, 0, '10.1.1.2', 1, '10.1.1.10', 31);

-- case: near miss: a later lease has 66
-- expect: silent
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('OS79XX.TXT', 'os79xx', '192.168.7.7', 'no-answer', 60, 4);
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(exchange, has_66, opt66, at) VALUES (2, 1, '10.1.1.10', 31);

-- case: near miss: neither 66 nor 150
-- expect: silent
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('OS79XX.TXT', 'os79xx', '192.168.7.7', 'no-answer', 60, 4);

-- case: near miss: registered with the configuration it has kept
-- expect: silent
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('OS79XX.TXT', 'os79xx', '192.168.7.7', 'no-answer', 60, 4);
UPDATE boot SET stage = 'registered', stage_rank = 8 WHERE phone = 1;

-- case: near miss: by its file names an SCCP phone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', '192.168.7.7', 'no-answer', 60, 4);
