-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);

-- case: fire: the TLS port
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, syns, outcome, first_at) VALUES (2443, 'sccps', 3, 'refused', 40);

-- case: fire: it was connected before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(first_at) VALUES (20);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);

-- case: fire: another server takes the connection, and no more
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
INSERT INTO case_connection(server, first_at) VALUES ('10.1.1.6', 60);

-- case: fire: the session of before has ended
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 39, 820);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);

-- case: minor: registered elsewhere, its standby refuses
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);

-- case: minor: the next server registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 60);

-- case: minor: it registers by SIP
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
INSERT INTO case_registration(first_at) VALUES (60);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_connection(phone, boot, syns, outcome, first_frame, first_at) VALUES (1, 1, 3, 'refused', 50, 40), (2, 2, 3, 'refused', 60, 41);

-- case: near miss: accepted later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
INSERT INTO case_connection(first_at) VALUES (60);

-- case: near miss: the connection is accepted
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'connected', 40);

-- case: near miss: no answer
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, waited) VALUES (3, 'no-answer', 40, 60);

-- case: near miss: another service
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, syns, outcome, first_at) VALUES (5060, 'sip', 3, 'refused', 40);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'open', 40);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
UPDATE connection SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: refused once, and the capture ends
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(outcome, first_at) VALUES ('refused', 40);
UPDATE stream SET ended_at = 50;

-- case: fire: refused once, long before the end
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(outcome, first_at) VALUES ('refused', 40);

-- case: fire: another server refuses its REGISTER
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
UPDATE connection SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);

-- case: fire: refused again before the capture ends
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(outcome, first_at) VALUES ('refused', 40), ('refused', 60);
UPDATE stream SET ended_at = 70;

-- case: fire: another port of it takes the connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
INSERT INTO case_connection(port, service, first_at) VALUES (2443, 'sccps', 60);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (3, 'refused', 40);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
