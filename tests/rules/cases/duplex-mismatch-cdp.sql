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
