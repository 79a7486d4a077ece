-- case: fire: zero behind every frame, and answered
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_mismatch, fcs_constant, fcs_constant_value, delivered) VALUES (1, 64, 64, 64, 0, 1);

-- case: fire: any constant is as good
-- expect: fail info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_mismatch, fcs_constant, fcs_constant_value, delivered) VALUES (1, 64, 64, 64, 3735928559, 1);

-- case: near miss: real errors among matches
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_match, fcs_mismatch, fcs_constant, fcs_constant_value) VALUES (1, 64, 61, 3, 1, 77);

-- case: near miss: zero but the card flagged CRC
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_mismatch, fcs_constant, fcs_constant_value, delivered, crc_flagged) VALUES (1, 64, 64, 64, 0, 1, 64);

-- case: near miss: the values differ
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_mismatch, fcs_constant, fcs_constant_value, delivered) VALUES (1, 64, 64, 20, 0, 1);

-- case: near miss: one wrong frame, not zero
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_mismatch, fcs_constant, fcs_constant_value, delivered) VALUES (1, 1, 1, 1, 77, 1);

-- case: near miss: no phone's frames
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(with_trailer, fcs_mismatch, fcs_constant, fcs_constant_value, delivered) VALUES (64, 64, 64, 0, 1);

-- case: near miss: every FCS is right
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_match) VALUES (1, 64, 64);

-- case: unsure: nobody answers
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_mismatch, fcs_constant, fcs_constant_value) VALUES (1, 12, 12, 12, 0);

-- case: unsure: two frames only
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_mismatch, fcs_constant, fcs_constant_value, delivered) VALUES (1, 2, 2, 2, 0, 1);
