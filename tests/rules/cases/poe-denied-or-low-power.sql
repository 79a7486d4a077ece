-- case: fire: less than it draws
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, power_asked_mw, power_used_mw, power_granted_mw, power_limit_mw) VALUES ('phone', 15400, 15400, NULL, NULL), ('switch', NULL, NULL, 6300, 4294967295);

-- case: fire: nothing at all, and a management limit says so
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'triggered-answer');
INSERT INTO case_neighbour(role, power_asked_mw, power_used_mw, power_granted_mw, power_limit_mw) VALUES ('phone', 12000, 6300, NULL, NULL), ('switch', NULL, NULL, 0, 0);

-- case: fire: the management limit is below what is available
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, power_asked_mw, power_used_mw, power_granted_mw, power_limit_mw) VALUES ('phone', 12000, 12000, NULL, NULL), ('switch', NULL, NULL, 15400, 7000);

-- case: fire: low-power mode
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, power_asked_mw, power_used_mw, power_granted_mw, power_limit_mw) VALUES ('phone', 15400, 6300, NULL, NULL), ('switch', NULL, NULL, 7000, 4294967295);

-- case: fire: LLDP-MED alone says it, and the phone registers all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('registered', 8);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, protocol, power_asked_mw, power_granted_mw) VALUES ('phone', 'lldp', 9800, NULL), ('switch', 'lldp', NULL, 7000);

-- case: fire: said in both protocols, found once
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, protocol, power_asked_mw, power_granted_mw) VALUES ('phone', 'lldp', 12000, NULL), ('switch', 'lldp', NULL, 7000), ('phone', 'cdp', 12000, NULL), ('switch', 'cdp', NULL, 7000);

-- case: near miss: 0 available beside unlimited
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, power_asked_mw, power_used_mw, power_granted_mw, power_limit_mw) VALUES ('phone', 12000, 6300, NULL, NULL), ('switch', NULL, NULL, 0, 4294967295);

-- case: near miss: 0 available and no limit told
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, power_asked_mw, power_granted_mw) VALUES ('phone', 12000, NULL), ('switch', NULL, 0);

-- case: near miss: enough
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, power_asked_mw, power_used_mw, power_granted_mw, power_limit_mw) VALUES ('phone', 12000, 12000, NULL, NULL), ('switch', NULL, NULL, 12000, 4294967295);

-- case: near miss: the phone asks for nothing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, power_granted_mw, power_limit_mw) VALUES ('phone', NULL, NULL), ('switch', 7000, 7000);

-- case: near miss: CDP at one end, LLDP at the other
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(role, protocol, power_asked_mw, power_granted_mw) VALUES ('phone', 'cdp', 12000, NULL), ('switch', 'lldp', NULL, 7000);

-- case: unsure: which port it is, is a guess
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(role, power_asked_mw, power_granted_mw, power_limit_mw) VALUES ('phone', 15400, NULL, NULL), ('switch', NULL, 6300, 6300);
