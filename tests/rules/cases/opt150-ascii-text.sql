-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('10.136.123.11', 'text');

-- case: fire: an OFFER that the phone does not take
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(type, accepted, opt150, opt150_kind) VALUES ('offer', 0, '10.1.1.10', 'text');

-- case: OFFER and ACK: one finding
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(type, at, frame, opt150, opt150_kind) VALUES ('offer', 2, 4, '10.1.1.10', 'text'), ('ack', 3, 6, '10.1.1.10', 'text');

-- case: minor: it gets its files from a server set by hand
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('10.136.123.11', 'text');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: addresses
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);

-- case: near miss: a bad length, but not text
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('0a0101', 'bad-length');

-- case: near miss: mended in the same capture
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('10.136.123.11', 'text');
INSERT INTO case_exchange(id, first_at) VALUES (2, 100);
INSERT INTO case_reply(exchange, at) VALUES (2, 101);

-- case: unsure: the message is cut
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind, cut) VALUES ('10.136', 'text', 1);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_exchange(id, phone, boot) VALUES (1, 1, 1), (2, 2, 2);
INSERT INTO case_reply(exchange, phone, boot, opt150, opt150_kind) VALUES (1, 1, 1, '10.1.1.10', 'text'), (2, 2, 2, '10.1.1.10', 'text');

-- case: fire: the phone asks an address that does not exist
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('10.136.123.11', 'text');
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', '49.48.46.49', 'no-answer', 60, 4);

-- case: fire: another server sends addresses
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('10.136.123.11', 'text');
INSERT INTO case_reply(type, accepted, server, at) VALUES ('offer', 0, '10.1.1.2', 2.5);

-- case: fire: it was right before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(at) VALUES (1.5);
INSERT INTO case_exchange(id, first_at) VALUES (2, 100);
INSERT INTO case_reply(exchange, at, opt150, opt150_kind) VALUES (2, 101, '10.1.1.10', 'text');

-- case: fire: the OFFER is cut, the ACK is not
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(type, at, opt150, opt150_kind, cut) VALUES ('offer', 2, '10.1', 'text', 1), ('ack', 3, '10.1.1.10', 'text', 0);

-- case: near miss: sent to what is no phone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('10.136.123.11', 'text');
UPDATE dhcp_reply SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: fire: the next lease holds no option 150 at all
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('10.136.123.11', 'text');
INSERT INTO case_exchange(id, first_at) VALUES (2, 100);
INSERT INTO case_reply(exchange, has_150, at) VALUES (2, 0, 101);
