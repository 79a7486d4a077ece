-- Run before every case, on an empty schema: a stream of ten minutes, and writing desks.
--
-- A desk `case_<table>` takes a row that names only what the case is about and fills in the rest
-- with what a healthy, wholly seen phone would have. A NULL that matters is set by UPDATE.
INSERT INTO stream(schema, tool, began_ns, ended_at, live) VALUES (1, 'case', 1700000000000000000, 600, 0);

CREATE TEMP VIEW case_phone AS SELECT * FROM phone;
CREATE TEMP TRIGGER case_phone_in INSTEAD OF INSERT ON case_phone BEGIN
  INSERT INTO phone(switch_name, switch_port, vlan,
    id, mac, name, vendor, model, family, load, protocol, is_phone, ip, first_frame, last_frame, first_at, last_at)
  VALUES (NEW.switch_name, NEW.switch_port, NEW.vlan,
          NEW.id, coalesce(NEW.mac, printf('00:11:22:33:%02x:%02x', NEW.id / 256, NEW.id % 256)),
          coalesce(NEW.name, printf('SEP00112233%04X', NEW.id)), coalesce(NEW.vendor, 'Cisco'), NEW.model, NEW.family, NEW.load, NEW.protocol,
          coalesce(NEW.is_phone, 3), coalesce(NEW.ip, '10.1.1.50'), coalesce(NEW.first_frame, 1), coalesce(NEW.last_frame, 900),
          coalesce(NEW.first_at, 0), coalesce(NEW.last_at, 590));
END;

CREATE TEMP VIEW case_boot AS SELECT * FROM boot;      -- id defaults to n; ended_at NULL is an open boot
CREATE TEMP TRIGGER case_boot_in INSTEAD OF INSERT ON case_boot BEGIN
  INSERT INTO boot(ended_by, period, same_files, alarm_code, alarm_text,
    id, phone, n, began_at, ended_at, began_by, whole, stage, stage_rank, load, files, first_frame, last_frame)
  VALUES (NEW.ended_by, NEW.period, NEW.same_files, NEW.alarm_code, NEW.alarm_text,
          coalesce(NEW.id, NEW.n, 1), coalesce(NEW.phone, 1), coalesce(NEW.n, 1), coalesce(NEW.began_at, 0), NEW.ended_at, coalesce(NEW.began_by, 'discover'),
          coalesce(NEW.whole, 1), coalesce(NEW.stage, 'tftp'), coalesce(NEW.stage_rank, 4), NEW.load, coalesce(NEW.files, ''),
          coalesce(NEW.first_frame, 10 + coalesce(NEW.n, 1) * 100), NEW.last_frame);
END;

CREATE TEMP VIEW case_exchange AS SELECT * FROM dhcp_exchange;
CREATE TEMP TRIGGER case_exchange_in INSTEAD OF INSERT ON case_exchange BEGIN
  INSERT INTO dhcp_exchange(relayed, relay, circuit_id, remote_id, asked, requested_ip, hostname, vendor_class, wants_broadcast,
    id, phone, boot, mac, xid, kind, outcome, discovers, requests, offers, acks, naks, asked_66, asked_150, vlan, cut,
                            first_frame, last_frame, first_at, last_at, waited, blind)
  VALUES (NEW.relayed, NEW.relay, NEW.circuit_id, NEW.remote_id, NEW.asked, NEW.requested_ip, NEW.hostname, NEW.vendor_class, NEW.wants_broadcast,
          NEW.id, coalesce(NEW.phone, 1), coalesce(NEW.boot, 1), '00:11:22:33:00:01', coalesce(NEW.xid, 7), coalesce(NEW.kind, 'discover'),
          coalesce(NEW.outcome, 'acked'), coalesce(NEW.discovers, 1), coalesce(NEW.requests, 1), coalesce(NEW.offers, 1), coalesce(NEW.acks, 1),
          coalesce(NEW.naks, 0), coalesce(NEW.asked_66, 1), coalesce(NEW.asked_150, 1), NEW.vlan, coalesce(NEW.cut, 0),
          coalesce(NEW.first_frame, 3), NEW.last_frame, coalesce(NEW.first_at, 1), coalesce(NEW.last_at, NEW.first_at, 1), NEW.waited, NEW.blind);
END;

CREATE TEMP VIEW case_reply AS SELECT * FROM dhcp_reply;  -- by default an ACK with addresses in option 150 and no option 66
CREATE TEMP TRIGGER case_reply_in INSTEAD OF INSERT ON case_reply BEGIN
  INSERT INTO dhcp_reply(source_mac, relay, vlan, yiaddr, siaddr, mask, prefix, router, dns, lease, message, has_3, has_6, has_43, has_51, has_54, opt66_kind, opt150_first, opt160, opt43,
    area_66, area_150, to_mac,
    id, exchange, phone, boot, type, accepted, server, frame, at, has_66, has_150, opt66, opt150, opt150_kind, overload, broadcast, cut)
  VALUES (NEW.source_mac, NEW.relay, NEW.vlan, coalesce(NEW.yiaddr, '10.1.1.50'), NEW.siaddr, coalesce(NEW.mask, '255.255.255.0'), coalesce(NEW.prefix, 24),
          coalesce(NEW.router, '10.1.1.1'), NEW.dns, coalesce(NEW.lease, 86400), NEW.message, coalesce(NEW.has_3, 1), coalesce(NEW.has_6, 0), coalesce(NEW.has_43, 0),
          coalesce(NEW.has_51, 1), coalesce(NEW.has_54, 1), coalesce(NEW.opt66_kind, iif(NEW.opt66 IS NULL, NULL, iif(NEW.opt66 GLOB '[0-9]*', 'ip', 'name'))),
          coalesce(NEW.opt150_first, iif(coalesce(NEW.has_150, 1), '10.1.1.10', NULL)), NEW.opt160, NEW.opt43, NEW.area_66, NEW.area_150, NEW.to_mac,
          NEW.id, coalesce(NEW.exchange, 1), coalesce(NEW.phone, 1), coalesce(NEW.boot, 1), coalesce(NEW.type, 'ack'), coalesce(NEW.accepted, 1),
          coalesce(NEW.server, '10.1.1.1'), coalesce(NEW.frame, 6), coalesce(NEW.at, 2), coalesce(NEW.has_66, 0), coalesce(NEW.has_150, 1), NEW.opt66,
          coalesce(NEW.opt150, iif(coalesce(NEW.has_150, 1), '["10.1.1.10"]', NULL)),
          coalesce(NEW.opt150_kind, iif(coalesce(NEW.has_150, 1), 'addresses', NULL)), coalesce(NEW.overload, 0), coalesce(NEW.broadcast, 0), coalesce(NEW.cut, 0));
END;

CREATE TEMP VIEW case_transfer AS SELECT * FROM transfer;  -- by default TFTP from 10.1.1.10, complete
CREATE TEMP TRIGGER case_transfer_in INSTEAD OF INSERT ON case_transfer BEGIN
  INSERT INTO transfer(server_from, answered_from, answered_port, client_port, mode, asked_blksize, blksize, windowsize, doubled_from, most_resent, most_resent_block, longest_gap, gap_block,
    resent_why, oack, oack_answer, data_octets, wraps, wrap_to, second_answer_from, second_answer_frame, unknown_tid, unknown_tid_frame, parallel, reply_at, content,
    id, phone, boot, n, via, write, server, name, kind, load, requests, tsize, octets, last_block, server_resent, phone_resent, doubled,
                       outcome, ended_by, error_code, error_text, http_status, request_frame, reply_frame, last_frame, first_at, last_at, cut, waited, blind)
  SELECT NEW.server_from, NEW.answered_from, NEW.answered_port, NEW.client_port, coalesce(NEW.mode, 'octet'), NEW.asked_blksize, NEW.blksize, NEW.windowsize, NEW.doubled_from,
          NEW.most_resent, NEW.most_resent_block, NEW.longest_gap, NEW.gap_block, NEW.resent_why, NEW.oack, NEW.oack_answer, NEW.data_octets, coalesce(NEW.wraps, 0),
          NEW.wrap_to, NEW.second_answer_from, NEW.second_answer_frame, coalesce(NEW.unknown_tid, 0), NEW.unknown_tid_frame, coalesce(NEW.parallel, 0), NEW.reply_at,
          NEW.content,
          NEW.id, coalesce(NEW.phone, 1), coalesce(NEW.boot, 1), coalesce(NEW.n, seen + 1), coalesce(NEW.via, 'tftp'), coalesce(NEW.write, 0), coalesce(NEW.server, '10.1.1.10'),
         NEW.name, NEW.kind, NEW.load, coalesce(NEW.requests, 1), NEW.tsize,
         coalesce(NEW.octets, iif(coalesce(NEW.outcome, 'complete') = 'complete', 4000, 0)), coalesce(NEW.last_block, 8), coalesce(NEW.server_resent, 0), coalesce(NEW.phone_resent, 0), coalesce(NEW.doubled, 0),
         coalesce(NEW.outcome, 'complete'), NEW.ended_by, NEW.error_code, NEW.error_text, NEW.http_status,
         coalesce(NEW.request_frame, 20 + seen * 10), coalesce(NEW.reply_frame, 21 + seen * 10), coalesce(NEW.last_frame, 25 + seen * 10),
         NEW.first_at, coalesce(NEW.last_at, NEW.first_at + 1), coalesce(NEW.cut, 0), NEW.waited, NEW.blind
  FROM (SELECT count(*) AS seen FROM transfer);
END;

CREATE TEMP VIEW case_connection AS SELECT * FROM connection;  -- by default SCCP to 10.1.1.5, connected
CREATE TEMP TRIGGER case_connection_in INSTEAD OF INSERT ON case_connection BEGIN
  INSERT INTO connection(id, tls_alert, tls_alert_by, server_hello, last_frame,
    phone, boot, server, port, service, syns, outcome, closed_by, closed_how, first_frame, answer_frame, first_at, last_at, waited, blind)
  VALUES (NEW.id, NEW.tls_alert, NEW.tls_alert_by, NEW.server_hello, NEW.last_frame,
          coalesce(NEW.phone, 1), coalesce(NEW.boot, 1), coalesce(NEW.server, '10.1.1.5'), coalesce(NEW.port, 2000), coalesce(NEW.service, 'sccp'),
          coalesce(NEW.syns, 1), coalesce(NEW.outcome, 'connected'), NEW.closed_by, NEW.closed_how, coalesce(NEW.first_frame, 700),
          iif(coalesce(NEW.outcome, 'connected') IN ('connected', 'refused'), 701, NULL), NEW.first_at, coalesce(NEW.last_at, NEW.first_at), NEW.waited, NEW.blind);
END;

CREATE TEMP VIEW case_session AS SELECT * FROM sccp_session;  -- by default at 10.1.1.5, registered and alive
CREATE TEMP TRIGGER case_session_in INSTEAD OF INSERT ON case_session BEGIN
  INSERT INTO sccp_session(busiest, id, connection, device, device_type, protocol_version, load, ack_version, token_wait, reset_type, last_message, last_from,
    phone, boot, server, outcome, reject_text, reject_label, keepalive, keepalives, keepalives_lost,
                           register_frame, answer_frame, end_frame, first_at, registered_at, last_at, waited, blind)
  VALUES (coalesce(NEW.busiest, iif(coalesce(NEW.outcome, 'registered') = 'registered', 4, NULL)), NEW.id, NEW.connection, NEW.device, NEW.device_type, NEW.protocol_version, NEW.load, NEW.ack_version, NEW.token_wait, NEW.reset_type, NEW.last_message, NEW.last_from,
          coalesce(NEW.phone, 1), coalesce(NEW.boot, 1), coalesce(NEW.server, '10.1.1.5'), coalesce(NEW.outcome, 'registered'), NEW.reject_text, NEW.reject_label,
          coalesce(NEW.keepalive, 30), coalesce(NEW.keepalives, 6), coalesce(NEW.keepalives_lost, 0), 800,
          iif(coalesce(NEW.outcome, 'registered') IN ('registered', 'rejected'), 801, NULL), NEW.end_frame, NEW.first_at,
          iif(coalesce(NEW.outcome, 'registered') = 'registered', NEW.first_at + 1, NULL), coalesce(NEW.last_at, NEW.first_at + 1), NEW.waited, NEW.blind);
END;

CREATE TEMP VIEW case_visibility AS SELECT * FROM visibility;
CREATE TEMP TRIGGER case_visibility_in INSTEAD OF INSERT ON case_visibility BEGIN
  INSERT INTO visibility(phone, tx, rx_unicast, rx_broadcast, first_at, last_at, cut_frames, drops, begins_mid_boot, behind_router, blind)
  VALUES (coalesce(NEW.phone, 1), coalesce(NEW.tx, 200), coalesce(NEW.rx_unicast, 180), coalesce(NEW.rx_broadcast, 30), 0, 590, 0,
          coalesce(NEW.drops, 0), coalesce(NEW.begins_mid_boot, 0), 0, NEW.blind);
END;

CREATE TEMP VIEW case_neighbour AS SELECT * FROM neighbour;
CREATE TEMP TRIGGER case_neighbour_in INSTEAD OF INSERT ON case_neighbour BEGIN
  INSERT INTO neighbour(id, link, phone, protocol, role, mac, device, port, platform, software, native_vlan, voice_vlan, voice_vlan_asked, full_duplex, mau,
                        power_asked_mw, power_used_mw, power_granted_mw, power_limit_mw, policy_tagged, policy_priority, policy_dscp, med_class,
                        messages, checksum_bad, cut, first_frame, last_frame, first_at, last_at)
  VALUES (NEW.id, coalesce(NEW.link, 1), iif(NEW.role = 'phone', coalesce(NEW.link, 1), NULL), coalesce(NEW.protocol, 'cdp'), NEW.role,
          coalesce(NEW.mac, '00:aa:aa:aa:aa:01'), coalesce(NEW.device, iif(NEW.role = 'switch', 'sw1', 'SEP')),
          coalesce(NEW.port, iif(NEW.role = 'switch', 'Gi1/0/1', 'Port 1')), NEW.platform, NEW.software, NEW.native_vlan, NEW.voice_vlan, NEW.voice_vlan_asked,
          NEW.full_duplex, NEW.mau, NEW.power_asked_mw, NEW.power_used_mw, NEW.power_granted_mw, NEW.power_limit_mw, NEW.policy_tagged, NEW.policy_priority,
          NEW.policy_dscp, NEW.med_class, coalesce(NEW.messages, 3), 0, coalesce(NEW.cut, 0), coalesce(NEW.first_frame, 2),
          coalesce(NEW.last_frame, iif(NEW.role = 'switch', 51, 50)), coalesce(NEW.first_at, 0), coalesce(NEW.last_at, 60));
END;

CREATE TEMP VIEW case_registration AS SELECT * FROM sip_registration;  -- by default sip:1001@10.1.1.5, challenged once, registered for an hour
CREATE TEMP TRIGGER case_registration_in INSTEAD OF INSERT ON case_registration BEGIN
  INSERT INTO sip_registration(id, user_agent, min_expires, retry_after, source, via, contact, body_declared, body_octets, registered_at,
    phone, boot, server, transport, aor, requests, resent, challenges, answered_challenges, refused_again, expires, status, reason,
                               warning, outcome, first_frame, status_frame, first_at, last_at, waited, blind)
  VALUES (NEW.id, NEW.user_agent, NEW.min_expires, NEW.retry_after, NEW.source, NEW.via, NEW.contact, NEW.body_declared, NEW.body_octets, NEW.registered_at,
          coalesce(NEW.phone, 1), coalesce(NEW.boot, 1), coalesce(NEW.server, '10.1.1.5'), coalesce(NEW.transport, 'udp'), coalesce(NEW.aor, 'sip:1001@10.1.1.5'),
          coalesce(NEW.requests, 2), coalesce(NEW.resent, 0), coalesce(NEW.challenges, 1), coalesce(NEW.answered_challenges, 1), coalesce(NEW.refused_again, 0),
          coalesce(NEW.expires, 3600), coalesce(NEW.status, iif(coalesce(NEW.outcome, 'registered') = 'registered', 200, NULL)), NEW.reason, NEW.warning,
          coalesce(NEW.outcome, 'registered'), 710, iif(coalesce(NEW.outcome, 'registered') IN ('no-answer', 'unreachable'), NULL, 712),
          NEW.first_at, coalesce(NEW.last_at, NEW.first_at), NEW.waited, NEW.blind);
END;

CREATE TEMP VIEW case_alarm AS SELECT * FROM alarm;
CREATE TEMP TRIGGER case_alarm_in INSTEAD OF INSERT ON case_alarm BEGIN
  INSERT INTO alarm(load,
    phone, boot, source, code, text, frame, at)
  VALUES (NEW.load,
          coalesce(NEW.phone, 1), coalesce(NEW.boot, 1), coalesce(NEW.source, 'sccp-alarm'), NEW.code, NEW.text, coalesce(NEW.frame, 690), NEW.at);
END;

CREATE TEMP VIEW case_file AS SELECT * FROM config_file;   -- by default readable and well formed; phone, boot and kind are the transfer's
CREATE TEMP TRIGGER case_file_in INSTEAD OF INSERT ON case_file BEGIN
  INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, column, names_load, protocol, security_mode, lines, first_line, octets,
                          transport, version_stamp, call_managers, lines_configured, srst, upgrade_code)
  SELECT id, phone, boot, kind, coalesce(NEW.readable, 1), coalesce(NEW.well_formed, 1), NEW.defect, NEW.line, NEW.column, NEW.names_load, NEW.protocol,
         NEW.security_mode, coalesce(NEW.lines, 1), NEW.first_line, coalesce(NEW.octets, octets), NEW.transport, NEW.version_stamp, NEW.call_managers,
         NEW.lines_configured, NEW.srst, NEW.upgrade_code FROM transfer WHERE id = NEW.transfer;
END;
CREATE TEMP VIEW case_offer AS SELECT transfer, model, load FROM config_load;  -- a load that the file of this transfer names
CREATE TEMP TRIGGER case_offer_in INSTEAD OF INSERT ON case_offer BEGIN
  INSERT INTO config_load SELECT id, phone, boot, NEW.model, NEW.load FROM transfer WHERE id = NEW.transfer;
END;
CREATE TEMP VIEW case_load AS SELECT name, family, protocol, key FROM load;  -- an application of the 7940 and 7960 by default; key as a.b(c)
CREATE TEMP TRIGGER case_load_in INSTEAD OF INSERT ON case_load BEGIN
  INSERT OR IGNORE INTO load(name, family, protocol, version, key, is_loader)
  VALUES (NEW.name, coalesce(NEW.family, '7940-60'), NEW.protocol, NULL, NEW.key, 0);
END;

CREATE TEMP VIEW case_source AS SELECT * FROM frame_source;  -- by default 64 frames of a sample, without trailers or checksums
CREATE TEMP TRIGGER case_source_in INSTEAD OF INSERT ON case_source BEGIN
  INSERT INTO frame_source(interface, mac, direction, phone, frames, examined, with_trailer, fcs_match, fcs_mismatch, fcs_constant, fcs_constant_value,
                           crc_flagged, delivered, short_frames, giant_frames, sums_checked, sums_good, sums_offloaded, sums_bad, first_frame, mismatch_frame, offload_frame)
  VALUES (1, coalesce(NEW.mac, iif(NEW.phone IS NULL, '00:aa:aa:aa:aa:02', printf('00:11:22:33:%02x:%02x', NEW.phone / 256, NEW.phone % 256))),
          coalesce(NEW.direction, 'unknown'), NEW.phone, coalesce(NEW.frames, 64), coalesce(NEW.examined, 64), coalesce(NEW.with_trailer, 0),
          coalesce(NEW.fcs_match, 0), coalesce(NEW.fcs_mismatch, 0), coalesce(NEW.fcs_constant, 0), NEW.fcs_constant_value, coalesce(NEW.crc_flagged, 0),
          NEW.delivered, 0, 0, coalesce(NEW.sums_checked, 0), coalesce(NEW.sums_good, 0), coalesce(NEW.sums_offloaded, 0), coalesce(NEW.sums_bad, 0),
          1, iif(coalesce(NEW.fcs_mismatch, 0) + coalesce(NEW.crc_flagged, 0) > 0, 5, NULL), NEW.offload_frame);
END;

-- The bystander: phone 1000 takes a new image in its first boot and registers in its second, from
-- the same servers and partly with the same files. No rule may have anything to say of it, and
-- nothing that it does may clear or accuse another phone.
INSERT INTO case_phone(id, family, protocol, load) VALUES (1000, '7940-60', 'sip', 'P0S30300');
INSERT INTO load(name, family, protocol, version, key, is_loader) VALUES ('P0S30300', '7940-60', 'sip', '3.0', 3000000000, 0);
INSERT INTO case_visibility(phone, begins_mid_boot) VALUES (1000, 1);
INSERT INTO case_boot(id, phone, n, began_at, ended_at, stage, stage_rank, load) VALUES
  (1000, 1000, 11, 0, 100, 'firmware', 6, 'P0S30203'), (1001, 1000, 12, 100, NULL, 'registered', 8, 'P0S30300'),
  (999, 1000, 10, 0, 0, 'firmware', 6, NULL);
UPDATE boot SET whole = 0 WHERE id = 999;
INSERT INTO case_exchange(id, phone, boot, xid, first_at) VALUES (1000, 1000, 1000, 90, 1), (1001, 1000, 1001, 91, 101);
INSERT INTO case_exchange(id, phone, boot, xid, kind, first_at) VALUES (1002, 1000, 1001, 92, 'renew', 550);
INSERT INTO case_reply(id, exchange, phone, boot, type, accepted, at, has_66, opt66) VALUES
  (1000, 1000, 1000, 1000, 'offer', 1, 1.5, 1, '10.1.1.10'), (1001, 1000, 1000, 1000, 'ack', 1, 2, 1, '10.1.1.10'), (1002, 1001, 1000, 1001, 'offer', 1, 101.5, 1, '10.1.1.10'),
  (1003, 1001, 1000, 1001, 'ack', 1, 102, 1, '10.1.1.10'), (1004, 1002, 1000, 1001, 'ack', 1, 551, 1, '10.1.1.10');
INSERT INTO case_transfer(id, phone, boot, name, kind, load, first_at) VALUES
  (1000, 1000, 1000, 'OS79XX.TXT', 'os79xx', NULL, 3), (1001, 1000, 1000, 'P0S30300.bin', 'image', 'P0S30300', 8), (1002, 1000, 1001, 'CTLSEP0011223303E8.tlv', 'ctl', NULL, 103),
  (1003, 1000, 1001, 'SIPDefault.cnf', 'sip-default', NULL, 104), (1004, 1000, 1001, 'SIP0011223303E8.cnf', 'config', NULL, 105),
  (1005, 1000, 1001, 'RINGLIST.DAT', 'ring', NULL, 106), (1006, 1000, 1001, 'XMLDefault.cnf.xml', 'default-config', NULL, 560);
INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, lines) VALUES (1000, 1000, 1000, 'os79xx', 1, 1, 1);
INSERT INTO icmp_error(phone, boot, sender, type, code, quoted_port, transfer, frame, at) VALUES (1000, 1001, '10.1.1.10', 3, 3, 50123, 1005, 99, 107);
INSERT INTO case_registration(phone, boot, first_at) VALUES (1000, 1001, 570);
INSERT INTO case_connection(phone, boot, first_at) VALUES (1000, 1001, 571);
INSERT INTO case_session(phone, boot, first_at) VALUES (1000, 1001, 571);
INSERT INTO link(id, phone, pairing) VALUES (1000, 1000, 'only-pair');
INSERT INTO case_neighbour(link, role, full_duplex) VALUES (1000, 'phone', 1), (1000, 'switch', 1), (1000, 'other', 0);
INSERT INTO case_neighbour(link, role, protocol, full_duplex) VALUES (1000, 'phone', 'lldp', 0), (1000, 'switch', 'lldp', 0);
INSERT INTO case_source(phone, with_trailer, fcs_match, sums_checked, sums_good) VALUES (1000, 64, 64, 60, 60);
