-- case: unsure: a voice VLAN, and no tag
-- expect: unsure major
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 0, 0, 0, 1, 'mirror');
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(link, role, voice_vlan) VALUES (1, 'switch', 110);

-- case: unsure: by LLDP-MED
-- expect: unsure major
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 0, 0, 0, 1, 'mirror');
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(link, role, protocol, voice_vlan, policy_tagged) VALUES (1, 'switch', 'lldp', 110, 1);

-- case: unsure: no frame has a tag
-- expect: unsure major
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 0, 0, 0, 0, 'mirror');
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(link, role, voice_vlan) VALUES (1, 'switch', 110);

-- case: unsure: the pair is guessed
-- expect: unsure major
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 0, 0, 0, 1, 'mirror');
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'guessed');
INSERT INTO case_neighbour(link, role, voice_vlan) VALUES (1, 'switch', 110);

-- case: near miss: its frames are tagged
-- expect: silent
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 0, 0, 0, 1, 'mirror');
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(link, role, voice_vlan) VALUES (1, 'switch', 110);
UPDATE phone SET vlan = 110 WHERE id = 1;

-- case: near miss: no voice VLAN
-- expect: silent
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 0, 0, 0, 1, 'mirror');
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(link, role, voice_vlan) VALUES (1, 'switch', NULL);

-- case: near miss: an untagged policy
-- expect: silent
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 0, 0, 0, 1, 'mirror');
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(link, role, protocol, voice_vlan, policy_tagged) VALUES (1, 'switch', 'lldp', 110, 0);

-- case: near miss: a Cisco phone
-- expect: silent
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 0, 0, 0, 1, 'mirror');
INSERT INTO case_phone(id, vendor) VALUES (1, 'Cisco');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO link(id, phone, pairing) VALUES (1, 1, 'only-pair');
INSERT INTO case_neighbour(link, role, voice_vlan) VALUES (1, 'switch', 110);

-- case: unsure: it says nothing, and one port is heard
-- expect: unsure major
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 0, 0, 0, 1, 'mirror');
DELETE FROM neighbour;
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_neighbour(link, role, voice_vlan) VALUES (7, 'switch', 110);

-- case: near miss: it says nothing, and two ports are heard
-- expect: silent
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'x.pcap', 'pcap', 100, 0, 0, 0, 1, 'mirror');
DELETE FROM neighbour;
INSERT INTO case_phone(id, vendor) VALUES (1, 'AltiGen');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_neighbour(link, role, mac, voice_vlan) VALUES (7, 'switch', '00:aa:aa:aa:aa:01', 110), (8, 'switch', '00:aa:aa:aa:aa:07', 110);
