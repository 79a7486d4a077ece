-- case: fire: what a server sends is summed by its card
-- expect: fail info
INSERT INTO case_source(sums_checked, sums_offloaded, offload_frame) VALUES (40, 40, 9);

-- case: fire: UDP only, the handshake is right
-- expect: fail info
INSERT INTO case_source(sums_checked, sums_good, sums_offloaded, offload_frame, direction) VALUES (40, 30, 10, 9, 'out');

-- case: near miss: plainly wrong
-- expect: silent
INSERT INTO case_source(sums_checked, sums_bad) VALUES (40, 40);

-- case: near miss: right
-- expect: silent
INSERT INTO case_source(sums_checked, sums_good) VALUES (40, 40);

-- case: near miss: no phone in the capture
-- expect: silent
INSERT INTO case_source(sums_checked, sums_offloaded, offload_frame) VALUES (40, 40, 9);
UPDATE phone SET is_phone = 1 WHERE id = 1000;

-- case: unsure: others are plainly wrong
-- expect: unsure
INSERT INTO case_source(sums_checked, sums_offloaded, sums_bad, offload_frame) VALUES (40, 30, 10, 9);

-- case: unsure: frames that the recorder received
-- expect: unsure
INSERT INTO case_source(sums_checked, sums_offloaded, offload_frame, direction) VALUES (40, 40, 9, 'in');

-- case: unsure: one frame only
-- expect: unsure
INSERT INTO case_source(sums_checked, sums_good, sums_offloaded, offload_frame) VALUES (40, 39, 1, 9);
