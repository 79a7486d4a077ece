-- case: fire: the second names no TFTP server
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, type, accepted, at, server) VALUES (1, 'offer', 0, 1.1, '10.1.1.1');
INSERT INTO case_reply(id, type, accepted, at, server, has_150) VALUES (2, 'offer', 0, 1.2, '10.1.1.99', 0);

-- case: fire: the faster one names none
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, type, accepted, at, server, has_150) VALUES (1, 'offer', 0, 1.1, '10.1.1.99', 0);
INSERT INTO case_reply(id, type, accepted, at, server) VALUES (2, 'offer', 0, 1.2, '10.1.1.1');

-- case: fire: it is not relayed, the right one is
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, type, accepted, at, server, relay) VALUES (1, 'offer', 0, 1.1, '10.9.9.1', '10.1.1.1');
INSERT INTO case_reply(id, type, accepted, at, server, router) VALUES (2, 'offer', 0, 1.2, '10.1.1.99', '10.1.1.99');

-- case: minor: the phone took the right one and is in service
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, type, accepted, at, server) VALUES (1, 'offer', 0, 1.1, '10.1.1.1');
INSERT INTO case_reply(id, type, accepted, at, server, has_150) VALUES (2, 'offer', 0, 1.2, '10.1.1.99', 0);
UPDATE dhcp_reply SET accepted = 1 WHERE id = 1;

-- case: fire: option 160 of a Polycom is missing in one
-- expect: fail major
INSERT INTO case_phone(id, vendor) VALUES (1, 'Polycom');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, type, accepted, at, server, has_150, opt160) VALUES (1, 'offer', 0, 1.1, '10.1.1.1', 0, 'http://10.1.1.9/');
INSERT INTO case_reply(id, type, accepted, at, server, has_150) VALUES (2, 'offer', 0, 1.2, '10.1.1.99', 0);

-- case: near miss: a pair with the same contents
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, type, accepted, at, server, yiaddr) VALUES (1, 'offer', 0, 1.1, '10.1.1.1', '10.1.1.50');
INSERT INTO case_reply(id, type, accepted, at, server, yiaddr) VALUES (2, 'offer', 0, 1.2, '10.1.1.2', '10.1.1.150');

-- case: near miss: one server twice
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, type, accepted, at, server) VALUES (1, 'offer', 0, 1.1, '10.1.1.1');
INSERT INTO case_reply(id, type, accepted, at, server, has_150) VALUES (2, 'offer', 0, 1.2, '10.1.1.1', 0);

-- case: near miss: to two DISCOVERs of different starts
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_exchange(id, xid, first_at) VALUES (2, 8, 100);
INSERT INTO case_reply(id, type, accepted, at, server) VALUES (1, 'offer', 0, 1.1, '10.1.1.1');
INSERT INTO case_reply(id, exchange, type, accepted, at, server, has_150) VALUES (2, 2, 'offer', 0, 101, '10.1.1.99', 0);

-- case: near miss: one of them was cut
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, type, accepted, at, server) VALUES (1, 'offer', 0, 1.1, '10.1.1.1');
INSERT INTO case_reply(id, type, accepted, at, server, has_150, cut) VALUES (2, 'offer', 0, 1.2, '10.1.1.99', 0, 1);

-- case: unsure: both name a TFTP server
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, type, accepted, at, server) VALUES (1, 'offer', 0, 1.1, '10.1.1.1');
INSERT INTO case_reply(id, type, accepted, at, server, opt150, opt150_first) VALUES (2, 'offer', 0, 1.2, '10.1.1.2', '["10.1.1.77"]', '10.1.1.77');
