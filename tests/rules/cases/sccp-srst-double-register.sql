-- case: fire
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (20, '10.1.1.5', 'no-answer', 3, 60);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (21, '10.1.1.5', 'no-answer', 3, 110);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (22, '10.1.1.5', 'no-answer', 3, 160);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (23, '10.1.1.5', 'no-answer', 3, 210);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.5');

-- case: fire: refused
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (20, '10.1.1.5', 'refused', 3, 60);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (21, '10.1.1.5', 'refused', 3, 110);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (22, '10.1.1.5', 'refused', 3, 160);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (23, '10.1.1.5', 'refused', 3, 210);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.5');

-- case: fire: accepted and closed
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (20, '10.1.1.5', 'connected', 3, 60);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (21, '10.1.1.5', 'connected', 3, 110);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (22, '10.1.1.5', 'connected', 3, 160);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (23, '10.1.1.5', 'connected', 3, 210);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.5');
UPDATE connection SET closed_by = 'server' WHERE id >= 20 AND phone = 1;

-- case: near miss: one connection
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.5');

-- case: near miss: twice
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (20, '10.1.1.5', 'no-answer', 3, 60);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (21, '10.1.1.5', 'no-answer', 3, 110);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.5');

-- case: near miss: to another address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (20, '10.1.1.6', 'no-answer', 3, 60);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (21, '10.1.1.6', 'no-answer', 3, 110);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (22, '10.1.1.6', 'no-answer', 3, 160);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (23, '10.1.1.6', 'no-answer', 3, 210);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.5');

-- case: near miss: the SRST reference is another address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (20, '10.1.1.5', 'no-answer', 3, 60);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (21, '10.1.1.5', 'no-answer', 3, 110);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (22, '10.1.1.5', 'no-answer', 3, 160);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (23, '10.1.1.5', 'no-answer', 3, 210);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.9');

-- case: near miss: before it was registered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 320, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 320, 500);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (20, '10.1.1.5', 'no-answer', 3, 60);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (21, '10.1.1.5', 'no-answer', 3, 110);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (22, '10.1.1.5', 'no-answer', 3, 160);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (23, '10.1.1.5', 'no-answer', 3, 210);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.5');

-- case: near miss: it is no longer in service
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (20, '10.1.1.5', 'no-answer', 3, 60);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (21, '10.1.1.5', 'no-answer', 3, 110);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (22, '10.1.1.5', 'no-answer', 3, 160);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (23, '10.1.1.5', 'no-answer', 3, 210);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.5');
UPDATE sccp_session SET end_frame = 830, last_at = 50 WHERE phone = 1;

-- case: unsure: the SRST reference is not known
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (20, '10.1.1.5', 'no-answer', 3, 60);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (21, '10.1.1.5', 'no-answer', 3, 110);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (22, '10.1.1.5', 'no-answer', 3, 160);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (23, '10.1.1.5', 'no-answer', 3, 210);

-- case: unsure: frames are missing
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (20, '10.1.1.5', 'no-answer', 3, 60);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (21, '10.1.1.5', 'no-answer', 3, 110);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (22, '10.1.1.5', 'no-answer', 3, 160);
INSERT INTO case_connection(id, server, outcome, syns, first_at) VALUES (23, '10.1.1.5', 'no-answer', 3, 210);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.5');
UPDATE connection SET blind = '12 frames dropped in this interval' WHERE id >= 20 AND phone = 1;

-- case: fire: many SYNs in one row
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, outcome, syns, first_at, last_at) VALUES (20, 'no-answer', 16, 60, 240);
INSERT INTO config_file(transfer, phone, boot, kind, readable, srst) VALUES (7, 1, 1, 'config', 1, '10.1.1.5');

-- case: near miss: it comes back and is rejected while its old session lives
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 20, 500);
INSERT INTO case_connection(id, closed_by, syns, first_at, last_at) VALUES (20, 'phone', 1, 60, 61), (21, 'phone', 1, 110, 111), (22, 'phone', 1, 160, 161), (23, 'phone', 1, 210, 211);
INSERT INTO case_session(connection, outcome, reject_text, first_at) VALUES (20, 'rejected', 'Crossover session', 60), (21, 'rejected', 'Crossover session', 110), (22, 'rejected', 'Crossover session', 160), (23, 'rejected', 'Crossover session', 210);
