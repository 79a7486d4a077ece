-- case: fire: 110 seconds without a word
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'guessed', 'no switch''s CDP or LLDP in the capture');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id, first_at) VALUES (1, 110);

-- case: fire: asked in LLDP-MED
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'lldp-burst');
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, protocol, voice_vlan_asked) VALUES ('phone', 'lldp', 0);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id, first_at) VALUES (1, 65);

-- case: near miss: a switch tells it its VLAN
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan_asked, voice_vlan) VALUES ('phone', 0, NULL), ('switch', NULL, 110);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id, first_at) VALUES (1, 110);

-- case: near miss: a neighbour that is no switch speaks on the cable
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0), ('other', NULL);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id, first_at) VALUES (1, 110);

-- case: near miss: it goes on after ten seconds
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id, first_at) VALUES (1, 10);

-- case: near miss: it does not ask for a voice VLAN
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', NULL);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id, first_at) VALUES (1, 110);

-- case: near miss: it asks in a tagged VLAN: somebody told it one
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id, first_at, vlan) VALUES (1, 110, 110);

-- case: near miss: the link-up was not seen
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'capture-start');
UPDATE boot SET whole = 0 WHERE phone = 1;
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id, first_at) VALUES (1, 110);

-- case: unsure: 40 seconds
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id, first_at) VALUES (1, 40);

-- case: unsure: nothing toward the phone is captured
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0);
INSERT INTO case_visibility(phone, rx_unicast) VALUES (1, 0);
INSERT INTO case_exchange(id, first_at) VALUES (1, 110);
