-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, 820);

-- case: fire: two are lost, twice
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (2, 20, 200, 820), (2, 250, 400, 840);

-- case: fire: it comes back, and loses it again and again
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 150, 820), (3, 160, 300, 840), (3, 310, 450, 860);
INSERT INTO case_session(first_at) VALUES (460);

-- case: minor: it comes back once and stays
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, 820);
INSERT INTO case_session(first_at) VALUES (210);

-- case: minor: the next server takes it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, 820);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 210);

-- case: minor: only the standby was lost
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_session(outcome, keepalives_lost, first_at, last_at, end_frame) VALUES ('standby', 3, 25, 200, 820);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_session(phone, boot, keepalives_lost, first_at, last_at, end_frame) VALUES (1, 1, 3, 20, 200, 820), (2, 2, 3, 20, 201, 821);

-- case: near miss: one is lost
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (1, 20, 200, 820);

-- case: near miss: the session goes on
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, NULL);

-- case: near miss: none is lost
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (0, 20, 200, 820);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(outcome, keepalives_lost, first_at, last_at, end_frame) VALUES ('open', 3, 20, 200, 820);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, 820);
UPDATE sccp_session SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: two are lost
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (2, 20, 200, 820);

-- case: unsure: the way back is not in the capture
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame, blind) VALUES (3, 20, 200, 820, 'no frame toward this phone in the capture');

-- case: fire: another server refuses its REGISTER
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, 820);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, 820);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, 820);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, 820);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, 820);
UPDATE sccp_session SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_session(keepalives_lost, first_at, last_at, end_frame) VALUES (3, 20, 200, 820);
