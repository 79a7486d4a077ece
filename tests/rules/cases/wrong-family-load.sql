-- case: fire: named for its model and asked for
-- expect: fail critical
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP70.8-3-3S', '7970-71', 'sccp', 8003003000), ('SCCP70.8-5-2S', '7970-71', 'sccp', 8005002000);
INSERT INTO case_phone(id, model, family, load) VALUES (1, '7970', '7970-71', 'SCCP70.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP70.8-3-3S');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'XMLDefault.cnf.xml', 'default-config', 4);
INSERT INTO case_offer(transfer, model, load) VALUES (1, '7970', 'SCCP41.8-5-2S');
INSERT INTO case_transfer(name, kind, load, outcome, ended_by, error_code, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 'server', NULL, 6);
INSERT INTO identity VALUES (1, 'model', '7970', 'cdp', 3, 0.5, 3);

-- case: fire: and an alarm says that it was rejected
-- expect: fail critical
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP70.8-3-3S', '7970-71', 'sccp', 8003003000), ('SCCP70.8-5-2S', '7970-71', 'sccp', 8005002000);
INSERT INTO case_phone(id, model, family, load) VALUES (1, '7970', '7970-71', 'SCCP70.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP70.8-3-3S');
INSERT INTO case_transfer(name, kind, load, outcome, ended_by, error_code, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 'server', NULL, 6);
INSERT INTO case_alarm(code, text, at) VALUES (0, 'Last=Load Rejected HC', 20);

-- case: fire: the server does not even have it
-- expect: fail critical
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP70.8-3-3S', '7970-71', 'sccp', 8003003000), ('SCCP70.8-5-2S', '7970-71', 'sccp', 8005002000);
INSERT INTO case_phone(id, model, family, load) VALUES (1, '7970', '7970-71', 'SCCP70.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP70.8-3-3S');
INSERT INTO case_transfer(name, kind, load, outcome, ended_by, error_code, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'error-from-server', 'server', 1, 6);

-- case: near miss: its own family
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP70.8-3-3S', '7970-71', 'sccp', 8003003000), ('SCCP70.8-5-2S', '7970-71', 'sccp', 8005002000);
INSERT INTO case_phone(id, model, family, load) VALUES (1, '7970', '7970-71', 'SCCP70.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP70.8-3-3S');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'XMLDefault.cnf.xml', 'default-config', 4);
INSERT INTO case_offer(transfer, model, load) VALUES (1, '7970', 'SCCP70.8-5-2S');
INSERT INTO case_transfer(name, kind, load, first_at) VALUES ('SCCP70.8-5-2S.loads', 'loads', 'SCCP70.8-5-2S', 6);

-- case: near miss: named for another model
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP70.8-3-3S', '7970-71', 'sccp', 8003003000), ('SCCP70.8-5-2S', '7970-71', 'sccp', 8005002000);
INSERT INTO case_phone(id, model, family, load) VALUES (1, '7970', '7970-71', 'SCCP70.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP70.8-3-3S');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'XMLDefault.cnf.xml', 'default-config', 4);
INSERT INTO case_offer(transfer, model, load) VALUES (1, '7961', 'SCCP41.8-5-2S'), (1, '7970', 'SCCP70.8-3-3S');

-- case: near miss: it runs that load after all
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP70.8-3-3S', '7970-71', 'sccp', 8003003000), ('SCCP70.8-5-2S', '7970-71', 'sccp', 8005002000);
INSERT INTO case_phone(id, model, family, load) VALUES (1, '7970', '7970-71', 'SCCP70.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP70.8-3-3S');
INSERT INTO case_transfer(name, kind, load, outcome, ended_by, error_code, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 'server', NULL, 6);
UPDATE boot SET load = 'SCCP41.8-5-2S' WHERE phone = 1;

-- case: near miss: what family it is nobody knows
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP70.8-3-3S', '7970-71', 'sccp', 8003003000), ('SCCP70.8-5-2S', '7970-71', 'sccp', 8005002000);
INSERT INTO case_phone(id) VALUES (1);
INSERT INTO case_boot(n) VALUES (1);
INSERT INTO case_transfer(name, kind, load, outcome, ended_by, error_code, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 'server', NULL, 6);

-- case: unsure: only named
-- expect: unsure
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP70.8-3-3S', '7970-71', 'sccp', 8003003000), ('SCCP70.8-5-2S', '7970-71', 'sccp', 8005002000);
INSERT INTO case_phone(id, model, family, load) VALUES (1, '7970', '7970-71', 'SCCP70.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP70.8-3-3S');
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'XMLDefault.cnf.xml', 'default-config', 4);
INSERT INTO case_offer(transfer, model, load) VALUES (1, '7970', 'SCCP41.8-5-2S');

-- case: unsure: the model is only known from its load
-- expect: unsure
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP70.8-3-3S', '7970-71', 'sccp', 8003003000), ('SCCP70.8-5-2S', '7970-71', 'sccp', 8005002000);
INSERT INTO case_phone(id, model, family, load) VALUES (1, '7970', '7970-71', 'SCCP70.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP70.8-3-3S');
UPDATE phone SET model = NULL WHERE id = 1;
INSERT INTO case_transfer(name, kind, load, outcome, ended_by, error_code, first_at) VALUES ('SCCP41.8-5-2S.loads', 'loads', 'SCCP41.8-5-2S', 'complete', 'server', NULL, 6);

-- case: near miss: named, passed over, and it goes on to its call server
-- expect: silent
INSERT INTO case_load(name, family, protocol, key) VALUES ('SCCP41.8-5-2S', '7941-61', 'sccp', 8005002000), ('SCCP70.8-3-3S', '7970-71', 'sccp', 8003003000), ('SCCP70.8-5-2S', '7970-71', 'sccp', 8005002000);
INSERT INTO case_phone(id, model, family, load) VALUES (1, '7970', '7970-71', 'SCCP70.8-3-3S');
INSERT INTO case_boot(n, load) VALUES (1, 'SCCP70.8-3-3S');
UPDATE boot SET stage = 'registering', stage_rank = 7 WHERE phone = 1;
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'XMLDefault.cnf.xml', 'default-config', 4);
INSERT INTO case_offer(transfer, model, load) VALUES (1, '7970', 'SCCP41.8-5-2S');
