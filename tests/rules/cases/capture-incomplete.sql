-- case: fire: messages are cut
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_connection(first_at) VALUES (9);
UPDATE dhcp_reply SET cut = 1, has_150 = NULL, has_66 = NULL WHERE phone = 1;

-- case: fire: packets were dropped
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(drops) VALUES (12);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_connection(first_at) VALUES (9);

-- case: fire: only the phone's own frames
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(rx_unicast, rx_broadcast) VALUES (0, 0);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);

-- case: fire: it takes an OFFER that is not in the capture
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(rx_unicast) VALUES (0);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'tftp', 4);
INSERT INTO case_exchange(offers, acks, outcome) VALUES (0, 0, 'no-ack');

-- case: fire: only the answers
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(tx) VALUES (0);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_connection(first_at) VALUES (9);

-- case: fire: begins in the middle of the only boot
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(begins_mid_boot) VALUES (1);
INSERT INTO case_boot(n, whole, stage, stage_rank) VALUES (1, 0, 'config', 5);

-- case: fire: ends while a file is under way
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'firmware', 6);
INSERT INTO case_transfer(name, kind, outcome, first_at) VALUES ('jar70sccp.8-3-3.sbn', 'part', 'open', 590);

-- case: near miss: a whole healthy capture
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_connection(first_at) VALUES (9);

-- case: near miss: nothing that is a phone
-- expect: silent
INSERT INTO case_phone(id, is_phone) VALUES (1, 1);
INSERT INTO case_visibility(rx_unicast, rx_broadcast, drops, begins_mid_boot) VALUES (0, 0, 12, 1);
INSERT INTO case_boot(n, whole, stage, stage_rank) VALUES (1, 0, 'dhcp', 3);

-- case: near miss: the bystander alone
-- expect: silent
SELECT 1;

-- case: near miss: drops unknown
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET drops = NULL WHERE phone = 1;
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_connection(first_at) VALUES (9);

-- case: near miss: no DHCP answer, but others are heard
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(rx_unicast) VALUES (0);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(discovers, requests, offers, acks, outcome) VALUES (5, 0, 0, 0, 'no-offer');

-- case: near miss: begins mid-boot, then the phone boots again wholly
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(begins_mid_boot) VALUES (1);
INSERT INTO case_boot(n, whole, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 0, 30, 'config', 5), (2, 1, 30, NULL, 'firmware', 6);

-- case: near miss: begins mid-boot and sees it register
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(begins_mid_boot) VALUES (1);
INSERT INTO case_boot(n, whole, stage, stage_rank) VALUES (1, 0, 'registered', 8);

-- case: near miss: ends in the third round of a loop
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 100, 'firmware', 6), (2, 100, 200, 'firmware', 6), (3, 200, NULL, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, outcome, first_at) VALUES (3, 'jar70sccp.8-3-3.sbn', 'part', 'open', 590);

-- case: near miss: a file was left open long before the end
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'firmware', 6);
INSERT INTO case_transfer(name, kind, outcome, first_at) VALUES ('jar70sccp.8-3-3.sbn', 'part', 'open', 300);

-- case: near miss: live, a file is under way
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'firmware', 6);
INSERT INTO case_transfer(name, kind, outcome, first_at) VALUES ('jar70sccp.8-3-3.sbn', 'part', 'open', 590);
UPDATE stream SET live = 1;

-- case: three phones, one cause: one finding
-- expect: group 3
INSERT INTO case_phone(id) VALUES (1), (2), (3);
INSERT INTO case_boot(id, phone, stage, stage_rank) VALUES (1, 1, 'dhcp', 3), (2, 2, 'dhcp', 3), (3, 3, 'dhcp', 3);
INSERT INTO case_visibility(rx_unicast, rx_broadcast) VALUES (0, 0);
INSERT INTO case_visibility(phone, rx_unicast, rx_broadcast) VALUES
  (2, 0, 0),
  (3, 0, 0);

-- case: fire: begins in a boot, ends under way in the next
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(begins_mid_boot) VALUES (1);
INSERT INTO case_boot(n, whole, began_at, ended_at, stage, stage_rank) VALUES (1, 0, 0, 30, 'config', 5), (2, 1, 30, NULL, 'firmware', 6);
INSERT INTO case_transfer(boot, name, kind, outcome, first_at) VALUES (2, 'jar70sccp.8-3-3.sbn', 'part', 'open', 590);

-- case: near miss: nothing under way at the end but what is no phone's
-- expect: silent
INSERT INTO case_phone(id, is_phone) VALUES (1, 3), (2, 1);
INSERT INTO case_visibility(phone) VALUES
  (1),
  (2);
INSERT INTO case_boot(id, phone, stage, stage_rank) VALUES (1, 1, 'firmware', 6), (2, 2, 'firmware', 6);
INSERT INTO case_exchange(phone, boot, outcome, cut, first_at) VALUES (1, 1, 'acked', 0, 580), (2, 2, 'open', 1, 580);
INSERT INTO case_reply(exchange, phone, boot, cut) VALUES (1, 1, 1, 0), (2, 2, 2, 1);
INSERT INTO case_transfer(phone, boot, name, kind, outcome, first_at, cut) VALUES (1, 1, 'RINGLIST.DAT', 'ring', 'complete', 590, 0), (2, 2, 'RINGLIST.DAT', 'ring', 'open', 590, 1);
INSERT INTO case_connection(phone, boot, outcome, first_at) VALUES (1, 1, 'refused', 590), (2, 2, 'open', 590);
INSERT INTO case_registration(phone, boot, outcome, first_at) VALUES (1, 1, 'refused', 590), (2, 2, 'open', 590);
INSERT INTO sccp_session(phone, boot, server, outcome, keepalives, keepalives_lost, first_at, last_at) VALUES (1, 1, '10.1.1.5', 'rejected', 0, 0, 591, 591), (2, 2, '10.1.1.5', 'open', 0, 0, 591, 591);

-- case: near miss: in service, a ring tone is under way
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_connection(first_at) VALUES (9);
INSERT INTO case_transfer(name, kind, outcome, first_at) VALUES ('ringer1.pcm', 'ring', 'open', 599);

-- case: near miss: no broadcasts, but answers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(rx_broadcast) VALUES (0);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_connection(first_at) VALUES (9);

-- case: near miss: every answer is a broadcast
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(rx_unicast) VALUES (0);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(id) VALUES (1);

-- case: near miss: an old lease is not confirmed
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(rx_unicast) VALUES (0);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);
INSERT INTO case_exchange(kind, discovers, requests, offers, acks, outcome) VALUES ('init-reboot', 0, 3, 0, 0, 'no-ack');

-- case: near miss: it only announces itself
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(rx_unicast, rx_broadcast) VALUES (0, 0);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'link', 1);

-- case: near miss: known from others' words only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(tx, rx_unicast, rx_broadcast) VALUES (0, 0, 0);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'dhcp', 3);

-- case: near miss: the beginning of its boot can't be told, but the capture did not begin in it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_boot(n, whole, stage, stage_rank) VALUES (1, 0, 'config', 5);

-- case: near miss: what looks cut lost a fragment on its way
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_transfer(id, name, kind, cut, first_at) VALUES (1, 'term41.default.loads', 'loads', 1, 4);
INSERT INTO datagram_loss(id, phone, boot, source, target, protocol, pieces, has_first, has_last, transfer, is_register, frame, at) VALUES (1, 1, 1, '10.1.1.10', '10.1.1.50', 17, 1, 1, 0, 1, 0, 30, 4.1);
