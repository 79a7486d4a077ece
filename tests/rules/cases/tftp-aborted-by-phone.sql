-- case: fire
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, error_text, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 'aborted', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, error_text, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 'aborted', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);

-- case: fire: by ICMP
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'phone', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'phone', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);

-- case: fire: an image, half a minute apart
-- expect: fail critical
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, last_block, first_at, name, kind, load) VALUES ('error-from-phone', 'phone', 0, 20480, 40, 4, 'P0S30300.bin', 'image', 'P0S30300');
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, last_block, first_at, name, kind, load) VALUES ('error-from-phone', 'phone', 0, 20480, 40, 40, 'P0S30300.bin', 'image', 'P0S30300');
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, last_block, first_at, name, kind, load) VALUES ('error-from-phone', 'phone', 0, 20480, 40, 80, 'P0S30300.bin', 'image', 'P0S30300');

-- case: major: a configuration
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, first_at, octets, last_block, name, kind) VALUES ('error-from-phone', 'phone', 0, 4, 512, 1, 'SEP001122330001.cnf.xml', 'config');
INSERT INTO case_transfer(outcome, ended_by, error_code, first_at, octets, last_block, name, kind) VALUES ('error-from-phone', 'phone', 0, 12, 512, 1, 'SEP001122330001.cnf.xml', 'config');

-- case: two phones, one file
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 1, 1, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 1, 1, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 2, 2, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 5);
INSERT INTO case_transfer(outcome, ended_by, error_code, phone, boot, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 2, 2, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 13);

-- case: near miss: once
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);

-- case: near miss: the third try completes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);
INSERT INTO case_transfer(name, kind, octets, last_block, first_at) VALUES ('jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 20);

-- case: near miss: an image every 8 s: state-error-image-refused
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, last_block, first_at, name, kind, load) VALUES ('error-from-phone', 'phone', 0, 20480, 40, 4, 'P0S30300.bin', 'image', 'P0S30300');
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, last_block, first_at, name, kind, load) VALUES ('error-from-phone', 'phone', 0, 20480, 40, 12, 'P0S30300.bin', 'image', 'P0S30300');
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, last_block, first_at, name, kind, load) VALUES ('error-from-phone', 'phone', 0, 20480, 40, 20, 'P0S30300.bin', 'image', 'P0S30300');

-- case: near miss: SIPDefault.cnf: buffer-full-w210
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, name, kind, first_at) VALUES ('error-from-phone', 'phone', 0, 8192, 'SIPDefault.cnf', 'sip-default', 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, name, kind, first_at) VALUES ('error-from-phone', 'phone', 0, 8192, 'SIPDefault.cnf', 'sip-default', 12);
INSERT INTO case_transfer(outcome, ended_by, error_code, octets, name, kind, first_at) VALUES ('error-from-phone', 'phone', 0, 8192, 'SIPDefault.cnf', 'sip-default', 20);

-- case: near miss: no room
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 3, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 3, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);

-- case: near miss: options
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 8, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 8, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);

-- case: near miss: size probes
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('size-probe', 'phone', 0, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('size-probe', 'phone', 0, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);

-- case: near miss: all octets came
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, tsize, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 20480, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, tsize, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 20480, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);

-- case: near miss: the server ends it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-server', 'server', 0, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-server', 'server', 0, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);

-- case: near miss: silence, and asked again half a minute later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 40);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 80);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: silence only
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);
INSERT INTO case_transfer(outcome, name, kind, octets, last_block, first_at) VALUES ('stopped-by-phone', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 20);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, error_text, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 'aborted', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 4);
INSERT INTO case_transfer(outcome, ended_by, error_code, error_text, name, kind, octets, last_block, first_at) VALUES ('error-from-phone', 'phone', 0, 'aborted', 'jar41sccp.8-5-2TH1-9.sbn', 'part', 20480, 40, 12);
INSERT INTO case_transfer(name, kind, outcome, octets, first_at) VALUES ('RINGLIST.DAT', 'ring', 'complete', 900, 580);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
