-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: fire: another port of SIP
-- expect: fail critical call-control
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5160, 715, 40.1);

-- case: fire: a router has no way
-- expect: fail critical network
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.254', 3, 1, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: fire: a filter forbids it
-- expect: fail critical firewall
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.254', 3, 13, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: fire: a refresh that fails
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(first_at, last_at) VALUES (10, 20);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: near miss: the next server registers it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 60);

-- case: near miss: registered elsewhere
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 20);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_registration(phone, boot, outcome, first_at, last_at) VALUES (1, 1, 'unreachable', 40, 42), (2, 2, 'unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (2, 2, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 716, 40.1);

-- case: near miss: no ICMP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);

-- case: near miss: answered later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);
INSERT INTO case_registration(first_at) VALUES (60);

-- case: near miss: answered by TCP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);
INSERT INTO case_registration(transport, outcome, status, first_at) VALUES ('tcp', 'refused', 403, 60);

-- case: near miss: the ICMP message quotes NTP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 123, 715, 40.1);

-- case: near miss: it quotes another server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.7', 17, 5060, 715, 40.1);

-- case: near miss: it came long before
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 10);

-- case: near miss: it came long after
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 100);

-- case: near miss: another phone got it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1000, 1000, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: near miss: a redirect
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 5, 1, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: near miss: a fragment was needed
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 4, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: near miss: answered all the same
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, first_at, last_at) VALUES ('refused', 403, 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: near miss: the test of a backup registrar
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at, expires) VALUES ('unreachable', 40, 42, 0);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: unsure: a firewall sends it
-- expect: unsure critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.254', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: fire: another server refuses its REGISTER
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);
INSERT INTO case_registration(server, outcome, status, first_at) VALUES ('10.1.1.6', 'refused', 500, 500);

-- case: fire: it only keeps a standby connection
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);
INSERT INTO case_session(server, outcome, first_at) VALUES ('10.1.1.6', 'standby', 500);

-- case: fire: another server answers the test of a backup
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 0, 500);

-- case: fire: another phone is served elsewhere
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);
INSERT INTO case_registration(phone, boot, server, first_at) VALUES (1000, 1001, '10.1.1.6', 500);

-- case: fire: it was served in an earlier boot
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 30, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);
UPDATE sip_registration SET boot = 2 WHERE phone = 1;
INSERT INTO case_registration(server, aor, first_at) VALUES ('10.1.1.6', 'sip:1003@10.1.1.6', 10);

-- case: fire: what it had elsewhere has run out
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(server, expires, first_at) VALUES ('10.1.1.6', 5, 10);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: near miss: still open
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('open', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: near miss: it asked by TCP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(transport, outcome, first_at, last_at) VALUES ('tcp', 'unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: near miss: it quotes a TCP segment
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.1.1.5', 3, 3, '10.1.1.5', 6, 5060, 715, 40.1);

-- case: fire: a routing loop
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.9.9.1', 11, 0, '10.1.1.5', 17, 5060, 715, 40.1);

-- case: near miss: not all fragments came, which refuses nothing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, first_at, last_at) VALUES ('unreachable', 40, 42);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_target, quoted_protocol, quoted_port, frame, at)
  VALUES (1, 1, '10.9.9.1', 11, 1, '10.1.1.5', 17, 5060, 715, 40.1);
