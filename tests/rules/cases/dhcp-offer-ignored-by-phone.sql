-- case: fire: answered by unicast though it wants a broadcast
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, to_mac) VALUES (1, 'offer', 0, 1.5, 110, 0, '00:11:22:33:00:01');

-- case: fire: in another VLAN
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast) VALUES (1, 'offer', 0, 1.5, 110, 1);
UPDATE dhcp_reply SET vlan = 20 WHERE id = 1;

-- case: fire: without a server identifier
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, has_54) VALUES (1, 'offer', 0, 1.5, 110, 1, 0);

-- case: fire: without a lease time
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, has_51) VALUES (1, 'offer', 0, 1.5, 110, 1, 0);

-- case: fire: option 150 as text
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, opt150, opt150_kind) VALUES (1, 'offer', 0, 1.5, 110, 1, '10.1.1.10', 'text');

-- case: unsure: nothing wrong with it
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast) VALUES (1, 'offer', 0, 1.5, 110, 1);

-- case: unsure: the OFFER was cut
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, cut) VALUES (1, 'offer', 0, 1.5, 110, 1, 1);

-- case: near miss: two DISCOVERs
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 2, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, has_54) VALUES (1, 'offer', 0, 1.5, 110, 1, 0);

-- case: near miss: it takes one later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, has_54) VALUES (1, 'offer', 0, 1.5, 110, 1, 0);
INSERT INTO case_exchange(id, first_at) VALUES (2, 40);

-- case: near miss: in service with another address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, has_54) VALUES (1, 'offer', 0, 1.5, 110, 1, 0);

-- case: near miss: seen on its way to the relay only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, relay, to_mac, has_54) VALUES (1, 'offer', 0, 1.5, 110, 0, '10.1.110.1', '00:aa:aa:aa:aa:02', 0);

-- case: near miss: it wanted no broadcast
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, to_mac) VALUES (1, 'offer', 0, 1.5, 110, 0, '00:11:22:33:00:01');
UPDATE dhcp_exchange SET wants_broadcast = 0 WHERE id = 1;

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, last_at, wants_broadcast, last_frame, vlan) VALUES (1, 'offer-ignored', 4, 0, 1, 0, 1, 15, 1, 30, 110);
INSERT INTO case_reply(id, type, accepted, at, vlan, broadcast, to_mac) VALUES (1, 'offer', 0, 1.5, 110, 0, '00:11:22:33:00:01');
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
