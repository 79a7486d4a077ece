-- case: fire
-- expect: fail info
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0M3-06-0-00');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'mgcp', '10.1.1.5', 4, 4, 'RSIP', 70, 71, 90, 20, 60, NULL, NULL);

-- case: fire: without a load
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'mgcp', '10.1.1.5', 4, 4, 'NTFY', 70, 71, 90, 20, 60, NULL, NULL);

-- case: near miss: it registers by SIP
-- expect: silent
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0M3-06-0-00');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'mgcp', '10.1.1.5', 4, 4, 'RSIP', 70, 71, 90, 20, 60, NULL, NULL);
INSERT INTO case_registration(first_at) VALUES (300);

-- case: near miss: an SCCP load
-- expect: silent
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P00308000500');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'ntp', '10.1.1.5', 4, 4, NULL, 70, 71, 90, 20, 60, NULL, NULL);

-- case: near miss: the image did not come whole
-- expect: silent
INSERT INTO case_phone(id, family) VALUES (1, '7940-60');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, load, outcome, first_at) VALUES (1, 'P0M3-06-0-00.bin', 'image', 'P0M3-06-0-00', 'error-from-server', 4);

-- case: unsure: only the load's name
-- expect: unsure
INSERT INTO case_phone(id, family, load) VALUES (1, '7940-60', 'P0M3-06-0-00');
INSERT INTO case_boot(n) VALUES (1);
