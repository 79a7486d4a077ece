-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('["10.1.1.10"]', 'bad-length');

-- case: fire: in an OFFER
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind, type, accepted) VALUES ('["10.1.1.10"]', 'bad-length', 'offer', 0);

-- case: minor: it fetches its files all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('["10.1.1.10"]', 'bad-length');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a list of addresses
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150) VALUES ('["10.1.1.10","10.1.1.11"]');

-- case: near miss: text
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('10.1.1.10', 'text');

-- case: near miss: mended meanwhile
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind) VALUES ('["10.1.1.10"]', 'bad-length');
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(id, exchange, at) VALUES (2, 2, 31);

-- case: unsure: the message was cut
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_kind, cut) VALUES ('["10.1.1.10"]', 'bad-length', 1);

-- case: near miss: option 150 absent
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
