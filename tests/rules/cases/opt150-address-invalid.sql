-- case: fire: 0.0.0.0
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first, opt150_kind) VALUES ('["0.0.0.0"]', '0.0.0.0', 'invalid-address');

-- case: fire: loopback
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first, opt150_kind) VALUES ('["127.0.0.1"]', '127.0.0.1', 'invalid-address');

-- case: fire: the phone itself
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first) VALUES ('["10.1.1.50"]', '10.1.1.50');

-- case: fire: broadcast of its network
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first) VALUES ('["10.1.1.255"]', '10.1.1.255');

-- case: fire: octets backwards
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first) VALUES ('["12.8.1.10"]', '12.8.1.10');
INSERT INTO server(ip, role, asked_by, answered) VALUES ('10.1.8.12', 'tftp', 1, 1);

-- case: minor: it fetches its files all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first, opt150_kind) VALUES ('["0.0.0.0"]', '0.0.0.0', 'invalid-address');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a plain address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first) VALUES ('["10.1.1.10"]', '10.1.1.10');

-- case: near miss: backwards it is nobody that is seen
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first) VALUES ('["12.8.1.10"]', '12.8.1.10');
INSERT INTO server(ip, role, asked_by, answered) VALUES ('10.1.8.13', 'tftp', 1, 1);

-- case: near miss: the address serves a file
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first) VALUES ('["12.8.1.10"]', '12.8.1.10');
INSERT INTO server(ip, role, asked_by, answered) VALUES ('10.1.8.12', 'tftp', 1, 1);
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', '12.8.1.10', 4);

-- case: near miss: .255 in a wider network
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first, prefix, mask) VALUES ('["10.1.1.255"]', '10.1.1.255', 22, '255.255.252.0');

-- case: near miss: read backwards it is the same
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first) VALUES ('["10.1.1.10"]', '10.1.1.10');
INSERT INTO server(ip, role, asked_by, answered) VALUES ('10.1.1.10', 'tftp', 1, 1);

-- case: near miss: a later lease is good
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first, opt150_kind) VALUES ('["0.0.0.0"]', '0.0.0.0', 'invalid-address');
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(id, exchange, at) VALUES (20, 2, 31);

-- case: unsure: the message was cut
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first, opt150_kind, cut) VALUES ('["0.0.0.0"]', '0.0.0.0', 'invalid-address', 1);
