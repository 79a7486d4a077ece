-- case: fire
-- expect: fail info
INSERT INTO case_phone(id, ip) VALUES (1, '10.1.1.50');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, answered_from, client_port, octets, last_block, first_at) VALUES (1, 'cnu41.8-4-1-23.sbn', 'part', 'stopped-by-phone', 'phone', '10.1.1.10', 49152, 2048, 4, 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.50', 3, 3, 49152, 1, 40, 4.2);

-- case: near miss: a firewall sends it
-- expect: silent
INSERT INTO case_phone(id, ip) VALUES (1, '10.1.1.50');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, answered_from, client_port, octets, last_block, first_at) VALUES (1, 'cnu41.8-4-1-23.sbn', 'part', 'stopped-by-phone', 'phone', '10.1.1.10', 49152, 2048, 4, 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.254', 3, 3, 49152, 1, 40, 4.2);

-- case: near miss: after the last block
-- expect: silent
INSERT INTO case_phone(id, ip) VALUES (1, '10.1.1.50');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_transfer(id, name, kind, answered_from, client_port, first_at) VALUES (1, 'cnu41.8-4-1-23.sbn', 'part', '10.1.1.10', 49152, 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.50', 3, 3, 49152, 1, 40, 4.2);

-- case: near miss: of another server's answer
-- expect: silent
INSERT INTO case_phone(id, ip) VALUES (1, '10.1.1.50');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, answered_from, client_port, octets, last_block, first_at) VALUES (1, 'cnu41.8-4-1-23.sbn', 'part', 'stopped-by-phone', 'phone', '10.1.1.11', 49152, 512, 1, 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.50', 3, 3, 49152, 1, 40, 4.2);

-- case: near miss: the server refuses the request
-- expect: silent
INSERT INTO case_phone(id, ip) VALUES (1, '10.1.1.50');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, client_port, first_at) VALUES (1, 'cnu41.8-4-1-23.sbn', 'part', 'unreachable', 49152, 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.10', 3, 3, 69, 1, 40, 4.2);

-- case: unsure: behind a router
-- expect: unsure
INSERT INTO case_phone(id, ip) VALUES (1, '10.1.1.50');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET behind_router = 1 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, answered_from, client_port, octets, last_block, first_at) VALUES (1, 'cnu41.8-4-1-23.sbn', 'part', 'stopped-by-phone', 'phone', '10.1.1.10', 49152, 2048, 4, 4);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.50', 3, 3, 49152, 1, 40, 4.2);
