-- case: fire
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, asked) VALUES (1, '1,66,6,3,15,150,35');
INSERT INTO case_reply(has_43, opt43) VALUES (1, '0104c0a80101');

-- case: near miss: not there
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, asked) VALUES (1, '1,66,6,3,15,150,35');
INSERT INTO case_reply(has_43) VALUES (0);

-- case: near miss: it asked for it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, asked) VALUES (1, '1,3,6,43,66');
INSERT INTO case_reply(has_43, opt43) VALUES (1, '0104c0a80101');

-- case: near miss: a phone of another maker
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'Mitel');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, asked) VALUES (1, '1,66,6,3,15,150,35');
INSERT INTO case_reply(has_43, opt43) VALUES (1, '0104c0a80101');

-- case: near miss: what it asked for was not captured
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_43, opt43) VALUES (1, '0104c0a80101');
