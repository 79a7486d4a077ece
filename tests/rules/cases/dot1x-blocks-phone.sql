-- case: fire: EAP-Failure, and DHCP is not answered
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, waited) VALUES (1, 'no-offer', 5, 0, 0, 0, 10, 40);
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at) VALUES (1, 1, 1, 0, 2, 3, 9, 2, 9);

-- case: fire: EAP-Failure, and the phone does not even try DHCP
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('link', 1);
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at) VALUES (1, 1, 1, 0, 2, 3, 9, 2, 9);

-- case: near miss: EAP-Success after a failure
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, waited) VALUES (1, 'no-offer', 5, 0, 0, 0, 10, 40);
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at) VALUES (1, 1, 1, 1, 1, 3, 9, 2, 9);

-- case: near miss: a failure, and DHCP works (MAB let it in)
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id, first_at) VALUES (1, 10);
INSERT INTO case_reply(id, at) VALUES (1, 11);
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at) VALUES (1, 1, 1, 0, 1, 3, 9, 2, 9);

-- case: near miss: a failure, and a file comes through (a fixed address)
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('tftp', 4);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at) VALUES (1, 1, 1, 0, 1, 3, 9, 2, 9);

-- case: near miss: its Start is not answered, but DHCP is: the port does no 802.1X
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id, first_at) VALUES (1, 10);
INSERT INTO case_reply(id, at) VALUES (1, 11);
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, 3, 0, 0, 3, 9, 2, 9, 60);

-- case: near miss: one Start, just now
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, waited) VALUES (1, 'open', 2, 0, 0, 0, 10, 2);
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, 1, 0, 0, 3, 9, 9, 9, 3);

-- case: unsure: nobody answers its Starts, nor its DISCOVERs
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, waited) VALUES (1, 'no-offer', 5, 0, 0, 0, 70, 40);
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at, waited) VALUES (1, 1, 3, 0, 0, 3, 9, 2, 62, 60);

-- case: unsure: the port asks, the phone does not answer, and neither does DHCP
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, waited) VALUES (1, 'no-offer', 5, 0, 0, 0, 10, 40);
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at) VALUES (1, 1, 0, 0, 0, 3, 9, 2, 62);

-- case: unsure: the capture shows one side only
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('dhcp', 3);
INSERT INTO case_exchange(id, outcome, discovers, requests, offers, acks, first_at, waited, blind) VALUES (1, 'no-offer', 5, 0, 0, 0, 10, 40, 'no frame toward this phone in the capture');
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at) VALUES (1, 1, 1, 0, 2, 3, 9, 2, 9);

-- case: unsure: the capture ends after the failure
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(stage, stage_rank) VALUES ('link', 1);
INSERT INTO eapol(phone, boot, starts, successes, failures, first_frame, last_frame, first_at, last_at) VALUES (1, 1, 1, 0, 1, 3, 9, 590, 595);
