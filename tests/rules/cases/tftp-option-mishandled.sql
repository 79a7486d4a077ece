-- case: fire: a larger block than asked for
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, last_block, octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('stopped-by-phone', 1, 1468, 'ack', 4000, 1468, '10.1.1.10', 1024, 1, 1468, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: fire: other blocks than agreed on
-- expect: fail major
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, last_block, octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('stopped-by-phone', 3, 1536, 'ack', 4000, 512, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: minor: other blocks, and the phone takes them
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES (4000, 'ack', 4000, 512, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: minor: it does not wait
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES (4000, 'data-anyway', 4000, 1024, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: minor: more than announced
-- expect: fail minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES (5000, 'ack', 4000, 1024, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: two phones, one fault
-- expect: group 2
INSERT INTO case_phone(id) VALUES (1), (2);
INSERT INTO case_boot(id, phone) VALUES (1, 1), (2, 2);
INSERT INTO case_transfer(phone, boot, octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES (1, 1, 5000, 'ack', 4000, 1024, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(phone, boot, octets, first_at, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind) VALUES (2, 2, 5000, 9, 'ack', 4000, 1024, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config');

-- case: near miss: the sizes agree
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES (4000, 'ack', 4000, 1024, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a smaller block than asked for
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES (4000, 'ack', 4000, 1024, '10.1.1.10', 1468, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a file of one block
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, last_block, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES (300, 1, 'ack', 300, 300, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: options ignored
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, asked_blksize, oack, data_octets, name, kind, first_at) VALUES (4000, 1024, 0, 512, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: the first block is not in the capture
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('not-seen-whole', 4000, 'ack', 4000, 300, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: less than announced
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('short', 2000, 'ack', 4000, 1024, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: text mode
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, mode, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES (5000, 'NetASCII', 'ack', 4000, 1024, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: refused with ERROR 8
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, ended_by, error_code, last_block, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('error-from-phone', 'phone', 8, 0, 'error', 4000, 1024, '10.1.1.10', 1024, 1, 1468, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: an upload begins with DATA 1
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, write, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES (4000, 1, 'data-anyway', 4000, 1024, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: the answer came from elsewhere
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, last_block, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('stopped-by-phone', 0, 'none', 4000, 1024, '10.1.1.11', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: near miss: a PC's
-- expect: silent
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES (5000, 'ack', 4000, 1024, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);
UPDATE transfer SET phone = NULL, boot = NULL WHERE phone = 1;

-- case: unsure: the acknowledgement is never answered
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, last_block, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('stopped-by-phone', 0, 'none', 4000, NULL, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);

-- case: minor: unsure: and a later try completes
-- expect: unsure minor
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, last_block, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('stopped-by-phone', 0, 'none', 4000, NULL, '10.1.1.10', 1024, 1, 1024, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_transfer(first_at, name, kind) VALUES (20, 'SEP001122330001.cnf.xml', 'config');

-- case: unsure: frames of the phone are missing in the capture
-- expect: unsure
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(outcome, last_block, octets, oack_answer, tsize, data_octets, answered_from, asked_blksize, oack, blksize, name, kind, first_at) VALUES ('stopped-by-phone', 1, 1468, 'ack', 4000, 1468, '10.1.1.10', 1024, 1, 1468, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO case_visibility(phone, blind) SELECT id, '3 frames of this phone are missing in the capture' FROM phone WHERE id < 1000;
