-- case: fire: 500
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 500, 10);

-- case: fire: 404 for its own, no other asked for
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 404, 10);

-- case: fire: 404 for its own, 503 for the default
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 404, 10);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'XMLDefault.cnf.xml', 'default-config', 'error-from-server', 503, 12);

-- case: fire: three times, and other files come
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 500, 10);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 500, 20);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 500, 30);
INSERT INTO case_transfer(via, name, kind, first_at) VALUES ('http', 'ITLFile.tlv', 'itl', 31);

-- case: fire: an earlier boot had it
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 5);
INSERT INTO case_boot(n, began_at) VALUES (2, 8);
INSERT INTO case_transfer(boot, via, name, kind, first_at) VALUES (1, 'http', 'SEP001122330001.cnf.xml', 'config', 2);
INSERT INTO case_transfer(boot, via, name, kind, outcome, http_status, first_at) VALUES (2, 'http', 'SEP001122330001.cnf.xml', 'config', 'error-from-server', 500, 10);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(phone, boot, via, name, kind, outcome, http_status, first_at) VALUES (1, 1, 'http', 'SEP001122330001.cnf.xml', 'config', 'error-from-server', 500, 10), (2, 2, 'http', 'SEP001122330002.cnf.xml', 'config', 'error-from-server', 500, 11);

-- case: near miss: TFTP delivers it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 500, 10);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 12);

-- case: near miss: TFTP is asked, too, and lacks it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 404, 10);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('SEP001122330001.cnf.xml', 'config', 'error-from-server', 1, 12);

-- case: near miss: the plain one comes by HTTP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 404, 10);
INSERT INTO case_transfer(via, name, kind, first_at) VALUES ('http', 'SEP001122330001.cnf.xml', 'config', 12);

-- case: near miss: its own and the default missing: another rule
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 404, 10);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'XMLDefault.cnf.xml', 'default-config', 'error-from-server', 404, 12);

-- case: near miss: it turns to its call server
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 500, 10);
INSERT INTO case_connection(first_at) VALUES (20);

-- case: near miss: it registers by SIP over UDP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 500, 10);
INSERT INTO case_registration(first_at) VALUES (20);

-- case: near miss: only a trust list
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'CTLSEP001122330001.tlv', 'ctl', 'error-from-server', 404, 10);

-- case: near miss: sent elsewhere
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 302, 10);

-- case: near miss: a phone of another vendor
-- expect: silent
INSERT INTO case_phone(id, vendor) VALUES (1, 'Yealink');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', '001122330001.cfg', 'config', 'error-from-server', 404, 10);

-- case: near miss: it was so in an earlier boot
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 50);
INSERT INTO case_boot(n, began_at) VALUES (2, 60);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 500, 10);

-- case: unsure: the capture ends
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 500, 10);
UPDATE stream SET ended_at = 30;

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'SEP001122330001.cnf.xml.sgn', 'config', 'error-from-server', 500, 10);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
