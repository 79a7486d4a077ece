-- case: fire: the gateway is outside
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, mask, prefix) VALUES (1, '255.255.255.248', 29);

-- case: fire: a mask with holes
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, mask) VALUES (1, '255.0.255.0');
UPDATE dhcp_reply SET prefix = NULL WHERE id = 1;

-- case: fire: the TFTP server is taken for a neighbour; another lease knows better
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, stage, stage_rank) VALUES (1, 1, 'dhcp', 3), (2, 2, 'registered', 8);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_exchange(id, phone, boot) VALUES (2, 2, 2);
INSERT INTO case_reply(id, mask, prefix, opt150) VALUES (1, '255.0.0.0', 8, '["10.9.1.10"]');
INSERT INTO case_reply(id, exchange, phone, boot, yiaddr) VALUES (2, 2, 2, 2, '10.1.1.51');
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.9.1.10', 'tftp', 4, 0, 10, 14, 3, 12, 60);

-- case: fire: its frames come from the gateway
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, mask, prefix) VALUES (1, '255.0.0.0', 8);
INSERT INTO server(id, ip, role, mac, asked_by, answered) VALUES (1, '10.9.1.10', 'tftp', '00:cc:cc:cc:cc:01', 3, 3);
INSERT INTO ip_claim(ip, mac, how, virtual, first_at, last_at) VALUES ('10.1.1.1', '00:cc:cc:cc:cc:01', 'arp-reply', 0, 1, 1);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.9.1.10', 'tftp', 4, 0, 10, 14, 3, 12, 60);

-- case: fire: it gets its files all the same
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('config', 5);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, mask, prefix) VALUES (1, '255.255.255.248', 29);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 20);

-- case: near miss: the gateway is inside
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);

-- case: near miss: somebody answers for the TFTP server (proxy ARP)
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, mask, prefix) VALUES (1, '255.0.0.0', 8);
INSERT INTO server(id, ip, role, mac, asked_by, answered) VALUES (1, '10.9.1.10', 'tftp', '00:cc:cc:cc:cc:01', 3, 3);
INSERT INTO ip_claim(ip, mac, how, virtual, first_at, last_at) VALUES ('10.1.1.1', '00:cc:cc:cc:cc:01', 'arp-reply', 0, 1, 1);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at) VALUES (1, 1, '10.9.1.10', 'tftp', 4, 4, 10, 14, 3, 12);

-- case: near miss: the TFTP server does not answer ARP, and nothing says that it is elsewhere
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.10', 'tftp', 4, 0, 10, 14, 3, 12, 60);

-- case: near miss: point to point
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, mask, prefix) VALUES (1, '255.255.255.255', 32);

-- case: near miss: a better lease came later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, mask, prefix, at) VALUES (1, '255.255.255.248', 29, 2);
INSERT INTO case_reply(id, at) VALUES (2, 60);

-- case: unsure: the capture ends at once
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, stage, stage_rank) VALUES (590, 'dhcp', 3);
INSERT INTO case_exchange(id, first_at) VALUES (1, 591);
INSERT INTO case_reply(id, mask, prefix, at) VALUES (1, '255.255.255.248', 29, 592);
