-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: fire: 404
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 404, 'Not Found', 0, 240), (2, 'refused', 404, 'Not Found', 0, 280);

-- case: fire: its own file still says SCCP
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_transfer(id, boot, name, kind, first_at) VALUES (7, 2, 'SEP001122330001.cnf.xml', 'config', 210);
INSERT INTO config_file(transfer, phone, boot, kind, readable, protocol) VALUES (7, 1, 2, 'config', 1, 'sccp');
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: fire: acknowledged by SCCP, if not set up
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(outcome, first_at, last_at, end_frame) VALUES ('acked-not-finished', 10, 100, 820);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: near miss: its own file says SIP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_transfer(id, boot, name, kind, first_at) VALUES (7, 2, 'SEP001122330001.cnf.xml', 'config', 210);
INSERT INTO config_file(transfer, phone, boot, kind, readable, protocol) VALUES (7, 1, 2, 'config', 1, 'sip');
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: near miss: it is served SIP001122330001.cnf
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'SIP001122330001.cnf', 'config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: near miss: accepted later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);
INSERT INTO case_registration(boot, first_at) VALUES (2, 300);

-- case: near miss: SCCP came after
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(boot, first_at) VALUES (2, 400);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: near miss: it never spoke SCCP
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: near miss: SCCP rejected it too
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(outcome, first_at, last_at, end_frame) VALUES ('rejected', 10, 100, 820);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: near miss: a wrong password
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 401, 'Unauthorized', 0, 240), (2, 'refused', 401, 'Unauthorized', 0, 280);

-- case: near miss: the test of a backup
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);
UPDATE sip_registration SET expires = 0 WHERE phone = 1;

-- case: unsure: only its load was SCCP
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
UPDATE boot SET load = 'P00308010200' WHERE id = 1;
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: unsure: no configuration in the capture
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: unsure: frames are cut
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_visibility(phone) VALUES (1);
UPDATE visibility SET cut_frames = 4 WHERE phone = 1;
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_boot(n, began_at, stage, stage_rank) VALUES (2, 200, 'registering', 7);
INSERT INTO case_session(first_at, last_at, end_frame) VALUES (10, 100, 820);
INSERT INTO case_transfer(boot, name, kind, first_at) VALUES (2, 'XMLDefault.cnf.xml', 'default-config', 210);
INSERT INTO case_registration(boot, outcome, status, reason, challenges, first_at) VALUES (2, 'refused', 403, 'Forbidden', 0, 240), (2, 'refused', 403, 'Forbidden', 0, 280);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
