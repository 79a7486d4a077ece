-- case: unsure: neither files nor DNS are answered, ARP is
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, name, kind, outcome, first_at, waited) VALUES (1, '10.64.8.11', 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30);
INSERT INTO dns_lookup VALUES (1, 1, 'tftp.example', 'A', '10.64.8.53', 3, NULL, NULL, 15, NULL, 3, 6, 30, NULL);

-- case: unsure: only what servers send
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_connection(server, syns, first_at) VALUES ('10.64.8.11', 0, 20);
UPDATE connection SET syns = 0 WHERE phone = 1;
INSERT INTO dns_lookup VALUES (1, 1, 'tftp.example', 'A', '10.64.8.53', 0, 0, '["10.64.8.11"]', 15, 15, 3, 3, NULL, NULL);

-- case: near miss: one service only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, name, kind, outcome, first_at, waited) VALUES (1, '10.64.8.11', 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30);

-- case: near miss: one service is answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, name, kind, outcome, first_at, waited) VALUES (1, '10.64.8.11', 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30);
INSERT INTO dns_lookup VALUES (1, 1, 'tftp.example', 'A', '10.64.8.53', 1, 0, '["10.64.8.11"]', 15, 16, 3, 3, NULL, NULL);

-- case: near miss: in the phone's own network
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, first_at, waited) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'no-answer', 4, 30);
INSERT INTO dns_lookup VALUES (1, 1, 'tftp.example', 'A', '10.1.1.53', 3, NULL, NULL, 15, NULL, 3, 6, 30, NULL);

-- case: near miss: a router refuses
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(id) VALUES (1);
INSERT INTO case_transfer(id, server, name, kind, outcome, first_at, waited) VALUES (1, '10.64.8.11', 'SEP001122330001.cnf.xml', 'config', 'unreachable', 4, 30);
INSERT INTO dns_lookup VALUES (1, 1, 'tftp.example', 'A', '10.64.8.53', 3, NULL, NULL, 15, NULL, 3, 6, 30, NULL);
