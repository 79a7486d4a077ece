-- case: fire: three damaged among many
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
UPDATE phone SET is_phone = 1 WHERE id = 1000;
INSERT INTO case_source(phone, with_trailer, fcs_match, fcs_mismatch, fcs_constant, fcs_constant_value) VALUES (1, 64, 61, 3, 1, 77);

-- case: fire: the card flagged CRC errors
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, crc_flagged, sums_bad, delivered) VALUES (1, 2, 2, 1);

-- case: fire: what is sent to the only phone is damaged
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
UPDATE phone SET is_phone = 1 WHERE id = 1000;
INSERT INTO case_source(with_trailer, fcs_match, fcs_mismatch, fcs_constant, fcs_constant_value) VALUES (64, 62, 2, 1, 77);

-- case: near miss: to which of two phones can't be told
-- expect: silent
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_source(with_trailer, fcs_match, fcs_mismatch, fcs_constant, fcs_constant_value) VALUES (64, 62, 2, 1, 77);

-- case: near miss: a constant is no FCS
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_mismatch, fcs_constant, fcs_constant_value) VALUES (1, 64, 64, 64, 0);

-- case: near miss: some frames carry a placeholder
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_match, fcs_mismatch, fcs_constant, fcs_constant_value) VALUES (1, 64, 61, 3, 3, 0);

-- case: near miss: one frame carries zero
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_match, fcs_mismatch, fcs_constant, fcs_constant_value) VALUES (1, 64, 63, 1, 1, 0);

-- case: near miss: garbage that never matches
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_mismatch, fcs_constant, fcs_constant_value) VALUES (1, 64, 64, 1, 77);

-- case: near miss: every FCS is right
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_match) VALUES (1, 64, 64);

-- case: unsure: the wrong frame was answered
-- expect: unsure info
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_match, fcs_mismatch, fcs_constant, fcs_constant_value, delivered) VALUES (1, 64, 62, 2, 1, 77, 1);

-- case: unsure: other checksums are wrong too
-- expect: unsure major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_source(phone, with_trailer, fcs_match, fcs_mismatch, fcs_constant, fcs_constant_value, sums_bad) VALUES (1, 64, 62, 2, 1, 77, 2);
