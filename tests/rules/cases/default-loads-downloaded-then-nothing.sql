-- case: fire: twice
-- expect: fail critical
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'term70.default');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'term70.default.loads', 'default-loads', 'term70.default', 4);
INSERT INTO load_part VALUES (1, 1, 'apps70.9-3-1.sbn'), (1, 1, 'Jar70sccp.9-3-1.sbn');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (2, 'term70.default.loads', 'default-loads', 'term70.default', 64);

-- case: fire: in two boots
-- expect: fail critical
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at) VALUES (1, 0, 60), (2, 60, NULL);
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'term70.default.loads', 'default-loads', 'term70.default', 4);
INSERT INTO load_part VALUES (1, 1, 'apps70.9-3-1.sbn'), (1, 1, 'Jar70sccp.9-3-1.sbn');
INSERT INTO case_transfer(boot, id, name, kind, load, first_at) VALUES (2, 2, 'term70.default.loads', 'default-loads', 'term70.default', 64);

-- case: near miss: a part is asked for
-- expect: silent
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'term70.default');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'term70.default.loads', 'default-loads', 'term70.default', 4);
INSERT INTO load_part VALUES (1, 1, 'apps70.9-3-1.sbn'), (1, 1, 'Jar70sccp.9-3-1.sbn');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (2, 'term70.default.loads', 'default-loads', 'term70.default', 64);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('Jar70sccp.9-3-1.sbn', 'part', 'term70.default', 'error-from-server', 1, 66);

-- case: near miss: a configuration is asked for
-- expect: silent
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'term70.default');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'term70.default.loads', 'default-loads', 'term70.default', 4);
INSERT INTO load_part VALUES (1, 1, 'apps70.9-3-1.sbn'), (1, 1, 'Jar70sccp.9-3-1.sbn');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (2, 'term70.default.loads', 'default-loads', 'term70.default', 64);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('XMLDefault.cnf.xml', 'default-config', 66);

-- case: near miss: it connects
-- expect: silent
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'term70.default');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'term70.default.loads', 'default-loads', 'term70.default', 4);
INSERT INTO load_part VALUES (1, 1, 'apps70.9-3-1.sbn'), (1, 1, 'Jar70sccp.9-3-1.sbn');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (2, 'term70.default.loads', 'default-loads', 'term70.default', 64);
INSERT INTO case_connection(first_at) VALUES (70);

-- case: near miss: the index itself does not come
-- expect: silent
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'term70.default');
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('term70.default.loads', 'default-loads', 'term70.default', 'error-from-server', 1, 4), ('term70.default.loads', 'default-loads', 'term70.default', 'error-from-server', 1, 64);

-- case: near miss: once, and the capture ends
-- expect: silent
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'term70.default');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'term70.default.loads', 'default-loads', 'term70.default', 560);
INSERT INTO load_part VALUES (1, 1, 'apps70.9-3-1.sbn'), (1, 1, 'Jar70sccp.9-3-1.sbn');

-- case: near miss: twice within a second
-- expect: silent
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'term70.default');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'term70.default.loads', 'default-loads', 'term70.default', 590);
INSERT INTO load_part VALUES (1, 1, 'apps70.9-3-1.sbn'), (1, 1, 'Jar70sccp.9-3-1.sbn');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (2, 'term70.default.loads', 'default-loads', 'term70.default', 591);

-- case: unsure: once
-- expect: unsure
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'term70.default');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'term70.default.loads', 'default-loads', 'term70.default', 4);
INSERT INTO load_part VALUES (1, 1, 'apps70.9-3-1.sbn'), (1, 1, 'Jar70sccp.9-3-1.sbn');

-- case: unsure: the phone was heard in one direction only
-- expect: unsure
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'term70.default');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'term70.default.loads', 'default-loads', 'term70.default', 4);
INSERT INTO load_part VALUES (1, 1, 'apps70.9-3-1.sbn'), (1, 1, 'Jar70sccp.9-3-1.sbn');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (2, 'term70.default.loads', 'default-loads', 'term70.default', 64);
UPDATE transfer SET blind = 'no frame from this phone in the capture' WHERE id = 2;

-- case: near miss: a request of which the capture cut the name
-- expect: silent
INSERT INTO load VALUES ('term70.default', '7970-71', NULL, NULL, NULL, 1, NULL);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, load) VALUES (1, 'term70.default');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (1, 'term70.default.loads', 'default-loads', 'term70.default', 4);
INSERT INTO load_part VALUES (1, 1, 'apps70.9-3-1.sbn'), (1, 1, 'Jar70sccp.9-3-1.sbn');
INSERT INTO case_transfer(id, name, kind, load, first_at) VALUES (2, 'term70.default.loads', 'default-loads', 'term70.default', 64);
INSERT INTO case_transfer(name, kind, cut, first_at) VALUES ('apps70.9-', 'other', 1, 66);
