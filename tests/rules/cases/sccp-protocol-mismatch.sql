-- case: unsure: it goes no further
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, NULL, 40, 42);
INSERT INTO case_session(connection, outcome, protocol_version, ack_version, last_message, last_from, first_at) VALUES (5, 'acked-not-finished', 5, 21, 'RegisterAck', 'server', 40);
UPDATE sccp_session SET answer_frame = 811 WHERE phone = 1;

-- case: unsure: the phone ends it
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, 'phone', 40, 42);
INSERT INTO case_session(connection, outcome, protocol_version, ack_version, last_message, last_from, first_at) VALUES (5, 'acked-not-finished', 5, 21, 'RegisterAck', 'server', 40);
UPDATE sccp_session SET answer_frame = 811 WHERE phone = 1;

-- case: near miss: the same version
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, NULL, 40, 42);
INSERT INTO case_session(connection, outcome, protocol_version, ack_version, last_message, last_from, first_at) VALUES (5, 'acked-not-finished', 21, 21, 'RegisterAck', 'server', 40);
UPDATE sccp_session SET answer_frame = 811 WHERE phone = 1;

-- case: near miss: the server does not say
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, NULL, 40, 42);
INSERT INTO case_session(connection, outcome, protocol_version, ack_version, last_message, last_from, first_at) VALUES (5, 'acked-not-finished', 5, NULL, 'RegisterAck', 'server', 40);
UPDATE sccp_session SET answer_frame = 811 WHERE phone = 1;

-- case: near miss: the registration completes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, NULL, 40, 42);
INSERT INTO case_session(connection, outcome, protocol_version, ack_version, last_message, last_from, first_at) VALUES (5, 'registered', 5, 21, 'RegisterAck', 'server', 40);
UPDATE sccp_session SET answer_frame = 811 WHERE phone = 1;

-- case: near miss: it completes later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, NULL, 40, 42);
INSERT INTO case_session(connection, outcome, protocol_version, ack_version, last_message, last_from, first_at) VALUES (5, 'acked-not-finished', 5, 21, 'RegisterAck', 'server', 40);
UPDATE sccp_session SET answer_frame = 811 WHERE phone = 1;
INSERT INTO case_session(protocol_version, ack_version, first_at) VALUES (5, 21, 90);

-- case: near miss: the server ends it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, 'server', 40, 42);
INSERT INTO case_session(connection, outcome, protocol_version, ack_version, last_message, last_from, first_at) VALUES (5, 'acked-not-finished', 5, 21, 'RegisterAck', 'server', 40);
UPDATE sccp_session SET answer_frame = 811 WHERE phone = 1;

-- case: near miss: still running when the capture ends
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, first_at, last_at) VALUES (5, NULL, 40, 42);
INSERT INTO case_session(connection, outcome, protocol_version, ack_version, last_message, last_from, first_at) VALUES (5, 'acked-not-finished', 5, 21, 'RegisterAck', 'server', 580);
UPDATE sccp_session SET answer_frame = 811 WHERE phone = 1;
