-- case: fire: and it goes on to its call server
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'error-from-server', 1, 30);
INSERT INTO case_connection(first_at) VALUES (40);

-- case: fire: and it asks for another file
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'error-from-server', 1, 30);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('RINGLIST.DAT', 'ring', 40);

-- case: fire: registered before, and still alive after
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (20, 300);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'error-from-server', 1, 30);

-- case: fire: over HTTP
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'g3-tones.xml', 'locale', 'error-from-server', 404, 30);
INSERT INTO case_registration(first_at) VALUES (40);

-- case: fire: three files, one finding
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'error-from-server', 1, 30);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('g3-tones.xml', 'locale', 'error-from-server', 1, 31);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/g3-tones.xml', 'locale', 'error-from-server', 1, 32);
INSERT INTO case_connection(first_at) VALUES (40);

-- case: two phones, one server: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_transfer(phone, boot, name, kind, outcome, error_code, first_at) VALUES (1, 1, 'g3-tones.xml', 'locale', 'error-from-server', 1, 30), (2, 2, 'g3-tones.xml', 'locale', 'error-from-server', 1, 31);
INSERT INTO case_connection(phone, boot, first_frame, first_at) VALUES (1, 1, 50, 40), (2, 2, 60, 41);

-- case: near miss: served
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'complete', NULL, 30);
INSERT INTO case_connection(first_at) VALUES (40);

-- case: near miss: served at another try
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'error-from-server', 1, 30);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'complete', NULL, 32);
INSERT INTO case_connection(first_at) VALUES (40);

-- case: near miss: HTTP lacks it, TFTP has it
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(via, name, kind, outcome, http_status, first_at) VALUES ('http', 'g3-tones.xml', 'locale', 'error-from-server', 404, 30);
INSERT INTO case_transfer(name, kind, first_at) VALUES ('g3-tones.xml', 'locale', 31);
INSERT INTO case_connection(first_at) VALUES (40);

-- case: near miss: another error
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'error-from-server', 2, 30);
INSERT INTO case_connection(first_at) VALUES (40);

-- case: near miss: a ring list
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'ring', 'error-from-server', 1, 30);
INSERT INTO case_connection(first_at) VALUES (40);

-- case: unsure: the boot stops there
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'error-from-server', 1, 30);

-- case: unsure: it stopped there, and its registration ended before
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_session(first_at, last_at) VALUES (10, 20);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'error-from-server', 1, 30);

-- case: unsure: the capture ends
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, outcome, error_code, first_at) VALUES ('Greek_Greece/be-sccp.jar', 'locale', 'error-from-server', 1, 30);
UPDATE stream SET ended_at = 40;
