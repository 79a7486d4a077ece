-- case: fire: the server has it with a small letter
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'SCCP41.8-3-3S.loads', 'loads', 'SCCP41.8-3-3S', 4);
INSERT INTO load_part VALUES (1, 1, 'Jar41sccp.8-3-3.sbn'), (1, 1, 'cnu41.8-3-3.sbn');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('Jar41sccp.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', 'error-from-server', 1, 6);
INSERT INTO case_transfer(phone, boot, name, kind, first_at) VALUES (2, 2, 'jar41sccp.8-3-3.sbn', 'part', 60);

-- case: fire: two parts, no other spelling
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'SCCP41.8-3-3S.loads', 'loads', 'SCCP41.8-3-3S', 4);
INSERT INTO load_part VALUES (1, 1, 'Jar41sccp.8-3-3.sbn'), (1, 1, 'cnu41.8-3-3.sbn');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES
  ('Jar41sccp.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', 'error-from-server', 1, 6), ('cnu41.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', 'error-from-server', 1, 7);

-- case: fire: an image that a .loads file of an 8841 names
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'sip88xx.12-5-1.loads', 'loads', 'sip88xx.12-5-1', 4);
INSERT INTO load_part VALUES (1, 1, 'kern88xx.12-5-1.sbn');
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'kern88xx.12-5-1.sbn', 'image', 'error-from-server', 404, 6);

-- case: near miss: served under that name by another server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'SCCP41.8-3-3S.loads', 'loads', 'SCCP41.8-3-3S', 4);
INSERT INTO load_part VALUES (1, 1, 'Jar41sccp.8-3-3.sbn');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('Jar41sccp.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', 'error-from-server', 1, 6);
INSERT INTO case_transfer(name, kind, load, server, first_at) VALUES ('Jar41sccp.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', '10.1.1.11', 8);

-- case: near miss: it takes the other spelling itself
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'SCCP41.8-3-3S.loads', 'loads', 'SCCP41.8-3-3S', 4);
INSERT INTO load_part VALUES (1, 1, 'Jar41sccp.8-3-3.sbn');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('Jar41sccp.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', 'error-from-server', 1, 6);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('jar41sccp.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', 8);

-- case: near miss: the part is refused for another reason
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'SCCP41.8-3-3S.loads', 'loads', 'SCCP41.8-3-3S', 4);
INSERT INTO load_part VALUES (1, 1, 'Jar41sccp.8-3-3.sbn');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('Jar41sccp.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', 'error-from-server', 2, 6);

-- case: near miss: an image of its own is missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('P0S30300.bin', 'image', 'P0S30300', 'error-from-server', 1, 6);

-- case: near miss: the .loads file was not captured
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Jar41sccp.8-3-3.sbn', 'part', 'error-from-server', 1, 6);

-- case: unsure: the capture ends before it could ask elsewhere
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'SCCP41.8-3-3S.loads', 'loads', 'SCCP41.8-3-3S', 590);
INSERT INTO load_part VALUES (1, 1, 'Jar41sccp.8-3-3.sbn');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('Jar41sccp.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', 'error-from-server', 1, 597);

-- case: near miss: a part of which the capture cut the name
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'SCCP41.8-3-3S.loads', 'loads', 'SCCP41.8-3-3S', 4);
INSERT INTO load_part VALUES (1, 1, 'Jar41sccp.8-3-3.sbn'), (1, 1, 'cnu41.8-3-3.sbn');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES
  ('Jar41sccp.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', 'error-from-server', 1, 6), ('cnu41.8-3-3.sbn', 'part', 'SCCP41.8-3-3S', 'error-from-server', 1, 7);
INSERT INTO case_transfer(name, kind, cut, first_at) VALUES ('Jar41s', 'other', 1, 8);
