-- case: fire: neither service nor host
-- expect: fail critical
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO dns_lookup VALUES (1, 1, '_sip._udp.pbx.example', 'SRV', '10.1.1.53', 1, 3, '[]', 60, 61, 20, 20, NULL, NULL), (1, 1, 'pbx.example', 'A', '10.1.1.53', 1, 3, '[]', 62, 63, 20, 20, NULL, NULL);

-- case: fire: the service leads to a host that is not there
-- expect: fail critical
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO dns_lookup VALUES (1, 1, '_sip._udp.pbx.example', 'SRV', '10.1.1.53', 1, 0, '["pbx1.pbx.example:5060"]', 60, 61, 20, 20, NULL, NULL), (1, 1, 'pbx1.pbx.example', 'A', '10.1.1.53', 1, 2, '[]', 62, 63, 20, 20, NULL, NULL);

-- case: fire: no answer to the name in the configuration
-- expect: fail critical
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO config_call_manager VALUES (1, 1, 0, 'cucm-pub', 1, 5060);
INSERT INTO dns_lookup VALUES (1, 1, 'cucm-pub', 'A', '10.1.1.53', 4, NULL, NULL, 60, NULL, 20, 26, 40, NULL);

-- case: near miss: no service, but the host
-- expect: silent
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO dns_lookup VALUES (1, 1, '_sip._udp.pbx.example', 'SRV', '10.1.1.53', 1, 3, '[]', 60, 61, 20, 20, NULL, NULL), (1, 1, 'pbx.example', 'A', '10.1.1.53', 1, 0, '["10.1.1.5"]', 62, 63, 20, 20, NULL, NULL);

-- case: near miss: one of two hosts is there
-- expect: silent
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO dns_lookup VALUES (1, 1, '_sip._udp.pbx.example', 'SRV', '10.1.1.53', 1, 0, '["a.example:5060","b.example:5060"]', 60, 61, 20, 20, NULL, NULL),
  (1, 1, 'a.example', 'A', '10.1.1.53', 1, 3, '[]', 62, 63, 20, 20, NULL, NULL), (1, 1, 'b.example', 'A', '10.1.1.53', 1, 0, '["10.1.1.6"]', 64, 65, 20, 20, NULL, NULL);

-- case: near miss: it registers all the same
-- expect: silent
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'registered', 8);
INSERT INTO dns_lookup VALUES (1, 1, '_sip._udp.pbx.example', 'SRV', '10.1.1.53', 1, 3, '[]', 60, 61, 20, 20, NULL, NULL);
INSERT INTO case_registration(first_at) VALUES (25);

-- case: near miss: another name
-- expect: silent
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO dns_lookup VALUES (1, 1, 'time.example', 'A', '10.1.1.53', 1, 3, '[]', 60, 61, 20, 20, NULL, NULL), (1, 1, '_ldap._tcp.example', 'SRV', '10.1.1.53', 1, 3, '[]', 62, 63, 20, 20, NULL, NULL);

-- case: near miss: a name in the configuration of an SCCP phone
-- expect: silent
INSERT INTO case_phone(id, protocol) VALUES (1, 'sccp');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO case_transfer(id, name, kind, first_at) VALUES (1, 'SEP001122330001.cnf.xml', 'config', 4);
INSERT INTO config_call_manager VALUES (1, 1, 0, 'cucm-pub', 1, 2000);
INSERT INTO dns_lookup VALUES (1, 1, 'cucm-pub', 'A', '10.1.1.53', 4, NULL, NULL, 60, NULL, 20, 26, 40, NULL);

-- case: unsure: one direction only
-- expect: unsure
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO dns_lookup VALUES (1, 1, '_sip._udp.pbx.example', 'SRV', '10.1.1.53', 3, NULL, NULL, 60, NULL, 20, 26, 40, 'no frame toward this phone in the capture');

-- case: unsure: the capture ends
-- expect: unsure
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO dns_lookup VALUES (1, 1, '_sip._udp.pbx.example', 'SRV', '10.1.1.53', 1, 3, '[]', 60, 61, 598, 598, NULL, NULL);

-- case: unsure: the answer was cut
-- expect: unsure
INSERT INTO case_phone(id, protocol) VALUES (1, 'sip');
INSERT INTO case_boot(n, stage, stage_rank) VALUES (1, 'config', 5);
INSERT INTO dns_lookup VALUES (1, 1, '_sip._udp.pbx.example', 'SRV', '10.1.1.53', 1, 3, '[]', 60, 61, 20, 20, NULL, NULL), (1, 1, 'pbx.example', 'A', '10.1.1.53', 1, 0, NULL, 62, 63, 20, 20, NULL, NULL);
