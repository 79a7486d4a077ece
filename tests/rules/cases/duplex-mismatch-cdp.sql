-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', NULL);
INSERT INTO case_neighbour(role, full_duplex) VALUES ('phone', 1), ('switch', 0);

-- case: fire: the other way round
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', NULL);
INSERT INTO case_neighbour(role, full_duplex) VALUES ('phone', 0), ('switch', 1);

-- case: near miss: equal
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', NULL);
INSERT INTO case_neighbour(role, full_duplex) VALUES ('phone', 1), ('switch', 1);

-- case: near miss: TLV absent on one side
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', NULL);
INSERT INTO case_neighbour(role, full_duplex) VALUES ('phone', 1), ('switch', NULL);

-- case: near miss: the other speaker is not on this link
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', NULL);
INSERT INTO case_neighbour(role, full_duplex) VALUES ('phone', 1), ('switch', 0);
UPDATE neighbour SET link = NULL WHERE role = 'switch' AND link = 1;

-- case: unsure: pairing guessed
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'guessed', NULL);
INSERT INTO case_neighbour(role, full_duplex) VALUES ('phone', 1), ('switch', 0);

-- case: unsure: seen from one side only
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', 'frames of this port may be missing');
INSERT INTO case_neighbour(role, full_duplex) VALUES ('phone', 1), ('switch', 0);

-- case: near miss: a link of no known phone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', NULL);
INSERT INTO case_neighbour(role, full_duplex) VALUES ('phone', 1), ('switch', 0);
UPDATE link SET phone = NULL WHERE phone = 1;

-- case: fire: told by LLDP alone
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', NULL);
INSERT INTO case_neighbour(role, protocol, mau, full_duplex) VALUES ('phone', 'lldp', 15, 0), ('switch', 'lldp', 16, 1);

-- case: fire: told by both protocols, found once
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', NULL);
INSERT INTO case_neighbour(role, protocol, full_duplex, port) VALUES ('phone', 'lldp', 0, 'P1'), ('switch', 'lldp', 1, 'Gi1/0/1'),
  ('phone', 'cdp', 0, 'Port 1'), ('switch', 'cdp', 1, 'GigabitEthernet1/0/1');

-- case: near miss: half duplex in the phone's LLDP, full in the port's CDP: an MAU type that nobody keeps up to date is not compared with another protocol
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', NULL);
INSERT INTO case_neighbour(role, protocol, full_duplex) VALUES ('phone', 'lldp', 0), ('switch', 'cdp', 1);

-- case: near miss: a MAU type that tells no duplex
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing, blind) VALUES (1, 1, 'only-pair', NULL);
INSERT INTO case_neighbour(role, protocol, mau, full_duplex) VALUES ('phone', 'lldp', 5, NULL), ('switch', 'lldp', 16, 1);
