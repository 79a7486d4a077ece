-- case: fire: a URL
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (0, 1, 'tftp://10.1.1.10/', 'url');

-- case: fire: four octets
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (0, 1, 'x', 'binary');

-- case: fire: quotes
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (0, 1, '"10.1.1.10"', 'name');

-- case: fire: a blank at the end
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (0, 1, '10.1.1.10 ', 'name');

-- case: info: it fetches its files all the same
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (0, 1, 'tftp://10.1.1.10/', 'url');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a plain address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (0, 1, '10.1.1.10', 'ip');

-- case: near miss: a name
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (0, 1, 'tftp.example.net', 'name');

-- case: near miss: a phone of another maker
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'Polycom');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (0, 1, 'http://10.1.1.10/cfg', 'url');

-- case: near miss: option 150 is there and used
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (1, 1, 'http://10.1.1.10/cfg', 'url');
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);

-- case: unsure: option 150 is there
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (1, 1, 'http://10.1.1.10/cfg', 'url');

-- case: unsure: the capture ends
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66, opt66_kind) VALUES (0, 1, 'tftp://10.1.1.10/', 'url');
UPDATE stream SET ended_at = 20;
