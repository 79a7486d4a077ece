-- case: unsure: only the times speak for it
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO case_exchange(id, discovers, first_at, vlan) VALUES (1, 6, 9, 110);
INSERT INTO case_reply(id, type, at, vlan) VALUES (1, 'offer', 34, 110);

-- case: unsure: a port that does not forward yet was seen
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (100, 'cdp-burst');
INSERT INTO case_exchange(id, discovers, first_at) VALUES (1, 6, 109);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 134);
INSERT INTO topology_change(at, frame, bridge, what) VALUES (103, 7, '00:aa:aa:aa:aa:01', 'learning-off'), (134, 9, '00:aa:aa:aa:aa:01', 'tc');

-- case: unsure: each DISCOVER has an id of its own
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'discover');
INSERT INTO case_exchange(id, xid, discovers, first_at, outcome) VALUES (1, 7, 1, 0, 'no-offer'), (2, 8, 1, 8, 'no-offer'), (3, 9, 1, 31, 'acked');
INSERT INTO case_reply(id, exchange, type, at) VALUES (1, 3, 'offer', 31.2);

-- case: near miss: no DISCOVER is lost
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO case_exchange(id, discovers, first_at) VALUES (1, 1, 32);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 34);

-- case: near miss: answered after a dozen seconds
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO case_exchange(id, discovers, first_at) VALUES (1, 3, 2);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 14);

-- case: near miss: answered after two minutes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO case_exchange(id, discovers, first_at) VALUES (1, 9, 9);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 120);

-- case: near miss: never answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO case_exchange(id, discovers, offers, acks, outcome, first_at) VALUES (1, 9, 0, 0, 'no-offer', 9);

-- case: near miss: lost in one VLAN, answered in another
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'cdp-burst');
INSERT INTO case_exchange(id, discovers, offers, acks, outcome, first_at) VALUES (1, 6, 0, 0, 'no-offer', 9);
INSERT INTO case_exchange(id, xid, discovers, first_at, vlan) VALUES (2, 8, 1, 33, 110);
INSERT INTO case_reply(id, exchange, type, at, vlan) VALUES (1, 2, 'offer', 34, 110);

-- case: near miss: the boot's beginning was not seen
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(began_at, began_by) VALUES (0, 'capture-start');
UPDATE boot SET whole = 0 WHERE phone = 1;
INSERT INTO case_exchange(id, discovers, first_at) VALUES (1, 6, 9);
INSERT INTO case_reply(id, type, at) VALUES (1, 'offer', 34);
