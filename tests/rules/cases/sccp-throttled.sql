-- case: unsure: a burst, and the server ends it
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, 'server', 40, 90);
INSERT INTO case_session(connection, busiest, last_message, last_from, first_at, last_at, end_frame) VALUES (5, 180, 'Stimulus', 'phone', 40, 90, 820);

-- case: near miss: no burst
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, 'server', 40, 90);
INSERT INTO case_session(connection, busiest, last_message, last_from, first_at, last_at, end_frame) VALUES (5, 12, 'Stimulus', 'phone', 40, 90, 820);

-- case: near miss: the phone ends it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, 'phone', 40, 90);
INSERT INTO case_session(connection, busiest, last_message, last_from, first_at, last_at, end_frame) VALUES (5, 180, 'Stimulus', 'phone', 40, 90, 820);

-- case: near miss: Reset
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, 'server', 40, 90);
INSERT INTO case_session(connection, busiest, last_message, last_from, first_at, last_at, end_frame) VALUES (5, 180, 'Stimulus', 'phone', 40, 90, 820);
UPDATE sccp_session SET reset_type = 1 WHERE phone = 1;

-- case: near miss: KeepAlives were lost
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, 'server', 40, 90);
INSERT INTO case_session(connection, busiest, last_message, last_from, first_at, last_at, end_frame) VALUES (5, 180, 'Stimulus', 'phone', 40, 90, 820);
UPDATE sccp_session SET keepalives_lost = 3 WHERE phone = 1;

-- case: near miss: the session goes on
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, NULL, 40, 90);
INSERT INTO case_session(connection, busiest, last_message, last_from, first_at, last_at, end_frame) VALUES (5, 180, 'Stimulus', 'phone', 40, 90, 820);
