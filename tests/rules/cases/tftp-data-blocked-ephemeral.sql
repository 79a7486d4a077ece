-- case: fire: beyond the router, asked again
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 512, 1, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.10', 45301, 512, 1, 3, 12, 12.1);

-- case: fire: recorded on the server
-- expect: fail critical
INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies, clock_steps, tags_seen, point) VALUES (0, 'a.pcap', 'pcap', 10, 0, 0, 0, 0, 'server-side');
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, oack, oack_answer, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 1, 'none', 0, 0, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.10', 45301, 1, 'none', 0, 0, 3, 12, 12.1);

-- case: fire: a box on the way refuses the data
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, client_port, octets, last_block, server_resent, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 49152, 512, 1, 1, 4, 4.1);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 3, 49152, 1, 40, 4.2);

-- case: minor: another server gives the file
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 512, 1, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45301, 512, 1, 3, 12, 12.1);
INSERT INTO case_transfer(id, name, kind, server, first_at) VALUES (3, 'SEP001122330001.cnf.xml', 'config', '10.1.1.11', 30);

-- case: near miss: acknowledged later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 512, 1, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'complete', '10.1.1.10', 45301, 900, 2, 0, 12, 12.1);

-- case: near miss: it stops in the middle of the file
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 4096, 8, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45301, 4096, 8, 3, 12, 12.1);

-- case: near miss: the phone acknowledges again and again
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, phone_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 512, 1, 3, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.10', 45301, 512, 1, 3, 3, 12, 12.1);

-- case: near miss: from port 69
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 69, 512, 1, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.10', 69, 512, 1, 3, 12, 12.1);

-- case: near miss: from another address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.11', 45300, 512, 1, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.11', 45301, 512, 1, 3, 12, 12.1);

-- case: near miss: in fragments, of which some are missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 1600, 1, 3, 4, 4.1);
INSERT INTO case_transfer(id, name, kind, outcome, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 'no-answer', 12);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, pieces, has_first, has_last, transfer, is_register, frame, at) VALUES (1, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 30, 4.1);

-- case: near miss: the phone says that it is enough
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', 'phone', '10.1.1.10', 45300, 512, 1, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', 'phone', '10.1.1.10', 45301, 512, 1, 3, 12, 12.1);

-- case: unsure: recorded at the phone's switch
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 512, 1, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.10', 45301, 512, 1, 3, 12, 12.1);

-- case: unsure: not asked again
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, server_resent, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.10', 45300, 512, 1, 3, 4, 4.1);

-- case: near miss: at the phone, only the options are not answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, oack, oack_answer, octets, last_block, server_resent, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.10', 45300, 1, 'none', 0, 0, 3, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.10', 45301, 1, 'none', 0, 0, 3, 12, 12.1);
