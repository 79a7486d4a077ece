-- case: unsure: renewals are answered, DISCOVERs are not
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone) VALUES (2, 2);
INSERT INTO case_exchange(id, phone, boot, vlan, kind, first_at) VALUES (20, 2, 2, 110, 'renew', 15);
INSERT INTO case_reply(exchange, phone, boot, vlan, at) VALUES (20, 2, 2, 110, 15.1);

-- case: near miss: another new client is offered an address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone) VALUES (2, 2);
INSERT INTO case_exchange(id, phone, boot, vlan, kind, first_at) VALUES (20, 2, 2, 110, 'renew', 15);
INSERT INTO case_reply(exchange, phone, boot, vlan, at) VALUES (20, 2, 2, 110, 15.1);
INSERT INTO case_reply(exchange, phone, boot, vlan, type, accepted, at) VALUES (20, 2, 2, 110, 'offer', 0, 18);

-- case: near miss: the renewal is in another VLAN
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 120);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone) VALUES (2, 2);
INSERT INTO case_exchange(id, phone, boot, vlan, kind, first_at) VALUES (20, 2, 2, 110, 'renew', 15);
INSERT INTO case_reply(exchange, phone, boot, vlan, at) VALUES (20, 2, 2, 110, 15.1);

-- case: near miss: the renewal was before its first DISCOVER
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES ('no-offer', 5, 0, 0, 0, 40, 61, 30, 110);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone) VALUES (2, 2);
INSERT INTO case_exchange(id, phone, boot, vlan, kind, first_at) VALUES (20, 2, 2, 110, 'renew', 15);
INSERT INTO case_reply(exchange, phone, boot, vlan, at) VALUES (20, 2, 2, 110, 15.1);

-- case: near miss: two DISCOVERs
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 2, 0, 0, 0, 1, 21, 30, 110);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone) VALUES (2, 2);
INSERT INTO case_exchange(id, phone, boot, vlan, kind, first_at) VALUES (20, 2, 2, 110, 'renew', 15);
INSERT INTO case_reply(exchange, phone, boot, vlan, at) VALUES (20, 2, 2, 110, 15.1);

-- case: near miss: the capture could not have seen an OFFER
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan, blind) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110, 'no frame toward this phone in the capture');
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone) VALUES (2, 2);
INSERT INTO case_exchange(id, phone, boot, vlan, kind, first_at) VALUES (20, 2, 2, 110, 'renew', 15);
INSERT INTO case_reply(exchange, phone, boot, vlan, at) VALUES (20, 2, 2, 110, 15.1);

-- case: unsure: offers of before do not count
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES ('no-offer', 5, 0, 0, 0, 10, 31, 30, 110);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone) VALUES (2, 2);
INSERT INTO case_exchange(id, phone, boot, vlan, kind, first_at) VALUES (20, 2, 2, 110, 'renew', 15);
INSERT INTO case_reply(exchange, phone, boot, vlan, at) VALUES (20, 2, 2, 110, 15.1);
INSERT INTO case_reply(exchange, phone, boot, vlan, type, accepted, at) VALUES (20, 2, 2, 110, 'offer', 0, 3);
