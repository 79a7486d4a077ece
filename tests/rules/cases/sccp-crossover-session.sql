-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 5, 300);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 5, 30);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_session(boot, outcome, reject_text, first_at) VALUES (2, 'rejected', 'Crossover session', 80), (2, 'rejected', 'Crossover session', 110);

-- case: fire: once, and the earlier session lives
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 5, 300);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 5, 30);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_session(boot, outcome, reject_text, first_at) VALUES (2, 'rejected', 'Crossover session', 80);

-- case: fire: twice, the earlier one is not in the capture
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_session(boot, outcome, reject_text, first_at) VALUES (2, 'rejected', 'Crossover session', 80), (2, 'rejected', 'Crossover session', 110);

-- case: fire: two phones at one address
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_phone(id, ip) VALUES (3, '10.1.1.50');
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 5, 300);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 5, 30);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_session(boot, outcome, reject_text, first_at) VALUES (2, 'rejected', 'Crossover session', 80), (2, 'rejected', 'Crossover session', 110);

-- case: near miss: acknowledged later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 5, 300);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 5, 30);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_session(boot, outcome, reject_text, first_at) VALUES (2, 'rejected', 'Crossover session', 80), (2, 'rejected', 'Crossover session', 110);
INSERT INTO case_session(boot, first_at) VALUES (2, 200);

-- case: near miss: rejected for another reason
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 5, 300);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 5, 30);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_session(boot, outcome, reject_text, first_at) VALUES (2, 'rejected', 'Error DBConfig', 80), (2, 'rejected', 'Error DBConfig', 110);

-- case: near miss: hangs up, and there was one session only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, first_at, end_frame) VALUES ('closed-after-register', 80, 810);

-- case: near miss: hangs up, and the earlier session had ended
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 5, 300);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 5, 30);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
UPDATE sccp_session SET end_frame = 805 WHERE phone = 1;
UPDATE connection SET closed_by = 'phone', last_at = 31 WHERE phone = 1;
INSERT INTO case_session(boot, outcome, first_at, end_frame) VALUES (2, 'closed-after-register', 80, 810);

-- case: unsure: it hangs up while the earlier session lives
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 5, 300);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 5, 30);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_session(boot, outcome, first_at, end_frame) VALUES (2, 'closed-after-register', 80, 810);

-- case: unsure: said once, no earlier session
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_session(boot, outcome, reject_text, first_at) VALUES (2, 'rejected', 'Crossover session', 80);

-- case: unsure: frames are missing
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 5, 300);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 5, 30);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_session(boot, outcome, reject_text, first_at) VALUES (2, 'rejected', 'Crossover session', 80), (2, 'rejected', 'Crossover session', 110);
UPDATE sccp_session SET blind = '12 frames dropped in this interval' WHERE outcome = 'rejected';

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(id, first_at, last_at) VALUES (5, 5, 300);
INSERT INTO case_session(connection, first_at, last_at) VALUES (5, 5, 30);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_session(boot, outcome, reject_text, first_at) VALUES (2, 'rejected', 'Crossover session', 80), (2, 'rejected', 'Crossover session', 110);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
