-- case: fire: a start by its announcement
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by) VALUES (1, 'announcement');

-- case: fire: a link-up and no DHCP
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by) VALUES (1, 'cdp-burst');

-- case: fire: it asks for the rest by INFORM
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by) VALUES (1, 'announcement');
INSERT INTO case_exchange(id, kind, outcome) VALUES (1, 'inform', 'acked');

-- case: unsure: its starts are known by its files
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by) VALUES (1, 'first-file');

-- case: unsure: frames were cut
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by) VALUES (1, 'announcement');
UPDATE visibility SET cut_frames = 3 WHERE phone = 1;

-- case: near miss: it has a lease
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by) VALUES (1, 'announcement');
INSERT INTO case_exchange(id) VALUES (1);

-- case: near miss: no start was seen from its beginning
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by) VALUES (1, 'announcement');
UPDATE boot SET whole = 0 WHERE phone = 1;

-- case: near miss: behind a router
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by) VALUES (1, 'announcement');
UPDATE visibility SET behind_router = 1 WHERE phone = 1;

-- case: near miss: no broadcast of its network is seen
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone, rx_broadcast) VALUES (1, 0);
INSERT INTO case_boot(n, began_by) VALUES (1, 'announcement');

-- case: near miss: a softphone
-- expect: silent
INSERT INTO case_phone(id, is_phone) VALUES (1, 1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by) VALUES (1, 'announcement');

-- case: near miss: it never got further than its link
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by, stage, stage_rank) VALUES (1, 'cdp-burst', 'link', 1);

-- case: near miss: no DHCP message can be told in a capture cut so short
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_by) VALUES (1, 'announcement');
UPDATE visibility SET cut_frames = 3 WHERE phone = 1;
INSERT INTO capture(id, file, format, packets, cut_packets, snaplen, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 20, 96, 0, 0, 0, 'mirror');
