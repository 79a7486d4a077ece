-- case: unsure: two minutes, and a renewal that failed
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(lease) VALUES (120);
INSERT INTO case_exchange(id, kind, outcome, acks, first_at) VALUES (2, 'renew', 'no-ack', 0, 62);

-- case: unsure: no renewal is seen
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(lease) VALUES (120);

-- case: near miss: five minutes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(lease) VALUES (300);

-- case: near miss: each renewal is acknowledged
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(lease) VALUES (120);
INSERT INTO case_exchange(id, kind, first_at) VALUES (2, 'renew', 62);

-- case: near miss: another servers offer that it did not take
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, lease, accepted) VALUES (1, 120, 0);
