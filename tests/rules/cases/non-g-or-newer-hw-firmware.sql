-- case: unsure: load rejected, of its own family
-- expect: unsure major
INSERT INTO case_phone(id, model, family) VALUES (1, '7911G', '7906-11');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP11.8-0-3S', '7906-11', 'sccp', '8.0.3', 8000003000, 0), ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP11.8-0-3S.loads', 'loads', 'SCCP11.8-0-3S', 20);
INSERT INTO case_alarm(code, text, at) VALUES (0, 'Load Rejected HC', 90);

-- case: unsure: the load was offered only
-- expect: unsure major
INSERT INTO case_phone(id, model, family) VALUES (1, '7911G', '7906-11');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP11.8-0-3S', '7906-11', 'sccp', '8.0.3', 8000003000, 0), ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (7, 'SEP001122330001.cnf.xml', 'config', 20);
INSERT INTO config_load(transfer, phone, boot, load) VALUES (7, 1, 1, 'SCCP11.8-0-3S');
INSERT INTO case_alarm(code, text, at) VALUES (0, 'Load Rejected HC', 90);

-- case: unsure: in recovery, and the server has another family's
-- expect: unsure major
INSERT INTO case_phone(id, model, family) VALUES (1, '7911G', '7906-11');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP11.8-0-3S', '7906-11', 'sccp', '8.0.3', 8000003000, 0), ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('term11.default.loads', 'default-loads', 'term11.default', 'error-from-server', 1, 20);
INSERT INTO case_transfer(phone, boot, name, kind, load, first_at) VALUES (1000, 1000, 'P00308010200.bin', 'image', 'P00308010200', 30);

-- case: near miss: the load is of another family
-- expect: silent
INSERT INTO case_phone(id, model, family) VALUES (1, '7911G', '7906-11');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP11.8-0-3S', '7906-11', 'sccp', '8.0.3', 8000003000, 0), ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('P00308010200.loads', 'loads', 'P00308010200', 20);
INSERT INTO case_alarm(code, text, at) VALUES (0, 'Load Rejected HC', 90);

-- case: near miss: which load it was is not seen
-- expect: silent
INSERT INTO case_phone(id, model, family) VALUES (1, '7911G', '7906-11');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP11.8-0-3S', '7906-11', 'sccp', '8.0.3', 8000003000, 0), ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
INSERT INTO case_alarm(code, text, at) VALUES (0, 'Load Rejected HC', 90);

-- case: near miss: another alarm
-- expect: silent
INSERT INTO case_phone(id, model, family) VALUES (1, '7911G', '7906-11');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP11.8-0-3S', '7906-11', 'sccp', '8.0.3', 8000003000, 0), ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP11.8-0-3S.loads', 'loads', 'SCCP11.8-0-3S', 20);
INSERT INTO case_alarm(code, text, at) VALUES (25, 'Initialized', 90);

-- case: near miss: the server has its family's firmware too
-- expect: silent
INSERT INTO case_phone(id, model, family) VALUES (1, '7911G', '7906-11');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP11.8-0-3S', '7906-11', 'sccp', '8.0.3', 8000003000, 0), ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('term11.default.loads', 'default-loads', 'term11.default', 'error-from-server', 1, 20);
INSERT INTO case_transfer(phone, boot, name, kind, load, first_at) VALUES (1000, 1000, 'P00308010200.bin', 'image', 'P00308010200', 30);
INSERT INTO case_transfer(phone, boot, name, kind, load, first_at) VALUES (1000, 1000, 'SCCP11.8-0-3S.bin', 'image', 'SCCP11.8-0-3S', 30);

-- case: near miss: it gets its parts later
-- expect: silent
INSERT INTO case_phone(id, model, family) VALUES (1, '7911G', '7906-11');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP11.8-0-3S', '7906-11', 'sccp', '8.0.3', 8000003000, 0), ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('term11.default.loads', 'default-loads', 'term11.default', 'error-from-server', 1, 20);
INSERT INTO case_transfer(phone, boot, name, kind, load, first_at) VALUES (1000, 1000, 'P00308010200.bin', 'image', 'P00308010200', 30);
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP11.8-0-3S.loads', 'loads', 'SCCP11.8-0-3S', 60);

-- case: near miss: the server is asked for nothing else
-- expect: silent
INSERT INTO case_phone(id, model, family) VALUES (1, '7911G', '7906-11');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP11.8-0-3S', '7906-11', 'sccp', '8.0.3', 8000003000, 0), ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('term11.default.loads', 'default-loads', 'term11.default', 'error-from-server', 1, 20);
UPDATE transfer SET server = '10.1.1.99' WHERE phone = 1000;

-- case: near miss: no G model
-- expect: silent
INSERT INTO case_phone(id, model, family) VALUES (1, '7911', '7906-11');
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('SCCP11.8-0-3S', '7906-11', 'sccp', '8.0.3', 8000003000, 0), ('P00308010200', '7940-60', 'sccp', '8.1.2', 8001002000, 0);
INSERT INTO case_transfer(name, kind, load, outcome, error_code, first_at) VALUES ('term11.default.loads', 'default-loads', 'term11.default', 'error-from-server', 1, 20);
INSERT INTO case_transfer(phone, boot, name, kind, load, first_at) VALUES (1000, 1000, 'P00308010200.bin', 'image', 'P00308010200', 30);
