-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.1', 'router', 5, 0, 10, 14, 3, 12, 60);

-- case: fire: two phones of one VLAN are one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, stage, stage_rank) VALUES (1, 1, 'dhcp', 3), (2, 2, 'dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1), (2);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.1', 'router', 5, 0, 10, 14, 3, 12, 60), (2, 2, '10.1.1.1', 'router', 4, 0, 20, 24, 4, 13, 60);

-- case: fire: its servers are in its own subnet
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('config', 5);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.1', 'router', 5, 0, 10, 14, 3, 12, 60);

-- case: near miss: answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at) VALUES (1, 1, '10.1.1.1', 'router', 5, 1, 10, 14, 3, 12);

-- case: near miss: answered in the next boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank, ended_at) VALUES (1, 'dhcp', 3, 50), (2, 'dhcp', 3, NULL);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.1', 'router', 5, 0, 10, 14, 3, 12, 60), (1, 2, '10.1.1.1', 'router', 1, 1, 60, 61, 60, 61, NULL);

-- case: near miss: asked twice only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.1', 'router', 2, 0, 10, 14, 3, 4, 60);

-- case: near miss: no gateway: another host
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.9', 'other', 5, 0, 10, 14, 3, 12, 60);

-- case: near miss: a server beyond the subnet answers it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('config', 5);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, name, kind, first_at) VALUES (1, '10.9.1.10', 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.1', 'router', 5, 0, 10, 14, 3, 12, 60);

-- case: near miss: the gateway is no part of the subnet: its mask is wrong
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, mask, prefix) VALUES (1, '255.255.255.248', 29);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.1', 'router', 5, 0, 10, 14, 3, 12, 60);

-- case: unsure: nothing toward the phone is captured
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited, blind) VALUES (1, 1, '10.1.1.1', 'router', 5, 0, 10, 14, 3, 12, 60, 'no frame toward this phone in the capture');

-- case: unsure: as any port of the VLAN shows it
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_visibility(phone, rx_unicast) VALUES (1, 0);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.1', 'router', 5, 0, 10, 14, 3, 12, 60);

-- case: unsure: the capture ends
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO arp_lookup(phone, boot, target, role, requests, replies, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, '10.1.1.1', 'router', 3, 0, 10, 14, 597, 599, 1);
