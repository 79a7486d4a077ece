-- case: fire: released, then silence
-- expect: fail major
INSERT INTO case_phone(id, last_at) VALUES (1, 100);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, kind, outcome, discovers, requests, offers, acks, first_at, last_at, last_frame) VALUES (1, 'release', 'done', 0, 0, 0, 0, 100, 100, 60);

-- case: near miss: a DISCOVER follows
-- expect: silent
INSERT INTO case_phone(id, last_at) VALUES (1, 100);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, kind, outcome, discovers, requests, offers, acks, first_at, last_at, last_frame) VALUES (1, 'release', 'done', 0, 0, 0, 0, 100, 100, 60);
INSERT INTO case_exchange(id, first_at) VALUES (2, 140);

-- case: near miss: it goes on to speak
-- expect: silent
INSERT INTO case_phone(id, last_at) VALUES (1, 200);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, kind, outcome, discovers, requests, offers, acks, first_at, last_at, last_frame) VALUES (1, 'release', 'done', 0, 0, 0, 0, 100, 100, 60);

-- case: near miss: a renewal
-- expect: silent
INSERT INTO case_phone(id, last_at) VALUES (1, 100);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, kind, outcome, discovers, requests, offers, acks, first_at, last_at, last_frame) VALUES (1, 'renew', 'acked', 0, 0, 0, 0, 100, 100, 60);

-- case: unsure: the capture ends
-- expect: unsure major
INSERT INTO case_phone(id, last_at) VALUES (1, 100);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, kind, outcome, discovers, requests, offers, acks, first_at, last_at, last_frame) VALUES (1, 'release', 'done', 0, 0, 0, 0, 100, 100, 60);
UPDATE stream SET ended_at = 120;
