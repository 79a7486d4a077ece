-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);

-- case: fire: three connections of one SYN
-- expect: fail critical network
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (1, 'no-answer', 40, 40, 20), (1, 'no-answer', 60, 60, 20), (1, 'no-answer', 80, 80, 60);

-- case: fire: ICMP says so, once
-- expect: fail critical firewall
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at) VALUES (1, 'unreachable', 40);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, connection, frame, at)
  SELECT 1, 1, '10.1.1.254', 3, 13, '10.1.1.5', 6, 2000, id, 705, 40.1 FROM connection WHERE phone = 1;

-- case: fire: answered before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(first_at) VALUES (20);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);

-- case: minor: registered elsewhere, its standby is silent
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);

-- case: minor: the next server registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 70);

-- case: minor: SIP registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_registration(first_at) VALUES (70);

-- case: fire: the other server only talked with it
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_session(server, outcome, reject_text, first_at) VALUES ('10.1.1.6', 'rejected', 'Error DBConfig', 70);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_connection(phone, boot, syns, outcome, first_at, last_at, waited) VALUES (1, 1, 3, 'no-answer', 40, 50, 60), (2, 2, 3, 'no-answer', 41, 51, 60);

-- case: near miss: two SYNs
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (2, 'no-answer', 40, 50, 60);

-- case: near miss: accepted later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_connection(first_at) VALUES (70);

-- case: near miss: refused later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_connection(outcome, first_at) VALUES ('refused', 70);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'open', 40, 50, NULL);

-- case: near miss: another service
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(port, service, syns, outcome, first_at, last_at, waited) VALUES (5060, 'sip', 3, 'no-answer', 40, 50, 60);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
UPDATE connection SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the way back is not in the capture
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited, blind) VALUES (3, 'no-answer', 40, 50, 60, 'no frame toward this phone in the capture');

-- case: unsure: watched too short
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 2);

-- case: fire: ICMP is proof though one way is blind
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, blind) VALUES (3, 'unreachable', 40, 'no frame toward this phone in the capture');
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, connection, frame, at)
  SELECT 1, 1, '10.1.1.254', 3, 13, '10.1.1.5', 6, 2000, id, 705, 40.1 FROM connection WHERE phone = 1;

-- case: fire: another server refuses its REGISTER
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
UPDATE connection SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);

-- case: fire: another server takes the connection, and no more
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_connection(server, first_at) VALUES ('10.1.1.6', 70);

-- case: fire: another port of it takes the connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(syns, outcome, first_at, last_at, waited) VALUES (3, 'no-answer', 40, 50, 60);
INSERT INTO case_connection(port, service, first_at) VALUES (2443, 'sccps', 70);
