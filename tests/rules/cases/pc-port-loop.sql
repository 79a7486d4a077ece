-- case: fire: both ports heard in one capture
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, port) VALUES ('phone', 'Port 1'), ('phone', 'Port 2');

-- case: fire: told by LLDP
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, protocol, port) VALUES ('phone', 'lldp', '001122330001:P1'), ('phone', 'lldp', '001122330001:P2');

-- case: fire: told by both protocols, found once
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, protocol, port) VALUES ('phone', 'lldp', '001122330001:P1'), ('phone', 'lldp', '001122330001:P2'), ('phone', 'cdp', 'Port 1'), ('phone', 'cdp', 'Port 2');

-- case: near miss: one port
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, port) VALUES ('phone', 'Port 1'), ('switch', 'GigabitEthernet1/0/2');

-- case: near miss: recorded at the PC
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, port) VALUES ('phone', 'Port 2');

-- case: near miss: two captures, one at the switch, one at the PC
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, port, first_frame) VALUES ('phone', 'Port 1', 2), ('phone', 'Port 2', 1099511627776 + 2);

-- case: near miss: the PC port was heard later only, when the other was silent
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, port, first_at, last_at) VALUES ('phone', 'Port 1', 0, 60), ('phone', 'Port 2', 300, 400);

-- case: near miss: two phones
-- expect: silent
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair'), (2, 2, 'only-pair');
INSERT INTO case_neighbour(link, role, port) VALUES (1, 'phone', 'Port 1'), (2, 'phone', 'Port 2');

-- case: unsure: the capture has two interfaces
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO interface(id, capture, link_type) VALUES (1, 0, 1), (2, 0, 1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, port) VALUES ('phone', 'Port 1'), ('phone', 'Port 2');
