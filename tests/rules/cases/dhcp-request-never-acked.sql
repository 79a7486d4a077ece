-- case: fire: three REQUESTs
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, requests, acks, first_at, last_at, waited) VALUES (1, 'no-ack', 3, 0, 1, 15, 30);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 1.5);

-- case: near miss: two REQUESTs
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, requests, acks, first_at, last_at, waited) VALUES (1, 'no-ack', 2, 0, 1, 15, 30);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 1.5);

-- case: near miss: an ACK comes later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, requests, acks, first_at, last_at, waited) VALUES (1, 'no-ack', 3, 0, 1, 15, 30);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 1.5);
INSERT INTO case_exchange(id, first_at) VALUES (2, 40);
INSERT INTO case_reply(id, exchange, at) VALUES (2, 2, 41);

-- case: near miss: a NAK comes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, requests, acks, first_at, last_at, waited) VALUES (1, 'no-ack', 3, 0, 1, 15, 30);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 1.5);
INSERT INTO case_reply(id, type, accepted, at) VALUES (2, 'nak', 0, 16);

-- case: near miss: a renewal that is not answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, kind, outcome, requests, acks, first_at, last_at, waited) VALUES (1, 'renew', 'no-ack', 3, 0, 1, 15, 30);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 1.5);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, requests, acks, first_at, last_at, waited) VALUES (1, 'open', 3, 0, 1, 15, 30);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 1.5);

-- case: unsure: one direction
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, requests, acks, first_at, last_at, waited, blind) VALUES (1, 'no-ack', 3, 0, 1, 15, 30, 'no frame toward this phone in the capture');
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 1.5);

-- case: fire: over two tries
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, requests, acks, first_at, last_at, waited, xid) VALUES (1, 'no-ack', 2, 0, 1, 9, 5, 1), (2, 'no-ack', 2, 0, 20, 29, 30, 2);
INSERT INTO case_reply(id, exchange, type, at) VALUES (1, 1, 'offer', 1.5), (2, 2, 'offer', 21);
