-- case: fire
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 500, 'Server Internal Error', 0, 40), ('refused', 500, 'Server Internal Error', 0, 80);

-- case: fire: 400
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 400, 'Words', 0, 40), ('refused', 400, 'Words', 0, 80);

-- case: fire: 402
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 402, 'Words', 0, 40), ('refused', 402, 'Words', 0, 80);

-- case: fire: 405
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 405, 'Words', 0, 40), ('refused', 405, 'Words', 0, 80);

-- case: fire: 406
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 406, 'Words', 0, 40), ('refused', 406, 'Words', 0, 80);

-- case: fire: 408
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 408, 'Words', 0, 40), ('refused', 408, 'Words', 0, 80);

-- case: fire: 420
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 420, 'Words', 0, 40), ('refused', 420, 'Words', 0, 80);

-- case: fire: 480
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 480, 'Words', 0, 40), ('refused', 480, 'Words', 0, 80);

-- case: fire: 482
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 482, 'Words', 0, 40), ('refused', 482, 'Words', 0, 80);

-- case: fire: 483
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 483, 'Words', 0, 40), ('refused', 483, 'Words', 0, 80);

-- case: fire: 488
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 488, 'Words', 0, 40), ('refused', 488, 'Words', 0, 80);

-- case: fire: 502
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 502, 'Words', 0, 40), ('refused', 502, 'Words', 0, 80);

-- case: fire: 504
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 504, 'Words', 0, 40), ('refused', 504, 'Words', 0, 80);

-- case: fire: 513
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 513, 'Words', 0, 40), ('refused', 513, 'Words', 0, 80);

-- case: fire: 603
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 603, 'Words', 0, 40), ('refused', 603, 'Words', 0, 80);

-- case: fire: 699
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 699, 'Words', 0, 40), ('refused', 699, 'Words', 0, 80);

-- case: fire: 400, and the length lies
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 400, 'Words', 0, 40), ('refused', 400, 'Words', 0, 80);
UPDATE sip_registration SET body_declared = 4, body_octets = 9 WHERE phone = 1;

-- case: fire: once, long ago
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, retry_after, warning, first_at) VALUES ('refused', 500, 'Server Internal Error', 0, 30, 'database', 40);

-- case: fire: another line is accepted
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 500, 'Server Internal Error', 0, 40), ('refused', 500, 'Server Internal Error', 0, 80);
INSERT INTO case_registration(aor, first_at) VALUES ('sip:1009@10.1.1.5', 90);

-- case: two phones, one server and status: one finding
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone, n) VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO case_registration(phone, boot, outcome, status, first_at) VALUES (1, 1, 'refused', 500, 40), (2, 2, 'refused', 500, 41);

-- case: minor: another server registers it
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 500, 'Server Internal Error', 0, 40), ('refused', 500, 'Server Internal Error', 0, 80);
INSERT INTO case_registration(server, first_at) VALUES ('10.1.1.6', 90);

-- case: near miss: accepted later
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 500, 'Server Internal Error', 0, 40), ('refused', 500, 'Server Internal Error', 0, 80);
INSERT INTO case_registration(first_at) VALUES (90);

-- case: near miss: the test of a backup
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 500, 'Server Internal Error', 0, 40), ('refused', 500, 'Server Internal Error', 0, 80);
UPDATE sip_registration SET expires = 0 WHERE phone = 1;

-- case: near miss: no phone of ours
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 500, 'Server Internal Error', 0, 40), ('refused', 500, 'Server Internal Error', 0, 80);
UPDATE sip_registration SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: near miss: 302 is another's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 302, 'Words', 0, 40), ('refused', 302, 'Words', 0, 80);

-- case: near miss: 401 is another's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 401, 'Words', 0, 40), ('refused', 401, 'Words', 0, 80);

-- case: near miss: 403 is another's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 403, 'Words', 0, 40), ('refused', 403, 'Words', 0, 80);

-- case: near miss: 404 is another's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 404, 'Words', 0, 40), ('refused', 404, 'Words', 0, 80);

-- case: near miss: 407 is another's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 407, 'Words', 0, 40), ('refused', 407, 'Words', 0, 80);

-- case: near miss: 423 is another's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 423, 'Words', 0, 40), ('refused', 423, 'Words', 0, 80);

-- case: near miss: 503 is another's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 503, 'Words', 0, 40), ('refused', 503, 'Words', 0, 80);

-- case: unsure: once, and the capture ends
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 500, 'Server Internal Error', 0, 570);

-- case: fire: 405 once, and the capture ends
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 405, 'Method Not Allowed', 0, 570);

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registering', 7);
INSERT INTO case_registration(outcome, status, reason, challenges, first_at) VALUES ('refused', 500, 'Server Internal Error', 0, 40), ('refused', 500, 'Server Internal Error', 0, 80);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
