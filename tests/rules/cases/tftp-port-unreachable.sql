-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);

-- case: minor: in service all the same
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);

-- case: near miss: no ICMP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);

-- case: near miss: served later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', 60);

-- case: near miss: another port is quoted
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 50123, 1, 40, 4.1);

-- case: near miss: administratively prohibited
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 13, 69, 1, 40, 4.1);

-- case: near miss: the data port closed after the last block
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 50123, 1, 40, 4.1);

-- case: unsure: a firewall sends it
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 3, 69, 1, 40, 4.1);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(id, phone, boot, name, kind, outcome, first_at) VALUES (1, 1, 1, 'XMLDefault.cnf.xml', 'default-config', 'unreachable', 4), (2, 2, 2, 'XMLDefault.cnf.xml', 'default-config', 'unreachable', 5);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1), (2, 2, '10.1.1.10', 3, 3, 69, 2, 50, 5.1);

-- case: fire: another server serves it
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);
INSERT INTO case_transfer(id, name, kind, server, first_at) VALUES (2, 'SEP001122330001.cnf.xml', 'config', '10.1.1.11', 60);

-- case: fire: it served before
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (2, 'CTLSEP001122330001.tlv', 'ctl', 2);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);

-- case: fire: the next file is refused too
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);
INSERT INTO case_transfer(id, name, kind, outcome, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 'unreachable', 30);

-- case: near miss: refused once, served at the second request
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);
UPDATE transfer SET outcome = 'complete', octets = 4000 WHERE phone = 1;

-- case: near miss: another ICMP message with the same code
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);
UPDATE icmp_error SET type = 5 WHERE phone = 1;

-- case: near miss: not asked by a phone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, requests, outcome, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 2, 'unreachable', 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.1);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
