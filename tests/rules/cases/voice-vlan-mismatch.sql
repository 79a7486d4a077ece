-- case: fire: asks in VLAN 20, told 110, nobody answers
-- expect: fail major
INSERT INTO case_phone(id, vlan) VALUES (1, 20);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan) VALUES ('phone', NULL), ('switch', 110);
INSERT INTO case_exchange(id, vlan, outcome, discovers, offers, acks, first_at, waited) VALUES (1, 20, 'no-offer', 8, 0, 0, 10, 40);

-- case: fire: another switch on the way tells the wrong one
-- expect: fail major
INSERT INTO case_phone(id, vlan) VALUES (1, 20);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, voice_vlan) VALUES ('phone', NULL), ('switch', 110);
INSERT INTO case_neighbour(link, role, device, voice_vlan) VALUES (9, 'switch', 'desk-sw', 20);
UPDATE neighbour SET link = NULL WHERE link = 9;
INSERT INTO case_exchange(id, vlan, outcome, discovers, offers, acks, first_at, waited) VALUES (1, 20, 'no-offer', 8, 0, 0, 10, 40);

-- case: near miss: the tag is the port's
-- expect: silent
INSERT INTO case_phone(id, vlan) VALUES (1, 110);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan) VALUES ('phone', NULL), ('switch', 110);
INSERT INTO case_exchange(id, vlan, outcome, discovers, offers, acks, first_at, waited) VALUES (1, 110, 'no-offer', 8, 0, 0, 10, 40);

-- case: near miss: it asks untagged
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan) VALUES ('phone', NULL), ('switch', 110);
INSERT INTO case_exchange(id, outcome, discovers, offers, acks, first_at, waited) VALUES (1, 'no-offer', 8, 0, 0, 10, 40);

-- case: near miss: it was wrong at first, and right in the end
-- expect: silent
INSERT INTO case_phone(id, vlan) VALUES (1, 110);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan) VALUES ('phone', NULL), ('switch', 110);
INSERT INTO case_exchange(id, vlan, outcome, discovers, offers, acks, first_at, waited) VALUES (1, 20, 'no-offer', 8, 0, 0, 10, 40);
INSERT INTO case_exchange(id, vlan, first_at) VALUES (2, 110, 60);

-- case: near miss: the port tells none
-- expect: silent
INSERT INTO case_phone(id, vlan) VALUES (1, 20);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan) VALUES ('phone', NULL), ('switch', 4095);
INSERT INTO case_exchange(id, vlan, outcome, discovers, offers, acks, first_at, waited) VALUES (1, 20, 'no-offer', 8, 0, 0, 10, 40);

-- case: near miss: it asked before the port told
-- expect: silent
INSERT INTO case_phone(id, vlan) VALUES (1, 20);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan, first_at) VALUES ('phone', NULL, 0), ('switch', 110, 50);
INSERT INTO case_exchange(id, vlan, outcome, discovers, offers, acks, first_at, waited) VALUES (1, 20, 'no-offer', 8, 0, 0, 10, 40);

-- case: unsure: it is answered there
-- expect: unsure minor
INSERT INTO case_phone(id, vlan) VALUES (1, 20);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan) VALUES ('phone', NULL), ('switch', 110);
INSERT INTO case_exchange(id, vlan, first_at) VALUES (1, 20, 10);

-- case: unsure: the capture shows one side only
-- expect: unsure major
INSERT INTO case_phone(id, vlan) VALUES (1, 20);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan) VALUES ('phone', NULL), ('switch', 110);
INSERT INTO case_exchange(id, vlan, outcome, discovers, offers, acks, first_at, waited, blind) VALUES (1, 20, 'no-offer', 8, 0, 0, 10, 40, 'no frame toward this phone in the capture');

-- case: unsure: which port it is, is a guess
-- expect: unsure major
INSERT INTO case_phone(id, vlan) VALUES (1, 20);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, voice_vlan) VALUES ('phone', NULL), ('switch', 110);
INSERT INTO case_exchange(id, vlan, outcome, discovers, offers, acks, first_at, waited) VALUES (1, 20, 'no-offer', 8, 0, 0, 10, 40);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id, vlan) VALUES (1, 20);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan) VALUES ('phone', NULL), ('switch', 110);
INSERT INTO case_exchange(id, vlan, outcome, discovers, offers, acks, first_at, waited) VALUES (1, 20, 'no-offer', 8, 0, 0, 10, 40);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
