-- case: unsure: leases in the untagged network, none in VLAN 110
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110);

-- case: two phones in one VLAN: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, stage, stage_rank) VALUES (1, 1, 'dhcp', 3), (2, 2, 'dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1), (2);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (2, 2, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110);

-- case: near miss: a relay passed it on
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan, relayed) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110, 1);

-- case: near miss: somebody in its VLAN is answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110);
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_boot(id, phone) VALUES (2, 2);
INSERT INTO case_exchange(id, phone, boot, vlan) VALUES (20, 2, 2, 110);
INSERT INTO case_reply(exchange, phone, boot, vlan) VALUES (20, 2, 2, 110);

-- case: near miss: the leases elsewhere are in the same network
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30);

-- case: near miss: two DISCOVERs
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 2, 0, 0, 0, 1, 21, 30, 110);

-- case: near miss: no server answers anybody
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110);
DELETE FROM dhcp_reply;

-- case: near miss: the capture could not have seen an answer
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan, blind) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110, 'no frame toward this phone in the capture');

-- case: near miss: it had a lease before
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id, vlan) VALUES (5, 110);
INSERT INTO case_reply(exchange, vlan) VALUES (5, 110);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110);

-- case: near miss: nothing else is seen of its VLAN
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_visibility(phone, rx_broadcast) VALUES (1, 0);
INSERT INTO case_exchange(phone, boot, outcome, discovers, requests, offers, acks, first_at, last_at, waited, vlan) VALUES (1, 1, 'no-offer', 5, 0, 0, 0, 1, 21, 30, 110);
