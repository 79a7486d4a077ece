-- case: unsure: option 150 lies in file
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(overload, area_150) VALUES (1, 'file');

-- case: unsure: option 66 lies in sname
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(overload, area_66, has_150, has_66, opt66) VALUES (1, 'sname', 0, 1, '10.1.1.10');

-- case: near miss: it asks the server named there
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(overload, area_150) VALUES (1, 'file');
INSERT INTO case_transfer(name, kind, outcome, first_at) VALUES ('OS79XX.TXT', 'os79xx', 'no-answer', 4);

-- case: near miss: option 150 lies where it belongs
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(overload, area_150) VALUES (1, 'options');

-- case: near miss: it fetches its files
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(overload, area_150) VALUES (1, 'file');
INSERT INTO case_transfer(name, kind, server, first_at) VALUES ('OS79XX.TXT', 'os79xx', '10.1.1.77', 4);

-- case: near miss: the capture ends
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_exchange(id) VALUES (1);
INSERT INTO case_reply(overload, area_150) VALUES (1, 'file');
UPDATE stream SET ended_at = 20;
