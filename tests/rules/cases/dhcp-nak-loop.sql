-- case: fire: three NAKs in half a minute
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (1, 'nak', 0, 1, '10.9.9.9', 2-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (1, 1, 'nak', 0, 0, 2, '10.1.1.1');
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (2, 'nak', 0, 1, '10.9.9.9', 12-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (2, 2, 'nak', 0, 0, 12, '10.1.1.1');
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (3, 'nak', 0, 1, '10.9.9.9', 30-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (3, 3, 'nak', 0, 0, 30, '10.1.1.1');

-- case: fire: two NAKs
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (1, 'nak', 0, 1, '10.9.9.9', 2-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (1, 1, 'nak', 0, 0, 2, '10.1.1.1');
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (2, 'nak', 0, 1, '10.9.9.9', 40-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (2, 2, 'nak', 0, 0, 40, '10.1.1.1');

-- case: minor: it gets an address in the end
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (1, 'nak', 0, 1, '10.9.9.9', 2-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (1, 1, 'nak', 0, 0, 2, '10.1.1.1');
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (2, 'nak', 0, 1, '10.9.9.9', 12-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (2, 2, 'nak', 0, 0, 12, '10.1.1.1');
INSERT INTO case_exchange(id, first_at) VALUES (9, 20);
INSERT INTO case_reply(id, exchange, at) VALUES (9, 9, 21);

-- case: near miss: one NAK
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (1, 'nak', 0, 1, '10.9.9.9', 2-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (1, 1, 'nak', 0, 0, 2, '10.1.1.1');

-- case: near miss: two NAKs more than a minute apart
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (1, 'nak', 0, 1, '10.9.9.9', 2-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (1, 1, 'nak', 0, 0, 2, '10.1.1.1');
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (2, 'nak', 0, 1, '10.9.9.9', 70-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (2, 2, 'nak', 0, 0, 70, '10.1.1.1');

-- case: unsure: the capture ends soon after
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (1, 'nak', 0, 1, '10.9.9.9', 2-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (1, 1, 'nak', 0, 0, 2, '10.1.1.1');
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (2, 'nak', 0, 1, '10.9.9.9', 12-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (2, 2, 'nak', 0, 0, 12, '10.1.1.1');
UPDATE stream SET ended_at = 15;

-- case: near miss: one NAK by each of two servers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (1, 'nak', 0, 1, '10.9.9.9', 2-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (1, 1, 'nak', 0, 0, 2, '10.1.1.1');
INSERT INTO case_exchange(id, outcome, acks, naks, requested_ip, first_at) VALUES (2, 'nak', 0, 1, '10.9.9.9', 12-0.1);
INSERT INTO case_reply(id, exchange, type, accepted, has_150, at, server) VALUES (2, 2, 'nak', 0, 0, 12, '10.1.1.2');
