-- case: fire
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, answered_from, second_answer_from, second_answer_frame, first_at) VALUES (1, '255.255.255.255', 'broadcast', 'OS79XX.TXT', 'os79xx', '10.1.1.10', '10.1.1.11', 44, 4);
INSERT INTO server(id, ip, role, mac, asked_by, answered) VALUES (1, '10.1.1.10', 'tftp', '00:aa:aa:aa:aa:0a', 1, 1), (2, '10.1.1.11', 'tftp', '00:aa:aa:aa:aa:0b', 0, 1);

-- case: near miss: one answer
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, answered_from, first_at) VALUES (1, '255.255.255.255', 'broadcast', 'OS79XX.TXT', 'os79xx', '10.1.1.10', 4);

-- case: near miss: one server was asked, and two answer
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, server_from, name, kind, answered_from, second_answer_from, second_answer_frame, first_at) VALUES (1, 'opt150', 'OS79XX.TXT', 'os79xx', '10.1.1.10', '10.1.1.11', 44, 4);

-- case: unsure: one machine with two addresses
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, answered_from, second_answer_from, second_answer_frame, first_at) VALUES (1, '255.255.255.255', 'broadcast', 'OS79XX.TXT', 'os79xx', '10.1.1.10', '10.1.1.11', 44, 4);
INSERT INTO server(id, ip, role, mac, asked_by, answered) VALUES (1, '10.1.1.10', 'tftp', '00:aa:aa:aa:aa:0a', 1, 1), (2, '10.1.1.11', 'tftp', '00:aa:aa:aa:aa:0a', 0, 1);
