-- case: fire
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'ntp', '10.1.1.5', 4, 0, NULL, 70, NULL, 90, 20, 60, 40, NULL);

-- case: near miss: answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'ntp', '10.1.1.5', 4, 1, NULL, 70, 75, 90, 20, 60, NULL, NULL);

-- case: near miss: another server answers
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'ntp', '10.1.1.5', 4, 0, NULL, 70, NULL, 90, 20, 60, 40, NULL), (1, 1, 'ntp', '10.1.1.6', 1, 1, NULL, 72, 73, 73, 22, 22, NULL, NULL);

-- case: near miss: a certificate is not valid yet
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'ntp', '10.1.1.5', 4, 0, NULL, 70, NULL, 90, 20, 60, 40, NULL);
INSERT INTO case_connection(port, service, tls_alert, tls_alert_by, first_at) VALUES (2443, 'sccps', 45, 'phone', 70);

-- case: near miss: syslog is never answered
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'syslog', '10.1.1.5', 4, 0, 'x', 70, NULL, 90, 20, 60, NULL, NULL);

-- case: unsure: one direction only
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'ntp', '10.1.1.5', 4, 0, NULL, 70, NULL, 90, 20, 60, 40, 'no frame toward this phone in the capture');

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO heard VALUES (1, 1, 'ntp', '10.1.1.5', 1, 0, NULL, 70, NULL, 70, 598, 598, 2, NULL);
