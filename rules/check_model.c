#include "rules/check_model.h"

#include <stdlib.h>

#include "analyzer/base/memory.h"

/* One row of `seed` is one boot: phone `i`, boot `n` (1..3), `id`, `mac`, its first frame `f`,
 * which stands 64 frames and 0.64 s behind the one before, and whether it is the last (`newest`).
 * Frame N came at N * 0.01 s. What differs from phone to phone is chosen by remainders of prime
 * numbers, so that the choices are independent of each other. */
static const char *const statements[] = {
        "CREATE TEMP TABLE seed AS "
        "WITH RECURSIVE p(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM p "
        "WHERE i < (SELECT phones FROM site)), "
        "b(n) AS (VALUES (1), (2), (3)) "
        "SELECT i, n, (n - 1) * phones + i AS id, ((n - 1) * phones + i) * 64 AS f, "
        "n = 3 AS newest, "
        "printf('00:11:22:33:%02x:%02x', i / 256, i % 256) AS mac, "
        "printf('SEP00112233%02X%02X', i / 256, i % 256) AS name, "
        "printf('10.1.1.%d', 10 + i % 3) AS tftp FROM site, b, p",

        "INSERT INTO stream VALUES (1, 'made up', 1700000000000000000, "
        "(SELECT max(f) + 64 FROM seed) * 0.01 + 100, 0, 0, 0)",
        "INSERT INTO capture VALUES (0, 'made-up.pcapng', 'pcapng', "
        "(SELECT max(f) + 64 FROM seed), 0, (SELECT max(f) FROM seed) * 0.01, 3, 65535, 0, 0, 0, "
        "1, 'mirror', NULL, NULL)",
        "INSERT INTO interface VALUES (1, 0, 'eth0', NULL, 1, 65535, NULL, 1000, 0)",
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c "
        "WHERE x < (SELECT max(f) + 64 FROM seed)) "
        "INSERT INTO frame SELECT x, 0, x, 1700000000000000000 + x * 10000000, x * 100, 100, 100 "
        "FROM c",

        /* who */
        "INSERT INTO phone SELECT i, mac, iif(i % 7, name, NULL), 'Cisco', 'CP-7941G', "
        "iif(i % 2, '7941-61', '7940-60'), iif(i % 5, 'SIP41.8-5-2S', NULL), "
        "iif(i % 2, 'sip', 'sccp'), i % 3 + 1, printf('10.1.%d.%d', 2 + i / 250, i % 250 + 1), "
        "iif(i % 11, 20, 1), 'switch-' || i % 40, 'Fa0/' || i % 48, f, f + 63, f * 0.01, "
        "f * 0.01 + 1300 FROM seed WHERE n = 1",
        "INSERT INTO visibility SELECT i, 100, iif(i % 13, 90, 0), 50, f * 0.01, f * 0.01 + 1300, "
        "i % 17 = 0, iif(i % 19, 0, NULL), i % 23 = 0, i % 90, i % 29 = 0, "
        "i % 31 = 0, iif(i % 31, NULL, 'made up') FROM seed WHERE n = 1",
        "INSERT INTO identity SELECT i, a.attribute, iif(a.attribute = 'load', 'SIP41.8-5-2S', "
        "name), "
        "a.source, 3, f * 0.01, f FROM seed, (SELECT 'load' AS attribute, 'cdp' AS source "
        "UNION ALL SELECT 'name', 'tftp') a",
        "INSERT INTO boot(id, phone, n, began_at, ended_at, began_by, whole, stage, stage_rank, "
        "load, alarm_code, alarm_text, files, first_frame, last_frame) "
        "SELECT id, i, n, f * 0.01, iif(newest, NULL, f * 0.01 + 600), "
        "iif(i % 3, 'cdp-burst', 'discover'), i % 23 <> 0, "
        "CASE (i + n) % 5 WHEN 0 THEN 'registered' WHEN 1 THEN 'config' WHEN 2 THEN 'firmware' "
        "WHEN 3 THEN 'tftp' ELSE 'dhcp' END, "
        "CASE (i + n) % 5 WHEN 0 THEN 8 WHEN 1 THEN 5 WHEN 2 THEN 6 WHEN 3 THEN 4 ELSE 3 END, "
        "iif(i % 5, iif(i % 2, 'SIP41.8-5-2S', 'P0S3-07-4-00'), NULL), "
        "iif(i % 31, NULL, 25), iif(i % 31, NULL, 'Last=TCP-timeout'), 'digest-' || i % 50, f, "
        "f + 63 FROM seed",
        "INSERT INTO link SELECT i, i, iif(i % 6, 'only-pair', 'guessed'), NULL FROM seed "
        "WHERE n = 1",
        "INSERT INTO neighbour(id, link, phone, protocol, role, mac, device, port, platform, "
        "software, native_vlan, voice_vlan, voice_vlan_asked, full_duplex, mau, power_asked_mw, "
        "power_used_mw, power_granted_mw, messages, checksum_bad, cut, first_frame, last_frame, "
        "first_at, last_at) "
        "SELECT i * 2 - r.is_switch, i, iif(r.is_switch, NULL, i), 'cdp', "
        "iif(r.is_switch, 'switch', 'phone'), mac, iif(r.is_switch, 'switch-' || i % 40, name), "
        "iif(r.is_switch, 'Fa0/' || i % 48, 'Port 1'), 'Cisco', 'SIP41.8-5-2S', 1, "
        "iif(i % 11, 20, NULL), NULL, iif(i % 37, 1, 1 - r.is_switch), 0, 6300, 6300, "
        "iif(i % 41, 6300, 4000), 3, 0, 0, f + r.is_switch, f + 2 + r.is_switch, f * 0.01, "
        "f * 0.01 + 60 FROM seed, (SELECT 0 AS is_switch UNION ALL SELECT 1) r WHERE n = 1",
        "INSERT INTO server SELECT id, '10.1.1.' || (10 + id), iif(id < 3, 'tftp', 'dhcp'), "
        "'00:aa:00:00:00:0' || id, NULL, NULL, 1000, 900 FROM seed WHERE id < 6",
        "INSERT INTO frame_source SELECT i, 1, mac, 'unknown', i, 100, 64, iif(i % 43, 0, 64), "
        "0, iif(i % 43, 0, 64), iif(i % 43, 0, 64), iif(i % 43, NULL, 0), 0, i % 2, 0, 0, 64, 64, "
        "0, "
        "i % 47 = 0, f, iif(i % 43, NULL, f + 1), NULL FROM seed WHERE n = 1",

        /* DHCP */
        "INSERT INTO dhcp_exchange(id, phone, boot, mac, xid, kind, outcome, discovers, requests, "
        "offers, acks, naks, asked_66, asked_150, asked, requested_ip, hostname, vendor_class, "
        "vlan, wants_broadcast, cut, first_frame, last_frame, first_at, last_at, waited, blind) "
        "SELECT id, i, id, mac, id * 7, 'discover', "
        "iif(i % 9, 'acked', 'no-offer'), iif(i % 9, 1, 4), 1, i % 9 <> 0, i % 9 <> 0, 0, 1, "
        "iif(i % 8, 1, NULL), '1,3,6,15,35,66,150', NULL, name, 'Cisco Systems, Inc. IP Phone', "
        "20, "
        "0, 0, f + 4, f + 7, f * 0.01 + 0.04, f * 0.01 + 20, iif(i % 9, NULL, 60), "
        "iif(i % 13, NULL, 'no frame toward this phone in the capture') FROM seed",
        "INSERT INTO dhcp_reply(id, exchange, phone, boot, type, accepted, server, source_mac, "
        "relay, frame, at, vlan, yiaddr, siaddr, mask, prefix, router, dns, lease, message, has_3, "
        "has_6, has_66, has_150, opt66, opt66_kind, opt150, opt150_first, opt150_kind, overload, "
        "broadcast, cut) "
        "SELECT id * 4 + t.k, id, i, id, t.type, t.k <> 3, "
        "'10.1.1.' || (1 + t.k / 3), '00:aa:00:00:00:01', NULL, f + 5 + t.k, "
        "(f + 5 + t.k) * 0.01, 20, printf('10.1.%d.%d', 2 + i / 250, i % 250 + 1), tftp, "
        "'255.255.0.0', 16, iif(i % 53, '10.1.0.1', NULL), '10.1.1.5', 86400, NULL, i % 53 <> 0, "
        "1, "
        "0, iif(i % 8, i % 10 <> 0, NULL), NULL, NULL, json_array(tftp), tftp, 'addresses', 0, 0, "
        "i % 17 = 0 FROM seed, (SELECT 0 AS k, 'offer' AS type UNION ALL SELECT 1, 'ack' "
        "UNION ALL SELECT 2, 'nak' UNION ALL SELECT 3, 'offer') t "
        "WHERE i % 9 AND (t.k < 2 OR i % 16 = t.k)",
        "INSERT INTO dhcp_option SELECT f + 5, 150, 'options', 4, x'0a01010a' FROM seed",

        /* files */
        "INSERT INTO load VALUES ('SIP41.8-5-2S', '7941-61', 'sip', '8.5.2', 8005002000, 0, NULL), "
        "('SIP41.9-4-2S', '7941-61', 'sip', '9.4.2', 9004002000, 0, NULL), "
        "('P0S3-07-4-00', '7940-60', 'sip', '7.4.0', 7004000000, 0, NULL), "
        "('P0S3-8-12-00', '7940-60', 'sip', '8.12.0', 8012000000, 0, NULL), "
        "('P0S30202', '7940-60', 'sip', '2.2', 2002000000, 0, 'letter-o')",
        "INSERT INTO upgrade_rule VALUES ('made-up-step', '7940-60', '*', NULL, 7999999999, '*', "
        "8000000000, NULL, 'step', 'P0S3-07-5-00', 'fetch the one between', 'made up', 'high')",
        "INSERT INTO transfer(id, phone, boot, n, via, write, server, server_from, answered_from, "
        "answered_port, client_port, name, kind, load, mode, requests, asked_blksize, blksize, "
        "tsize, windowsize, octets, last_block, server_resent, phone_resent, doubled, outcome, "
        "ended_by, error_code, error_text, http_status, content, request_frame, reply_frame, "
        "last_frame, first_at, reply_at, last_at, cut, waited, blind) "
        "SELECT id * 8 + k.k, i, id, k.k + 1, iif(i % 59, 'tftp', 'http'), 0, "
        "tftp, 'opt150', iif(o.word = 'no-answer', NULL, tftp), 1069, 50000 + k.k, "
        "iif(k.name IS NULL, seed.name || '.cnf.xml', k.name), k.kind, "
        "iif(k.k > 3, iif(i % 2, 'SIP41.9-4-2S', 'P0S3-8-12-00'), NULL), 'octet', "
        "iif(o.word = 'no-answer', 4, 1), NULL, NULL, iif(k.k > 3, 500000, NULL), NULL, "
        "o.full * (k.k * 1000 + 500), o.full * (k.k * 2 + 1), 0, 0, 0, o.word, o.ended_by, "
        "o.error_code, iif(o.error_code, 'File not found', NULL), NULL, "
        "iif(o.word = 'complete', printf('%032x', k.k), NULL), f + 10 + k.k * 3, "
        "iif(o.word = 'no-answer', NULL, f + 11 + k.k * 3), f + 12 + k.k * 3, "
        "(f + 10 + k.k * 3) * 0.01, (f + 11 + k.k * 3) * 0.01, (f + 12 + k.k * 3) * 0.01, 0, "
        "iif(o.word = 'no-answer', 30, NULL), "
        "iif(i % 13, NULL, 'no frame toward this phone in the capture') "
        "FROM seed, (SELECT 0 AS k, 'ctl' AS kind, 'CTLFile.tlv' AS name "
        "UNION ALL SELECT 1, 'itl', 'ITLFile.tlv' UNION ALL SELECT 2, 'config', NULL "
        "UNION ALL SELECT 3, 'default-config', 'XMLDefault.cnf.xml' "
        "UNION ALL SELECT 4, 'loads', 'SIP41.9-4-2S.loads' UNION ALL SELECT 5, 'sip-default', "
        "'SIPDefault.cnf' UNION ALL SELECT 6, 'image', 'P0S3-8-12-00.sb2' "
        "UNION ALL SELECT 7, 'part', 'jar41sip.9-4-2.sbn') k "
        "JOIN (SELECT 0 AS j, 'complete' AS word, 1 AS full, 'server' AS ended_by, "
        "NULL AS error_code UNION ALL SELECT 1, 'error-from-server', 0, 'server', 1 "
        "UNION ALL SELECT 2, 'no-answer', 0, NULL, NULL UNION ALL SELECT 3, 'stopped-by-phone', 1, "
        "'phone', NULL UNION ALL SELECT 4, 'error-from-phone', 1, 'phone', 3 "
        "UNION ALL SELECT 5, 'not-seen-whole', 1, NULL, NULL UNION ALL SELECT 6, 'open', 1, NULL, "
        "NULL) o ON o.j = CASE WHEN i % 10 < 4 THEN 0 WHEN i % 10 < 7 THEN i % 7 "
        "ELSE (i + k.k) % 7 END",
        "INSERT INTO config_file(transfer, phone, boot, kind, readable, well_formed, defect, line, "
        "column, names_load, protocol, security_mode, lines, first_line) "
        "SELECT id, phone, boot, kind, 1, phone % 61 <> 0, "
        "iif(phone % 61, NULL, 'tag not closed'), iif(phone % 61, NULL, 12), 3, 'SIP41.9-4-2S', "
        "'sip', 1, 200, NULL FROM transfer WHERE kind IN ('config', 'default-config') "
        "AND outcome = 'complete'",
        "INSERT INTO config_call_manager SELECT transfer, phone, 0, '10.1.1.20', 0, 2000 "
        "FROM config_file",
        "INSERT INTO config_load SELECT transfer, phone, boot, NULL, names_load FROM config_file",
        "INSERT INTO load_part SELECT id, phone, 'jar41sip.9-4-2.sbn' FROM transfer "
        "WHERE kind = 'loads' AND outcome = 'complete'",

        /* reaching things */
        "INSERT INTO connection SELECT id, i, id, '10.1.1.20', 2000, 'sccp', iif(i % 4, 1, 3), "
        "CASE i % 4 WHEN 0 THEN 'no-answer' WHEN 1 THEN 'refused' ELSE 'connected' END, NULL, "
        "NULL, NULL, NULL, NULL, 0, f + 40, iif(i % 4, f + 41, NULL), f + 42, (f + 40) * 0.01, "
        "(f + 42) * 0.01, iif(i % 4, NULL, 60), NULL FROM seed WHERE i % 3 = 0",
        "INSERT INTO arp_lookup SELECT i, id, '10.1.0.1', 'router', 3, i % 67 <> 0, f + 8, f + 9, "
        "(f + 8) * 0.01, (f + 9) * 0.01, iif(i % 67, NULL, 30), NULL FROM seed",
        "INSERT INTO ip_claim SELECT '10.1.' || (2 + i / 250) || '.' || (i % 250 + 1 - (i % 71 = "
        "0)), "
        "mac, 'arp', 0, f + 8, f + 9, (f + 8) * 0.01, (f + 9) * 0.01 FROM seed WHERE n = 1",
        "INSERT INTO dns_lookup SELECT i, id, 'cucm.example', 'A', '10.1.1.5', 2, "
        "iif(i % 73, 0, 3), iif(i % 73, '10.1.1.20', NULL), f + 38, f + 39, (f + 38) * 0.01, "
        "(f + 39) * 0.01, NULL, NULL FROM seed WHERE i % 5 = 0",
        "INSERT INTO icmp_error SELECT id, phone, boot, server, 3, 3, '10.1.2.1', server, 17, 69, "
        "id, "
        "NULL, request_frame + 1, first_at + 0.01 FROM transfer "
        "WHERE outcome = 'no-answer' AND phone % 2",
        "INSERT INTO eapol SELECT i, id, 3, i % 79 <> 0, i % 79 = 0, f + 1, f + 2, f * 0.01, "
        "f * 0.01 + 0.02, NULL, NULL FROM seed WHERE i % 10 = 0",
        "INSERT INTO topology_change SELECT f * 0.01, f + 3, 'switch-1', 'tcn' FROM seed WHERE i < "
        "4",
        "INSERT INTO heard SELECT i, id, 'ntp', '10.1.1.5', 3, i % 97 <> 0, NULL, f + 51, iif(i % "
        "97, f + 52, NULL), f + 53, (f + 51) * 0.01, (f + 53) * 0.01, iif(i % 97, NULL, 30), NULL "
        "FROM seed WHERE i % 10 = 0",
        "INSERT INTO datagram_loss SELECT id, phone, boot, server, '10.1.2.1', 17, 50000, 50000, "
        "1, 1, 0, id, 0, request_frame + 1, first_at + 0.01, NULL FROM transfer WHERE outcome = "
        "'open' AND phone % 3 = 0",

        /* registration */
        "INSERT INTO sccp_session(id, phone, boot, connection, server, device, device_type, "
        "protocol_version, load, outcome, reject_text, reject_label, token_wait, reset_type, "
        "keepalive, keepalives, keepalives_lost, register_frame, answer_frame, end_frame, "
        "first_at, registered_at, last_at, waited, blind) "
        "SELECT id, i, id, id, '10.1.1.20', name, 115, 17, NULL, "
        "CASE i % 4 WHEN 2 THEN 'registered' ELSE 'rejected' END, iif(i % 4 = 2, NULL, "
        "'Security Error'), NULL, NULL, NULL, 30, 10, i % 83 = 0, f + 43, f + 44, f + 60, "
        "(f + 43) * 0.01, iif(i % 4 = 2, (f + 44) * 0.01, NULL), (f + 60) * 0.01, NULL, NULL "
        "FROM seed WHERE i % 3 = 0 AND i % 4 > 1",
        "INSERT INTO sip_registration(id, phone, boot, server, transport, aor, requests, resent, "
        "challenges, answered_challenges, refused_again, expires, status, reason, warning, "
        "user_agent, outcome, first_frame, status_frame, last_frame, first_at, registered_at, "
        "last_at, waited, blind) "
        "SELECT id, i, id, '10.1.1.21', 'udp', '100' || i, 4, 0, 2, "
        "2, "
        "iif(i % 4, 0, 2), 3600, CASE i % 4 WHEN 0 THEN 401 WHEN 1 THEN 403 ELSE 200 END, NULL, "
        "NULL, NULL, CASE i % 4 WHEN 0 THEN 'refused' WHEN 1 THEN 'refused' ELSE 'registered' END, "
        "f + 45, f + 46, f + 48, (f + 45) * 0.01, iif(i % 4 > 1, (f + 46) * 0.01, NULL), "
        "(f + 48) * 0.01, NULL, NULL FROM seed "
        "WHERE i % 3 = 1",
        "INSERT INTO alarm SELECT i, id, 'sccp', 25, 'Last=TCP-timeout', 'SIP41.8-5-2S', f + 50, "
        "(f + 50) * 0.01 FROM seed WHERE i % 31 = 0",
        "INSERT INTO notify SELECT i, id, 'restart', '10.1.1.21', f + 51, (f + 51) * 0.01 FROM "
        "seed "
        "WHERE i % 89 = 0",
        "DROP TABLE temp.seed",
        "DROP TABLE temp.site",
        /* The catalogue is judged by plans that suit such a site, as the shipped ones do. */
        "ANALYZE",
};

bool
check_model_fill(sqlite3 *db, int phones)
{
	char *site = memory_format("CREATE TEMP TABLE site AS SELECT %d AS phones", phones);
	bool well = sqlite3_exec(db, "BEGIN", NULL, NULL, NULL) == SQLITE_OK &&
	            sqlite3_exec(db, site, NULL, NULL, NULL) == SQLITE_OK;

	free(site);
	for (size_t i = 0; well && i < sizeof statements / sizeof statements[0]; i++)
		well = sqlite3_exec(db, statements[i], NULL, NULL, NULL) == SQLITE_OK;
	return well && sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
}

bool
check_model_drop_indexes(sqlite3 *db)
{
	sqlite3_stmt *indexes = NULL;
	char *drops = memory_text("");
	bool well = sqlite3_prepare_v2(db,
	                               "SELECT name FROM sqlite_schema "
	                               "WHERE type = 'index' AND sql IS NOT NULL",
	                               -1, &indexes, NULL) == SQLITE_OK;

	while (well && sqlite3_step(indexes) == SQLITE_ROW) {
		char *more = memory_format("%sDROP INDEX %s;", drops,
		                           (const char *)sqlite3_column_text(indexes, 0));

		free(drops);
		drops = more;
	}
	sqlite3_finalize(indexes);
	well = well && sqlite3_exec(db, drops, NULL, NULL, NULL) == SQLITE_OK;
	free(drops);
	return well;
}
