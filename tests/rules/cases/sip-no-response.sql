-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);

-- case: fire: several attempts, none of them long
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 2, 1, 0, 40, 41, 19), ('no-answer', 2, 1, 0, 60, 61, 30);

-- case: fire: by TCP
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(transport, outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('tcp', 'no-answer', 1, 0, 0, 40, 40, 30), ('tcp', 'no-answer', 1, 0, 0, 80, 80, 60);

-- case: fire: a refresh that fails
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at, last_at) VALUES (10, 20);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);

-- case: minor: registered elsewhere
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);

-- case: minor: the next server registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 80);

-- case: minor: SCCP registers it with the next server
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
INSERT INTO case_session(server, first_at) VALUES ('10.1.1.6', 80);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_registration(phone, boot, outcome, requests, resent, challenges, first_at, last_at, waited) VALUES (1, 1, 'no-answer', 10, 9, 0, 40, 72, 20), (2, 2, 'no-answer', 10, 9, 0, 41, 73, 20);

-- case: near miss: answered later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
INSERT INTO case_registration(first_at) VALUES (80);

-- case: near miss: refused later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
INSERT INTO case_registration(outcome, status, first_at) VALUES ('refused', 403, 80);

-- case: near miss: answered by TCP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
INSERT INTO case_registration(transport, first_at) VALUES ('tcp', 80);

-- case: near miss: one REGISTER
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 1, 0, 0, 40, 40, 60);

-- case: near miss: ICMP answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('unreachable', 10, 9, 0, 40, 72, 20);

-- case: near miss: the test of a backup registrar
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited, expires) VALUES ('no-answer', 10, 9, 0, 40, 72, 20, 0);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('open', 3, 2, 0, 40, 42, NULL);

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
UPDATE sip_registration SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: watched too short
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 5, 4, 0, 40, 48, 10);

-- case: unsure: the way back is not in the capture
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited, blind) VALUES ('no-answer', 10, 9, 0, 40, 72, 20, 'no frame toward this phone in the capture');

-- case: unsure: it was challenged
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 1, 40, 72, 20);

-- case: fire: another server refuses its REGISTER
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);
UPDATE sip_registration SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_registration(outcome, requests, resent, challenges, first_at, last_at, waited) VALUES ('no-answer', 10, 9, 0, 40, 72, 20);

-- case: fire: no SYN is answered
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at, last_at, waited) VALUES ('10.1.1.5', 5060, 'sip', 'no-answer', 8, 40, 60, 40);

-- case: near miss: a later SYN is answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at, last_at, waited) VALUES ('10.1.1.5', 5060, 'sip', 'no-answer', 8, 40, 60, 40);
INSERT INTO case_connection(server, port, service, first_at) VALUES ('10.1.1.5', 5060, 'sip', 90);

-- case: near miss: UDP is answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at, last_at, waited) VALUES ('10.1.1.5', 5060, 'sip', 'no-answer', 8, 40, 60, 40);
INSERT INTO case_registration(first_at) VALUES (90);

-- case: near miss: two SYNs
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at, last_at, waited) VALUES ('10.1.1.5', 5060, 'sip', 'no-answer', 2, 40, 41, 60);

-- case: near miss: SCCP is not answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(outcome, syns, first_at, last_at, waited) VALUES ('no-answer', 8, 40, 60, 40);

-- case: unsure: no SYN is answered, and the capture ends
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_connection(server, port, service, outcome, syns, first_at, last_at, waited) VALUES ('10.1.1.5', 5060, 'sip', 'no-answer', 3, 590, 593, 7);
