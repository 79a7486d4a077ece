-- case: unsure: three link-ups, in service before each
-- expect: unsure major
INSERT INTO case_phone(id, switch_name) VALUES (1, 'sw1');
INSERT INTO case_boot(n, began_at, ended_at, ended_by, began_by, stage, stage_rank) VALUES (1, 0, 100, 'link-up', 'cdp-burst', 'registered', 8), (2, 110, 200, 'link-up', 'cdp-burst', 'registered', 8);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (3, 215, 'cdp-burst', 'registered', 8);

-- case: unsure: told by LLDP; the phone itself calls it a power-up
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, ended_by, began_by, stage, stage_rank) VALUES (1, 0, 100, 'link-up', 'lldp-burst', 'config', 5);
INSERT INTO case_boot(n, began_at, ended_at, ended_by, began_by, stage, stage_rank, alarm_code) VALUES (2, 110, 200, 'link-up', 'lldp-burst', 'registering', 7, 25);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank, alarm_code) VALUES (3, 215, 'lldp-burst', 'registered', 8, 25);

-- case: unsure: two phones of one switch are one finding
-- expect: group 2
INSERT INTO case_phone(id, switch_name) VALUES (1, 'sw1'), (2, 'sw1');
INSERT INTO case_boot(id, phone, n, began_at, ended_at, ended_by, began_by, stage, stage_rank) VALUES (1, 1, 1, 0, 100, 'link-up', 'cdp-burst', 'registered', 8), (2, 1, 2, 110, 200, 'link-up', 'cdp-burst', 'registered', 8);
INSERT INTO case_boot(id, phone, n, began_at, began_by, stage, stage_rank) VALUES (3, 1, 3, 215, 'cdp-burst', 'registered', 8);
INSERT INTO case_boot(id, phone, n, began_at, ended_at, ended_by, began_by, stage, stage_rank) VALUES (4, 2, 1, 0, 100, 'link-up', 'cdp-burst', 'registered', 8), (5, 2, 2, 110, 200, 'link-up', 'cdp-burst', 'registered', 8);
INSERT INTO case_boot(id, phone, n, began_at, began_by, stage, stage_rank) VALUES (6, 2, 3, 215, 'cdp-burst', 'registered', 8);

-- case: near miss: once only
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, ended_by, began_by, stage, stage_rank) VALUES (1, 0, 100, 'link-up', 'cdp-burst', 'registered', 8);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (2, 110, 'cdp-burst', 'registered', 8);

-- case: near miss: the call server had told it to, once of the two times
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, ended_by, began_by, stage, stage_rank) VALUES (1, 0, 100, 'server-reset', 'cdp-burst', 'registered', 8), (2, 110, 200, 'link-up', 'cdp-burst', 'registered', 8);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (3, 215, 'cdp-burst', 'registered', 8);

-- case: near miss: the phone says that it was reset (22) from the keypad (20)
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, ended_by, began_by, stage, stage_rank) VALUES (1, 0, 100, 'link-up', 'cdp-burst', 'registered', 8);
INSERT INTO case_boot(n, began_at, ended_at, ended_by, began_by, stage, stage_rank, alarm_code) VALUES (2, 110, 200, 'link-up', 'cdp-burst', 'registered', 8, 22);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank, alarm_code) VALUES (3, 215, 'cdp-burst', 'registered', 8, 20);

-- case: near miss: it restarts after new firmware, as it should
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, ended_by, began_by, stage, stage_rank) VALUES (1, 0, 100, 'link-up', 'cdp-burst', 'firmware', 6), (2, 110, 200, 'link-up', 'cdp-burst', 'firmware', 6);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (3, 215, 'cdp-burst', 'registered', 8);

-- case: near miss: it never gets into service, and says nothing of its last run
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, ended_by, began_by, stage, stage_rank) VALUES (1, 0, 100, 'link-up', 'cdp-burst', 'config', 5), (2, 110, 200, 'link-up', 'cdp-burst', 'config', 5);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (3, 215, 'cdp-burst', 'config', 5);

-- case: near miss: no link-up is seen, only DISCOVERs
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, began_at, ended_at, began_by, stage, stage_rank) VALUES (1, 0, 100, 'discover', 'registered', 8), (2, 110, 200, 'discover', 'registered', 8);
INSERT INTO case_boot(n, began_at, began_by, stage, stage_rank) VALUES (3, 215, 'discover', 'registered', 8);
