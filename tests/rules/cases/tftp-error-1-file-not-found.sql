-- case: fire: the load is missing
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, load, first_at) VALUES ('error-from-server', 'server', 1, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 4);

-- case: fire: major: its own configuration, and it asks for nothing more
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('CTLSEP001122330001.tlv', 'ctl', 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: fire: a part, and other parts after it
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, n, first_at) VALUES ('error-from-server', 'server', 1, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 2, 4);
INSERT INTO case_transfer(name, kind, n, first_at) VALUES ('cvm41sccp.8-5-2TH1-9.sbn', 'part', 3, 9);

-- case: fire: again and again
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, n, first_at) VALUES ('error-from-server', 'server', 1, 'gkdefault.cfg', 'default-config', 1, 13);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, n, first_at) VALUES ('error-from-server', 'server', 1, 'gkdefault.cfg', 'default-config', 2, 22);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, n, first_at) VALUES ('error-from-server', 'server', 1, 'gkdefault.cfg', 'default-config', 3, 31);
INSERT INTO case_transfer(name, kind, n, first_at) VALUES ('RINGLIST.DAT', 'ring', 4, 50);

-- case: two phones, one file
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 1, 1, 'SCCP41.8-5-2S.loads', 'loads', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 2, 2, 'SCCP41.8-5-2S.loads', 'loads', 6);

-- case: near miss: served later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 'SCCP41.8-5-2S.loads', 'loads', 4);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 60);

-- case: fire: served before, missing now
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 'SCCP41.8-5-2S.loads', 'loads', 4);

-- case: near miss: it registers without it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 'SCCP41.8-5-2S.loads', 'loads', 4);

-- case: near miss: a trust list
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 'CTLSEP001122330001.tlv', 'ctl', 4);

-- case: near miss: a locale
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 'English_United_States/be-sccp.jar', 'locale', 4);

-- case: near miss: OS79XX.TXT
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 'OS79XX.TXT', 'os79xx', 4);

-- case: near miss: it goes on with another file
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, n, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(name, kind, n, first_at) VALUES ('RINGLIST.DAT', 'ring', 2, 9);

-- case: near miss: own and default configuration: config-not-found-fatal
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, n, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, n, first_at) VALUES ('error-from-server', 'server', 1, 'XMLDefault.cnf.xml', 'default-config', 2, 6);

-- case: near miss: the load that its configuration names: load-file-missing
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, n, first_at, name, kind) VALUES (1, 1, 2, 'SEP001122330001.cnf.xml', 'config');
INSERT INTO config_load(transfer, phone, boot, load) VALUES (1, 1, 1, 'SCCP41.8-5-2S');
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, load, n, first_at) VALUES ('error-from-server', 'server', 1, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 2, 4);

-- case: near miss: a name out of OS79XX.TXT
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, n, first_at) VALUES (1, 'OS79XX.TXT', 'os79xx', 1, 2);
INSERT INTO config_file(transfer, phone, boot, kind, readable) VALUES (1, 1, 1, 'os79xx', 1);
INSERT INTO case_transfer(outcome, ended_by, error_code, n, name, kind, load, first_at) VALUES ('error-from-server', 'server', 1, 2, 'P0S30300.bin', 'image', 'P0S30300', 4);

-- case: near miss: a part that a .loads names: load-part-missing-case
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(id, name, kind, n, first_at) VALUES (1, 'SCCP41.8-5-2S.loads', 'loads', 1, 2);
INSERT INTO load_part(transfer, phone, part) VALUES (1, 1, 'Jar41sccp.8-5-2TH1-9.sbn');
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, n, first_at) VALUES ('error-from-server', 'server', 1, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 2, 4);

-- case: near miss: another error
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 2, 'SCCP41.8-5-2S.loads', 'loads', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 'SCCP41.8-5-2S.loads', 'loads', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, first_at) VALUES ('error-from-server', 'server', 1, 'SCCP41.8-5-2S.loads', 'loads', 560);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, load, first_at) VALUES ('error-from-server', 'server', 1, 'SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
