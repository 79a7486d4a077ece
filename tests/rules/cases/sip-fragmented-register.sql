-- case: fire: two REGISTERs without their ends
-- expect: fail major
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_registration(outcome, requests, challenges, answered_challenges, first_at, waited) VALUES ('no-answer', 6, 0, 0, 20, 30);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, source_port, target_port, pieces, has_first, has_last, is_register, frame, at) VALUES
  (1, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 60, 20), (2, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 61, 20.5);

-- case: minor: registered elsewhere
-- expect: fail minor
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 40);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, source_port, target_port, pieces, has_first, has_last, is_register, frame, at) VALUES
  (1, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 60, 20), (2, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 61, 20.5);

-- case: near miss: answered later
-- expect: silent
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_registration(first_at, registered_at, last_at) VALUES (20, 24, 24);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, source_port, target_port, pieces, has_first, has_last, is_register, frame, at) VALUES
  (1, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 60, 20), (2, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 61, 20.5);

-- case: near miss: no REGISTER
-- expect: silent
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, source_port, target_port, pieces, has_first, has_last, is_register, frame, at) VALUES
  (1, 1, 1, '10.1.1.10', '10.1.1.50', 17, 50000, 49152, 1, 1, 0, 0, 60, 20), (2, 1, 1, '10.1.1.10', '10.1.1.50', 17, 50000, 49152, 1, 1, 0, 0, 61, 20.5);

-- case: near miss: nothing lost
-- expect: silent
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_registration(outcome, requests, challenges, answered_challenges, first_at, waited) VALUES ('no-answer', 6, 0, 0, 20, 30);

-- case: unsure: one only
-- expect: unsure
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_registration(outcome, requests, challenges, answered_challenges, first_at, waited) VALUES ('no-answer', 2, 0, 0, 20, 30);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, source_port, target_port, pieces, has_first, has_last, is_register, frame, at) VALUES (1, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 60, 20);

-- case: unsure: the capture dropped frames
-- expect: unsure
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_registration(outcome, requests, challenges, answered_challenges, first_at, waited) VALUES ('no-answer', 6, 0, 0, 20, 30);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, source_port, target_port, pieces, has_first, has_last, is_register, frame, at, blind) VALUES
  (1, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 60, 20, '12 frames were dropped by the capture'), (2, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 61, 20.5, '12 frames were dropped by the capture');

-- case: unsure: recorded at the phone
-- expect: unsure
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_registration(outcome, requests, challenges, answered_challenges, first_at, waited) VALUES ('no-answer', 6, 0, 0, 20, 30);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, source_port, target_port, pieces, has_first, has_last, is_register, frame, at) VALUES
  (1, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 60, 20), (2, 1, 1, '10.1.1.50', '10.1.1.5', 17, 5060, 5060, 1, 1, 0, 1, 61, 20.5);
