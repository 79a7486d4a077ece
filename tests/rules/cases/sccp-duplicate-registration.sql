-- case: fire
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (40, 200);
INSERT INTO case_session(server, first_at, last_at) VALUES ('10.1.1.6', 45, 200);

-- case: fire: the first ends much later
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (40, 200);
INSERT INTO case_session(server, first_at, last_at) VALUES ('10.1.1.6', 45, 200);
UPDATE sccp_session SET end_frame = 830 WHERE server = '10.1.1.5' AND phone = 1;

-- case: near miss: an ordinary standby
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (40, 200);
INSERT INTO case_session(server, outcome, first_at, last_at) VALUES ('10.1.1.6', 'standby', 45, 200);

-- case: near miss: it unregisters before
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (40, 44);
INSERT INTO case_session(server, first_at, last_at) VALUES ('10.1.1.6', 45, 200);
UPDATE sccp_session SET end_frame = 830 WHERE server = '10.1.1.5' AND phone = 1;

-- case: near miss: it unregisters at once after
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (40, 47);
INSERT INTO case_session(server, first_at, last_at) VALUES ('10.1.1.6', 45, 200);
UPDATE sccp_session SET end_frame = 830 WHERE server = '10.1.1.5' AND phone = 1;

-- case: near miss: its connection is lost first
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, 'server', 40, 43);
INSERT INTO case_session(first_at, last_at) VALUES (40, 42);
INSERT INTO case_session(server, first_at, last_at) VALUES ('10.1.1.6', 45, 200);
UPDATE sccp_session SET connection = 5 WHERE server = '10.1.1.5' AND phone = 1;

-- case: near miss: the second comes much later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (40, 200);
INSERT INTO case_session(server, first_at, last_at) VALUES ('10.1.1.6', 145, 200);

-- case: near miss: twice with the same server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (40, 200);
INSERT INTO case_session(server, first_at, last_at) VALUES ('10.1.1.5', 45, 200);

-- case: unsure: nothing more is heard of the first
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (40, 44);
INSERT INTO case_session(server, first_at, last_at) VALUES ('10.1.1.6', 45, 200);

-- case: unsure: frames are missing
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (40, 200);
INSERT INTO case_session(server, first_at, last_at) VALUES ('10.1.1.6', 45, 200);
UPDATE sccp_session SET blind = '12 frames dropped in this interval' WHERE phone = 1 AND server = '10.1.1.6';
