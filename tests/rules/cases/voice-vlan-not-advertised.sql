-- case: fire: another port of the switch has a voice VLAN
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0), ('switch', NULL);
INSERT INTO case_neighbour(link, role, port, voice_vlan) VALUES (2, 'switch', 'Gi1/0/2', 110);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);

-- case: near miss: the port tells one
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, voice_vlan_asked, voice_vlan) VALUES ('phone', 0, NULL), ('switch', NULL, 110);
INSERT INTO case_neighbour(link, role, port, voice_vlan) VALUES (2, 'switch', 'Gi1/0/2', 110);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);

-- case: near miss: it tells one in LLDP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0), ('switch', NULL);
INSERT INTO case_neighbour(role, protocol, voice_vlan, policy_tagged) VALUES ('switch', 'lldp', 110, 1);
INSERT INTO case_neighbour(link, role, port, voice_vlan) VALUES (2, 'switch', 'Gi1/0/2', 110);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);

-- case: near miss: its policy wants voice untagged
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, protocol, voice_vlan_asked, policy_tagged) VALUES ('phone', 'lldp', 0, NULL), ('switch', 'lldp', NULL, 0);
INSERT INTO case_neighbour(link, role, port, voice_vlan) VALUES (2, 'switch', 'Gi1/0/2', 110);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);

-- case: near miss: the lease names a TFTP server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0), ('switch', NULL);
INSERT INTO case_neighbour(link, role, port, voice_vlan) VALUES (2, 'switch', 'Gi1/0/2', 110);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);

-- case: near miss: the phone is in a tagged VLAN all the same
-- expect: silent
INSERT INTO case_phone(id, vlan) VALUES (1, 110);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0), ('switch', NULL);
INSERT INTO case_neighbour(link, role, port, voice_vlan) VALUES (2, 'switch', 'Gi1/0/2', 110);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, vlan) VALUES (1, 0, 110);

-- case: near miss: the port's message was cut: what it lacks is not known
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, voice_vlan_asked, cut) VALUES ('phone', 0, 0), ('switch', NULL, 1);
INSERT INTO case_neighbour(link, role, port, voice_vlan) VALUES (2, 'switch', 'Gi1/0/2', 110);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);

-- case: near miss: the phone never asked for a voice VLAN
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', NULL), ('switch', NULL);
INSERT INTO case_neighbour(link, role, port, voice_vlan) VALUES (2, 'switch', 'Gi1/0/2', 110);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);

-- case: unsure: nothing shows that there is a voice VLAN at all
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, voice_vlan_asked, device) VALUES ('phone', 0, NULL), ('switch', NULL, 'flat-sw');
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);

-- case: unsure: which port it is, is a guess
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0), ('switch', NULL);
INSERT INTO case_neighbour(link, role, port, voice_vlan) VALUES (2, 'switch', 'Gi1/0/2', 110);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);

-- case: near miss: it gets its files all the same
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('config', 5);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, voice_vlan_asked) VALUES ('phone', 0), ('switch', NULL);
INSERT INTO case_neighbour(link, role, port, voice_vlan) VALUES (2, 'switch', 'Gi1/0/2', 110);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 20);
