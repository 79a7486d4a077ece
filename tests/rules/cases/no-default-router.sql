-- case: fire: the TFTP server stands elsewhere
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_3, opt150, opt150_first) VALUES (0, '["10.9.9.10"]', '10.9.9.10');
UPDATE dhcp_reply SET router = NULL WHERE phone = 1;

-- case: info: it stands in the phones network
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_3, opt150, opt150_first) VALUES (0, '["10.1.1.10"]', '10.1.1.10');
UPDATE dhcp_reply SET router = NULL WHERE phone = 1;

-- case: info: it is reached all the same
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_3, opt150, opt150_first) VALUES (0, '["10.9.9.10"]', '10.9.9.10');
UPDATE dhcp_reply SET router = NULL WHERE phone = 1;
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.9.9.10', 4);

-- case: near miss: option 3 present
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(opt150, opt150_first) VALUES ('["10.9.9.10"]', '10.9.9.10');

-- case: near miss: the ACK was cut
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_3, opt150, opt150_first) VALUES (0, '["10.9.9.10"]', '10.9.9.10');
UPDATE dhcp_reply SET router = NULL WHERE phone = 1;
UPDATE dhcp_reply SET has_3 = NULL, cut = 1 WHERE phone = 1;

-- case: near miss: no TFTP server is named either
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_3, has_150) VALUES (0, 0);

-- case: near miss: a later lease is good
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_3, opt150, opt150_first, id) VALUES (0, '["10.9.9.10"]', '10.9.9.10', 1);
UPDATE dhcp_reply SET router = NULL WHERE phone = 1;
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(id, exchange, at) VALUES (2, 2, 31);

-- case: unsure: the capture ends
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_3, opt150, opt150_first) VALUES (0, '["10.9.9.10"]', '10.9.9.10');
UPDATE dhcp_reply SET router = NULL WHERE phone = 1;
UPDATE stream SET ended_at = 20;
