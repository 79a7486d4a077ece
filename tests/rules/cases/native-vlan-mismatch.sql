-- case: fire
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, native_vlan) VALUES ('phone', 1), ('switch', 10);

-- case: fire: port VLAN in LLDP
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'option-82');
INSERT INTO case_neighbour(role, protocol, native_vlan) VALUES ('phone', 'lldp', 1), ('switch', 'lldp', 10);

-- case: fire: said in both protocols, found once
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, protocol, native_vlan, port) VALUES ('phone', 'lldp', 1, 'P1'), ('switch', 'lldp', 10, 'Gi1/0/1'), ('phone', 'cdp', 1, 'Port 1'), ('switch', 'cdp', 10, 'GigabitEthernet1/0/1');

-- case: near miss: the same
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, native_vlan) VALUES ('phone', 10), ('switch', 10);

-- case: near miss: the phone says nothing of it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, native_vlan) VALUES ('phone', NULL), ('switch', 10);

-- case: near miss: another cable
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, native_vlan) VALUES ('phone', 1), ('switch', 10);
UPDATE neighbour SET link = NULL WHERE role = 'switch' AND link = 1;

-- case: unsure: which port it is, is a guess
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, native_vlan) VALUES ('phone', 1), ('switch', 10);
