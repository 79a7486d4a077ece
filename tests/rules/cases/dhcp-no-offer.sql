-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 30);

-- case: fire: three transactions of one DISCOVER each
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited, xid) VALUES
  ('no-offer', 1, 0, 0, 0, 1, 1, 5, 1),
  ('no-offer', 1, 0, 0, 0, 6, 6, 5, 2),
  ('no-offer', 1, 0, 0, 0, 11, 11, 60, 3);

-- case: minor: in service with a former address
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank, whole) VALUES (1, 'registered', 8, 0);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 30);

-- case: near miss: 2 discovers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('no-offer', 2, 0, 0, 0, 1, 6, 30);

-- case: near miss: three discovers in 12 seconds
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('no-offer', 3, 0, 0, 0, 1, 11, 2);

-- case: near miss: offer in a later xid
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited, id) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 5, 1);
INSERT INTO case_exchange(id, xid, first_at) VALUES (2, 8, 40);
INSERT INTO case_reply(exchange, type, at) VALUES (2, 'offer', 41);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('open', 5, 0, 0, 0, 1, 21, 30);

-- case: unsure: one direction
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited, blind) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 30, 'no frame toward this phone in the capture');

-- case: two phones in one VLAN: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, stage, stage_rank) VALUES (1, 1, 'dhcp', 3), (2, 2, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited, phone, boot, vlan) VALUES
  ('no-offer', 5, 0, 0, 0, 1, 21, 30, 1, 1, 110),
  ('no-offer', 5, 0, 0, 0, 1, 21, 30, 2, 2, 110);

-- case: fire: the lease of an earlier boot has run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, ended_at) VALUES (1, 100);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 100, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(exchange) VALUES (1);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited, boot) VALUES ('no-offer', 5, 0, 0, 0, 101, 121, 30, 2);

-- case: fire: a NAK is no offer
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited, id) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 30, 1);
INSERT INTO case_reply(type, accepted, has_150, at) VALUES ('nak', 0, 0, 15);

-- case: near miss: not a phone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 30);
UPDATE dhcp_exchange SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: as any port of the VLAN shows it, and an OFFER would go to its MAC
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 30);
INSERT INTO case_visibility(phone, rx_unicast) VALUES (1, 0);
UPDATE dhcp_exchange SET wants_broadcast = 0 WHERE phone = 1;
UPDATE dhcp_reply SET broadcast = 1;

-- case: fire: an OFFER would go to all
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 30);
INSERT INTO case_visibility(phone, rx_unicast) VALUES (1, 0);
UPDATE dhcp_exchange SET wants_broadcast = 1 WHERE phone = 1;

-- case: fire: its own CDP is seen, so this is its port
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 30);
INSERT INTO case_visibility(phone, rx_unicast) VALUES (1, 0);
UPDATE dhcp_exchange SET wants_broadcast = 0 WHERE phone = 1;
INSERT INTO case_neighbour(link, role) VALUES (1, 'phone');

-- case: fire: another phone's OFFER is seen, sent to it alone
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 30);
INSERT INTO case_visibility(phone, rx_unicast) VALUES (1, 0);
UPDATE dhcp_exchange SET wants_broadcast = 0 WHERE phone = 1;
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_reply(phone, exchange, type, accepted) VALUES (2, 2, 'offer', 0);

-- case: unsure: another phone's OFFER is seen, sent to all
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(outcome, discovers, requests, offers, acks, first_at, last_at, waited) VALUES ('no-offer', 5, 0, 0, 0, 1, 21, 30);
INSERT INTO case_visibility(phone, rx_unicast) VALUES (1, 0);
UPDATE dhcp_exchange SET wants_broadcast = 0 WHERE phone = 1;
INSERT INTO case_phone(id) VALUES (2);
INSERT INTO case_reply(phone, exchange, type, accepted) VALUES (2, 2, 'offer', 0);
UPDATE dhcp_reply SET broadcast = 1;
