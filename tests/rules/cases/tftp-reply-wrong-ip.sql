-- case: fire: ERROR 5
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, error_code, answered_from, answered_port, octets, last_block, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'error-from-phone', 'phone', 5, '10.1.1.11', 45300, 512, 1, 4, 4.1);

-- case: fire: the phone's stack refuses
-- expect: fail critical
INSERT INTO case_phone(id, ip) VALUES (1, '10.1.1.50');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, answered_from, answered_port, client_port, octets, last_block, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', 'phone', '10.1.1.11', 45300, 49152, 512, 1, 4, 4.1);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1, 1, '10.1.1.50', 3, 3, 49152, 1, 40, 4.2);

-- case: fire: it asks again
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.11', 45300, 512, 1, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.11', 45301, 512, 1, 9, 9.1);

-- case: minor: in service
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, error_code, answered_from, answered_port, octets, last_block, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'error-from-phone', 'phone', 5, '10.1.1.11', 45300, 512, 1, 4, 4.1);

-- case: near miss: the phone takes it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, answered_from, answered_port, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', '10.1.1.11', 45300, 4, 4.1);

-- case: near miss: it takes the next one
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, first_at, reply_at) VALUES
  (1, 'SEP001122330001.cnf.xml', 'config', 'stopped-by-phone', '10.1.1.11', 45300, 512, 1, 4, 4.1), (2, 'SEP001122330001.cnf.xml', 'config', 'complete', '10.1.1.11', 45301, 900, 2, 9, 9.1);

-- case: near miss: from the right address
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, error_code, answered_from, answered_port, octets, last_block, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'error-from-phone', 'phone', 5, '10.1.1.10', 45300, 512, 1, 4, 4.1);

-- case: near miss: it asked everyone
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, server, server_from, name, kind, outcome, ended_by, error_code, answered_from, answered_port, octets, last_block, first_at, reply_at) VALUES (1, '255.255.255.255', 'broadcast', 'OS79XX.TXT', 'os79xx', 'error-from-phone', 'phone', 5, '10.1.1.11', 45300, 512, 1, 4, 4.1);

-- case: near miss: the other address says that there is no such file
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, ended_by, error_code, answered_from, answered_port, octets, last_block, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'error-from-server', 'server', 1, '10.1.1.11', 45300, 0, 0, 4, 4.1);

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, outcome, answered_from, answered_port, octets, last_block, first_at, reply_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 'open', '10.1.1.11', 45300, 512, 1, 4, 4.1);

-- case: two phones: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(id, phone, boot, name, kind, outcome, ended_by, error_code, answered_from, answered_port, octets, last_block, first_at, reply_at) VALUES
  (1, 1, 1, 'SEP001122330001.cnf.xml', 'config', 'error-from-phone', 'phone', 5, '10.1.1.11', 45300, 512, 1, 4, 4.1), (2, 2, 2, 'SEP001122330002.cnf.xml', 'config', 'error-from-phone', 'phone', 5, '10.1.1.11', 45300, 512, 1, 5, 5.1);
