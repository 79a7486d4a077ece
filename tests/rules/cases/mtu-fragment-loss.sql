-- case: fire: the same block loses its end twice
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, blksize, octets, last_block, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 'stopped-by-phone', 8192, 8192, 1, 3, 4);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, pieces, has_first, has_last, transfer, is_register, frame, at) VALUES
  (1, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 30, 4.1), (2, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 31, 7.1);

-- case: fire: a router says too big
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, blksize, octets, last_block, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 'stopped-by-phone', 1468, 1468, 1, 3, 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 3, 4, 49152, 1, 40, 4.2);

-- case: fire: the phone says that fragments are missing
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, blksize, octets, last_block, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 'stopped-by-phone', 8192, 8192, 1, 3, 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.50', 11, 1, 49152, 1, 40, 34);

-- case: minor: it comes in the end
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, blksize, octets, last_block, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 'stopped-by-phone', 8192, 8192, 1, 3, 4), (2, 'term41.default.loads', 'loads', 'complete', NULL, 9000, 18, 0, 40);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, pieces, has_first, has_last, transfer, is_register, frame, at) VALUES
  (1, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 30, 4.1), (2, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 31, 7.1);

-- case: near miss: the file is complete
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, blksize, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 8192, 1, 4);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, pieces, has_first, has_last, transfer, is_register, frame, at) VALUES
  (1, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 30, 4.1), (2, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 31, 7.1);

-- case: near miss: large blocks, nothing lost
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, blksize, octets, last_block, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 'stopped-by-phone', 8192, 8192, 1, 3, 4);

-- case: near miss: losses of another flow
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, blksize, octets, last_block, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 'stopped-by-phone', 8192, 8192, 1, 3, 4);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, pieces, has_first, has_last, is_register, frame, at) VALUES
  (1, 1, 1, '10.1.1.50', '10.1.1.5', 17, 1, 1, 0, 1, 30, 4.1), (2, 1, 1, '10.1.1.50', '10.1.1.5', 17, 1, 1, 0, 1, 31, 7.1);

-- case: near miss: another ICMP message
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, blksize, octets, last_block, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 'stopped-by-phone', 1468, 1468, 1, 3, 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.9.9.1', 11, 0, 49152, 1, 40, 4.2);

-- case: unsure: one loss
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, blksize, octets, last_block, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 'stopped-by-phone', 8192, 8192, 1, 3, 4);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, pieces, has_first, has_last, transfer, is_register, frame, at) VALUES (1, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 30, 4.1);

-- case: unsure: the capture dropped frames
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, blksize, octets, last_block, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 'stopped-by-phone', 8192, 8192, 1, 3, 4);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, pieces, has_first, has_last, transfer, is_register, frame, at, blind) VALUES
  (1, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 30, 4.1, '12 frames were dropped by the capture'), (2, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 31, 7.1, '12 frames were dropped by the capture');

-- case: unsure: recorded on the server
-- expect: unsure
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'a.pcap', 'pcap', 10, 0, 0, 0, 0, 'server-side');
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, blksize, octets, last_block, server_resent, first_at) VALUES (1, 'term41.default.loads', 'loads', 'stopped-by-phone', 8192, 8192, 1, 3, 4);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, pieces, has_first, has_last, transfer, is_register, frame, at) VALUES
  (1, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 30, 4.1), (2, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 31, 7.1);
