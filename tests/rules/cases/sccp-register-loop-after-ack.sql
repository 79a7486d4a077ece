-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'phone', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 60, 811);

-- case: fire: at the buttons
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'ButtonTemplate', 'server', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'phone', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'acked-not-finished', 'ButtonTemplate', 'server', 60, 811);

-- case: fire: the phone's own message was the last
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'LineStatReq', 'phone', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'phone', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'acked-not-finished', 'LineStatReq', 'phone', 60, 811);

-- case: fire: at RegisterAck
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'RegisterAck', 'server', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'phone', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'acked-not-finished', 'RegisterAck', 'server', 60, 811);

-- case: near miss: registered later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'phone', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 60, 811);
INSERT INTO case_session(first_at) VALUES (200);

-- case: near miss: TimeDateReq was seen
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'registered', 'SoftKeyTemplateRes', 'server', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'phone', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'registered', 'SoftKeyTemplateRes', 'server', 60, 811);

-- case: near miss: the server ends it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'server', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'server', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 60, 811);

-- case: near miss: the server said Reset
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'phone', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 60, 811);
UPDATE sccp_session SET reset_type = 2 WHERE phone = 1;

-- case: near miss: the phone unregisters
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'UnregisterAck', 'server', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'phone', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'acked-not-finished', 'UnregisterAck', 'server', 60, 811);

-- case: near miss: nobody ends it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'phone', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 60, 811);
UPDATE connection SET closed_by = NULL WHERE phone = 1;

-- case: unsure: once
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 40, 810);

-- case: unsure: octets are missing
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (5, 'phone', 'rst', 40, 42);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (5, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 40, 810);
INSERT INTO case_connection(id, closed_by, closed_how, first_at, last_at) VALUES (6, 'phone', 'rst', 60, 62);
INSERT INTO case_session(connection, outcome, last_message, last_from, first_at, end_frame) VALUES (6, 'acked-not-finished', 'SoftKeyTemplateRes', 'server', 60, 811);
UPDATE connection SET unread = 400 WHERE phone = 1;
