-- case: fire: both answer ARP in turn
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-reply', 0, 10, 90, 10, 90), ('10.1.1.50', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 20, 80, 20, 80);

-- case: fire: the phone probes, another answers
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-probe', 0, 10, 11, 10, 10.1), ('10.1.1.50', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 11, 11, 10.1, 10.1);

-- case: fire: it declines the lease, and who has the address is not seen
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_exchange(id, kind, outcome, requested_ip) VALUES (1, 'decline', 'done', '10.1.1.50');

-- case: fire: it declines the lease, and who has the address is seen: one finding
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_exchange(id, kind, outcome, requested_ip) VALUES (1, 'decline', 'done', '10.1.1.50');
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-probe', 0, 10, 11, 10, 10.1), ('10.1.1.50', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 11, 11, 10.1, 10.1);

-- case: fire: it declines the lease and gets another one
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_exchange(id, kind, outcome, requested_ip, first_at) VALUES (1, 'decline', 'done', '10.1.1.50', 12), (2, 'discover', 'acked', NULL, 22);
INSERT INTO case_reply(id, exchange, type, at) VALUES (1, 2, 'ack', 22.1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-probe', 0, 10, 11, 10, 10.1), ('10.1.1.50', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 11, 11, 10.1, 10.1);

-- case: fire: two phones with one address are one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-announcement', 0, 10, 90, 10, 90), ('10.1.1.50', '00:11:22:33:00:02', 'arp-request', 0, 20, 80, 20, 80);

-- case: near miss: a virtual router's address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-reply', 0, 10, 90, 10, 90), ('10.1.1.50', '00:00:0c:07:ac:01', 'arp-reply', 1, 20, 80, 20, 80);

-- case: near miss: a router answers for everybody (proxy ARP)
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-reply', 0, 10, 90, 10, 90), ('10.1.1.50', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 20, 80, 20, 80),
  ('10.9.9.1', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 20, 80, 20, 80), ('10.9.9.2', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 20, 80, 20, 80);

-- case: near miss: the other only asked whether anybody uses it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-reply', 0, 10, 90, 10, 90), ('10.1.1.50', '00:bb:bb:bb:bb:02', 'arp-probe', 0, 20, 21, 20, 20.1);

-- case: near miss: another address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-reply', 0, 10, 90, 10, 90), ('10.1.1.51', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 20, 80, 20, 80);

-- case: near miss: the other had it minutes before
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-reply', 0, 300, 390, 300, 390), ('10.1.1.50', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 20, 80, 20, 80);

-- case: near miss: two other stations quarrel
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.77', '00:bb:bb:bb:bb:03', 'arp-reply', 0, 10, 90, 10, 90), ('10.1.1.77', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 20, 80, 20, 80);

-- case: unsure: the other was last heard half a minute before
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'dhcp-ack', 0, 110, 110, 110, 110), ('10.1.1.50', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 20, 80, 20, 80);

-- case: near miss: one single frame of the other
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO ip_claim(ip, mac, how, virtual, first_frame, last_frame, first_at, last_at) VALUES ('10.1.1.50', '00:11:22:33:00:01', 'arp-reply', 0, 10, 90, 10, 90), ('10.1.1.50', '00:bb:bb:bb:bb:02', 'arp-reply', 0, 20, 20, 20, 20);

-- case: fire: it declines the lease, and goes into service with another address
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage_rank) VALUES (1, 8);
INSERT INTO case_exchange(id, boot, kind, outcome, requested_ip) VALUES (1, 1, 'decline', 'done', '10.1.1.50');
