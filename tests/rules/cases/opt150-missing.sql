-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);

-- case: fire: the phone asks a server and gets nothing
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
INSERT INTO case_transfer(name, kind, server, outcome, waited, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', '255.255.255.255', 'no-answer', 60, 4);

-- case: near miss: 150 present
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (1);

-- case: near miss: 66 present
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, has_66, opt66) VALUES (0, 1, '10.1.1.10');

-- case: near miss: a later lease is good
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150, at) VALUES (1, 0, 2);
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(id, exchange, has_150, at) VALUES (2, 2, 1, 31);

-- case: near miss: client never asked (a PC)
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id, asked_66, asked_150) VALUES (1, 0, 0);
INSERT INTO case_reply(has_150) VALUES (0);

-- case: near miss: the lease was not the one it took
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, accepted) VALUES (0, 0);

-- case: info: boots from siaddr
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', '10.1.1.1', 4);

-- case: info: a lease renewed in service
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank, whole) VALUES (1, 'registered', 8, 0);
INSERT INTO case_exchange(id, kind) VALUES (1, 'renew');
INSERT INTO case_reply(has_150) VALUES (0);

-- case: unsure: ACK cut
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150, cut) VALUES (0, 1);
UPDATE dhcp_reply SET has_150 = NULL, has_66 = NULL WHERE phone = 1;

-- case: unsure: parameter list not captured
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
UPDATE dhcp_exchange SET asked_150 = NULL, asked_66 = NULL WHERE phone = 1;

-- case: unsure: capture ends 3 s later
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
UPDATE stream SET ended_at = 5;

-- case: three phones, one server: one finding
-- expect: group 3
INSERT INTO case_phone(id) VALUES (1), (2), (3);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2), (3, 3);
INSERT INTO case_exchange(id, phone, boot) VALUES (1, 1, 1), (2, 2, 2), (3, 3, 3);
INSERT INTO case_reply(exchange, phone, boot, has_150) VALUES (1, 1, 1, 0), (2, 2, 2, 0), (3, 3, 3, 0);

-- case: fire: a later OFFER that it does not take has it
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(exchange, type, has_150, has_66, opt66, at) VALUES (2, 'offer', 1, 1, '10.1.1.10', 31);

-- case: fire: a later ACK of another server, not taken, has it
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
INSERT INTO case_exchange(id, first_at) VALUES (2, 30);
INSERT INTO case_reply(exchange, accepted, server, has_150, has_66, opt66, at) VALUES (2, 0, '10.1.1.2', 1, 1, '10.1.1.10', 31);

-- case: info: boots from siaddr, and the capture ends
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', '10.1.1.1', 4);
UPDATE stream SET ended_at = 5;

-- case: info: renewed in service, and the capture ends
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank, whole) VALUES (1, 'registered', 8, 0);
INSERT INTO case_exchange(id, kind) VALUES (1, 'renew');
INSERT INTO case_reply(has_150) VALUES (0);
UPDATE stream SET ended_at = 5;

-- case: fire: it starts over, and the capture ends
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, ended_at) VALUES (1, 4);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
UPDATE stream SET ended_at = 5;

-- case: info: a lease renewed, of a phone that says nothing else
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id, kind) VALUES (1, 'renew');
INSERT INTO case_reply(has_150) VALUES (0);

-- case: near miss: another maker's phone
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'Yealink');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);

-- case: unsure: only DHCP was captured, and siaddr names a server
-- expect: unsure
INSERT INTO case_phone(id, last_at) VALUES (1, 1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);
UPDATE dhcp_reply SET siaddr = '10.1.1.10' WHERE id = 1;

-- case: fire: it waits for its TFTP server and renews meanwhile
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id, has_150) VALUES (1, 0);
INSERT INTO case_exchange(id, kind, first_at) VALUES (2, 'renew', 300);
INSERT INTO case_reply(id, exchange, has_150, at) VALUES (2, 2, 0, 301);

-- case: near miss: another maker's phone, which takes option 160 or 66
-- expect: silent
INSERT INTO case_phone(id, vendor, model) VALUES (1, 'Polycom', 'VVX410');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);

-- case: near miss: an SPA, which keeps its settings
-- expect: silent
INSERT INTO case_phone(id, vendor, model) VALUES (1, 'Cisco', 'SPA504G');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);

-- case: near miss: multiplatform firmware, which has other ways
-- expect: silent
INSERT INTO case_phone(id, vendor, model) VALUES (1, 'Cisco', '8841-3PCC');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(has_150) VALUES (0);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
