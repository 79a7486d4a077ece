-- case: fire: it asks the one in option 66, which has nothing
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_66, opt66) VALUES (1, '10.1.1.77');
INSERT INTO case_transfer(name, kind, server, outcome, octets, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.77', 'error-from-server', 0, 4);

-- case: fire: it asks siaddr
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(siaddr) VALUES ('10.1.1.77');
INSERT INTO case_transfer(name, kind, server, outcome, octets, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.77', 'error-from-server', 0, 4);

-- case: info: there it gets its files
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_66, opt66) VALUES (1, '10.1.1.77');
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.77', 4);

-- case: near miss: it asks the one in option 150
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_66, opt66) VALUES (1, '10.1.1.77');
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.10', 4);

-- case: near miss: it asks both
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_66, opt66) VALUES (1, '10.1.1.77');
INSERT INTO case_transfer(name, kind, server, outcome, octets, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.77', 'error-from-server', 0, 4);
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.10', 14);

-- case: near miss: the second address of option 150
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_66, opt66, opt150) VALUES (1, '10.1.1.77', '["10.1.1.10","10.1.1.77"]');
INSERT INTO case_transfer(name, kind, server, outcome, octets, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.77', 'error-from-server', 0, 4);

-- case: near miss: a SIP 7960 without option 66
-- expect: silent
INSERT INTO case_phone(id, family, protocol) VALUES (1, '7940-60', 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(siaddr) VALUES ('10.1.1.77');
INSERT INTO case_transfer(name, kind, server, outcome, octets, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.77', 'error-from-server', 0, 4);

-- case: near miss: a phone of another maker
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'Yealink');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_66, opt66) VALUES (1, '10.1.1.77');
INSERT INTO case_transfer(name, kind, server, outcome, octets, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.77', 'error-from-server', 0, 4);

-- case: unsure: the capture ends before the answer
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_66, opt66) VALUES (1, '10.1.1.77');
INSERT INTO case_transfer(name, kind, server, outcome, octets, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.77', 'open', 0, 4);
