#include "analyzer/facts/columns.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Of struct ROW, which is defined anew for every table. `matches` as in struct column. */
#define COLUMN(name_, type_, member)                                                            \
	{                                                                                       \
		.name = (name_), .type = COLUMN_##type_, .offset = offsetof(struct ROW, member) \
	}
#define KEYED(name_, type_, member, matches_)                                                    \
	{                                                                                        \
		.name = (name_), .type = COLUMN_##type_, .offset = offsetof(struct ROW, member), \
		.matches = (matches_)                                                            \
	}
#define WORDS(name_, member, table, matches_)                                                 \
	{                                                                                     \
		.name = (name_), .type = COLUMN_WORD, .offset = offsetof(struct ROW, member), \
		.words = (table), .word_count = COUNT(table), .matches = (matches_)           \
	}
#define MAC_IF(name_, member, present_, matches_)                                                  \
	{                                                                                          \
		.name = (name_), .type = COLUMN_MAC_OR_NULL,                                       \
		.offset = offsetof(struct ROW, member), .present = offsetof(struct ROW, present_), \
		.matches = (matches_)                                                              \
	}
#define ID KEYED("id", ID, id, 1)
#define FIRST_LAST                                                              \
	COLUMN("first_frame", FRAME, first), COLUMN("last_frame", FRAME, last), \
	        COLUMN("first_at", FRAME_TIME, first), COLUMN("last_at", FRAME_TIME, last)
#define WAITED COLUMN("waited", DURATION, wait.waited_ns), COLUMN("blind", TEXT, wait.blind)

#define ROW cited_frame
static const struct column frame_columns[] = {
        KEYED("id", FRAME, frame, 1),
        COLUMN("capture", FRAME_CAPTURE, frame),
        COLUMN("number", FRAME_NUMBER, frame),
        COLUMN("time_ns", INT64, frame.time_ns),
        COLUMN("file_offset", OFFSET, frame.offset),
        COLUMN("captured", UINT32, frame.captured),
        COLUMN("wire", UINT32, frame.wire),
};
#undef ROW

#define ROW visibility
static const struct column visibility_columns[] = {
        KEYED("phone", REFERENCE, phone, 1),
        COLUMN("tx", INT64, tx),
        COLUMN("rx_unicast", INT64, rx_unicast),
        COLUMN("rx_broadcast", INT64, rx_broadcast),
        COLUMN("first_at", TIME, first_ns),
        COLUMN("last_at", TIME, last_ns),
        COLUMN("cut_frames", INT64, cut_frames),
        COLUMN("drops", INT64_OR_NULL, drops),
        COLUMN("begins_mid_boot", BOOL, begins_mid_boot),
        COLUMN("longest_silence", DURATION, longest_silence_ns),
        COLUMN("behind_router", BOOL, behind_router),
        COLUMN("missed", INT64, missed),
        COLUMN("blind", TEXT, blind),
};
#undef ROW

#define ROW phone
static const struct column phone_columns[] = {
        ID,
        MAC_IF("mac", mac, has_mac, 1),
        KEYED("name", TEXT, name, 1),
        COLUMN("vendor", TEXT, vendor),
        COLUMN("model", TEXT, model),
        COLUMN("family", TEXT, family),
        COLUMN("load", TEXT, load),
        COLUMN("protocol", TEXT, protocol),
        COLUMN("is_phone", INT, is_phone),
        KEYED("ip", IP, ip, 1),
        COLUMN("vlan", INT_OR_NULL, vlan),
        COLUMN("switch_name", TEXT, switch_name),
        COLUMN("switch_port", TEXT, switch_port),
        FIRST_LAST,
};
#undef ROW

#define ROW identity
static const struct column identity_columns[] = {
        KEYED("phone", REFERENCE, phone, 6),   COLUMN("attribute", TEXT, attribute),
        COLUMN("value", TEXT, value),          COLUMN("source", TEXT, source),
        COLUMN("confidence", INT, confidence), COLUMN("at", FRAME_TIME, frame),
        COLUMN("frame", FRAME, frame),
};
#undef ROW

#define ROW boot
static const struct column boot_columns[] = {
        ID,
        KEYED("phone", REFERENCE, phone, 3),
        COLUMN("n", INT, n),
        COLUMN("began_at", TIME, began_ns),
        COLUMN("ended_at", TIME, ended_ns),
        COLUMN("began_by", TEXT, began_by),
        COLUMN("ended_by", TEXT, ended_by),
        COLUMN("whole", BOOL, whole),
        WORDS("stage", stage, stage_words, 0),
        COLUMN("stage_rank", INT, stage),
        KEYED("load", TEXT, load, 5000),
        COLUMN("period", DURATION, period_ns),
        COLUMN("same_files", INT_OR_NULL, same_files),
        COLUMN("alarm_code", INT64_OR_NULL, alarm_code),
        COLUMN("alarm_text", TEXT, alarm_text),
        KEYED("files", TEXT, files, 100),
        COLUMN("first_frame", FRAME, first),
        COLUMN("last_frame", FRAME, last),
};
#undef ROW

#define ROW link
static const struct column link_columns[] = {
        ID,
        KEYED("phone", REFERENCE, phone, 1),
        COLUMN("pairing", TEXT, pairing),
        COLUMN("blind", TEXT, blind),
};
#undef ROW

#define ROW neighbour
static const struct column neighbour_columns[] = {
        ID,
        KEYED("link", REFERENCE, link, 2),
        KEYED("phone", REFERENCE, phone, 1),
        COLUMN("protocol", TEXT, protocol),
        COLUMN("role", TEXT, role),
        COLUMN("mac", MAC, mac),
        KEYED("device", TEXT, device, 50),
        COLUMN("port", TEXT, port),
        COLUMN("platform", TEXT, platform),
        COLUMN("software", TEXT, software),
        COLUMN("native_vlan", INT64_OR_NULL, native_vlan),
        COLUMN("voice_vlan", INT64_OR_NULL, voice_vlan),
        COLUMN("voice_vlan_asked", INT64_OR_NULL, voice_vlan_asked),
        COLUMN("full_duplex", INT_OR_NULL, full_duplex),
        COLUMN("mau", INT64_OR_NULL, mau),
        COLUMN("power_asked_mw", INT64_OR_NULL, power_asked_mw),
        COLUMN("power_used_mw", INT64_OR_NULL, power_used_mw),
        COLUMN("power_granted_mw", INT64_OR_NULL, power_granted_mw),
        COLUMN("power_limit_mw", INT64_OR_NULL, power_limit_mw),
        COLUMN("policy_tagged", INT_OR_NULL, policy_tagged),
        COLUMN("policy_priority", INT64_OR_NULL, policy_priority),
        COLUMN("policy_dscp", INT64_OR_NULL, policy_dscp),
        COLUMN("med_class", INT64_OR_NULL, med_class),
        COLUMN("messages", INT64, messages),
        COLUMN("checksum_bad", INT64, checksum_bad),
        COLUMN("cut", BOOL, cut),
        FIRST_LAST,
};
#undef ROW

#define ROW server
static const struct column server_columns[] = {
        ID,
        KEYED("ip", IP, ip, 2),
        COLUMN("role", TEXT, role),
        MAC_IF("mac", mac, has_mac, 2),
        COLUMN("product", TEXT, product),
        COLUMN("product_why", TEXT, product_why),
        COLUMN("asked_by", INT64, asked_by),
        COLUMN("answered", INT64, answered),
};
#undef ROW

#define ROW dhcp_exchange
static const struct column dhcp_exchange_columns[] = {
        ID,
        KEYED("phone", REFERENCE, phone, 4),
        KEYED("boot", REFERENCE, boot, 2),
        KEYED("mac", MAC, mac, 4),
        COLUMN("xid", UINT32, xid),
        COLUMN("relayed", INT_OR_NULL, relayed),
        COLUMN("relay", IP, relay),
        COLUMN("circuit_id", TEXT, circuit_id),
        COLUMN("remote_id", TEXT, remote_id),
        COLUMN("kind", TEXT, kind),
        WORDS("outcome", outcome, dhcp_outcome_words, 4000),
        COLUMN("discovers", INT64, discovers),
        COLUMN("requests", INT64, requests),
        COLUMN("offers", INT64, offers),
        COLUMN("acks", INT64, acks),
        COLUMN("naks", INT64, naks),
        COLUMN("asked_66", INT_OR_NULL, asked_66),
        COLUMN("asked_150", INT_OR_NULL, asked_150),
        COLUMN("asked", TEXT, asked),
        COLUMN("requested_ip", IP, requested_ip),
        COLUMN("hostname", TEXT, hostname),
        COLUMN("vendor_class", TEXT, vendor_class),
        COLUMN("vlan", INT_OR_NULL, vlan),
        COLUMN("wants_broadcast", INT_OR_NULL, wants_broadcast),
        COLUMN("cut", BOOL, cut),
        FIRST_LAST,
        WAITED,
};
#undef ROW

#define ROW dhcp_reply
static const struct column dhcp_reply_columns[] = {
        ID,
        KEYED("exchange", REFERENCE, exchange, 2),
        KEYED("phone", REFERENCE, phone, 6),
        KEYED("boot", REFERENCE, boot, 2),
        KEYED("type", TEXT, type, 20000),
        COLUMN("accepted", BOOL, accepted),
        KEYED("server", IP, server, 30000),
        MAC_IF("source_mac", source_mac, has_source_mac, 0),
        COLUMN("relay", IP, relay),
        COLUMN("frame", FRAME, frame),
        COLUMN("at", FRAME_TIME, frame),
        COLUMN("vlan", INT_OR_NULL, vlan),
        KEYED("yiaddr", IP, yiaddr, 6),
        COLUMN("siaddr", IP, siaddr),
        COLUMN("mask", IP, mask),
        COLUMN("prefix", INT_OR_NULL, prefix),
        COLUMN("router", IP, router),
        COLUMN("dns", TEXT, dns),
        COLUMN("lease", INT64_OR_NULL, lease),
        COLUMN("message", TEXT, message),
        COLUMN("has_3", INT_OR_NULL, has_3),
        COLUMN("has_6", INT_OR_NULL, has_6),
        COLUMN("has_66", INT_OR_NULL, has_66),
        COLUMN("has_150", INT_OR_NULL, has_150),
        COLUMN("opt66", TEXT, opt66),
        COLUMN("opt66_kind", TEXT, opt66_kind),
        COLUMN("opt150", TEXT, opt150),
        COLUMN("opt150_first", IP, opt150_first),
        COLUMN("opt150_kind", TEXT, opt150_kind),
        COLUMN("has_43", INT_OR_NULL, has_43),
        COLUMN("has_51", INT_OR_NULL, has_51),
        COLUMN("has_54", INT_OR_NULL, has_54),
        COLUMN("opt160", TEXT, opt160),
        COLUMN("opt43", TEXT, opt43),
        COLUMN("area_66", TEXT, area_66),
        COLUMN("area_150", TEXT, area_150),
        MAC_IF("to_mac", to_mac, has_to_mac, 0),
        COLUMN("overload", BOOL, overload),
        COLUMN("broadcast", BOOL, broadcast),
        COLUMN("cut", BOOL, cut),
};
#undef ROW

#define ROW dhcp_option_row
static const struct column dhcp_option_columns[] = {
        KEYED("message_frame", FRAME, message, 15),
        COLUMN("code", INT, code),
        COLUMN("area", TEXT, area),
        COLUMN("length", LENGTH, value),
        COLUMN("value", BLOB, value),
};
#undef ROW

#define ROW transfer
static const struct column transfer_columns[] = {
        ID,
        KEYED("phone", REFERENCE, phone, 24),
        KEYED("boot", REFERENCE, boot, 8),
        COLUMN("n", INT, n),
        COLUMN("via", TEXT, via),
        COLUMN("write", BOOL, write),
        KEYED("server", IP, server, 120000),
        COLUMN("server_from", TEXT, server_from),
        COLUMN("answered_from", IP, answered_from),
        COLUMN("answered_port", INT64_OR_NULL, answered_port),
        COLUMN("client_port", INT64_OR_NULL, client_port),
        KEYED("name", TEXT, name, 1000),
        KEYED("kind", TEXT, kind, 30000),
        KEYED("load", TEXT, load, 20000),
        COLUMN("mode", TEXT, mode),
        COLUMN("requests", INT64, requests),
        COLUMN("asked_blksize", INT64_OR_NULL, asked_blksize),
        COLUMN("blksize", INT64_OR_NULL, blksize),
        COLUMN("tsize", INT64_OR_NULL, tsize),
        COLUMN("windowsize", INT64_OR_NULL, windowsize),
        COLUMN("octets", INT64, octets),
        COLUMN("last_block", INT64, last_block),
        COLUMN("server_resent", INT64, server_resent),
        COLUMN("phone_resent", INT64, phone_resent),
        COLUMN("doubled", INT64, doubled),
        COLUMN("doubled_from", INT64_OR_NULL, doubled_from),
        COLUMN("most_resent", INT64_OR_NULL, most_resent),
        COLUMN("most_resent_block", INT64_OR_NULL, most_resent_block),
        COLUMN("longest_gap", DURATION, longest_gap_ns),
        COLUMN("gap_block", INT64_OR_NULL, gap_block),
        COLUMN("resent_why", TEXT, resent_why),
        COLUMN("oack", INT_OR_NULL, oack),
        COLUMN("oack_answer", TEXT, oack_answer),
        COLUMN("data_octets", INT64_OR_NULL, data_octets),
        COLUMN("wraps", INT64, wraps),
        COLUMN("wrap_to", INT64_OR_NULL, wrap_to),
        COLUMN("second_answer_from", IP, second_answer_from),
        COLUMN("second_answer_frame", FRAME, second_answer),
        COLUMN("unknown_tid", INT64, unknown_tid),
        COLUMN("unknown_tid_frame", FRAME, unknown_tid_frame),
        COLUMN("parallel", INT64, parallel),
        WORDS("outcome", outcome, transfer_outcome_words, 20000),
        COLUMN("ended_by", TEXT, ended_by),
        COLUMN("error_code", INT64_OR_NULL, error_code),
        COLUMN("error_text", TEXT, error_text),
        COLUMN("http_status", INT64_OR_NULL, http_status),
        KEYED("content", TEXT, content, 2000),
        COLUMN("request_frame", FRAME, request),
        COLUMN("reply_frame", FRAME, reply),
        COLUMN("last_frame", FRAME, last),
        COLUMN("first_at", FRAME_TIME, first),
        COLUMN("reply_at", FRAME_TIME, reply),
        COLUMN("last_at", FRAME_TIME, last),
        COLUMN("cut", BOOL, cut),
        WAITED,
};
#undef ROW

#define ROW config_file_row
static const struct column config_file_columns[] = {
        KEYED("transfer", REFERENCE, transfer, 1),
        KEYED("phone", REFERENCE, phone, 6),
        KEYED("boot", REFERENCE, boot, 2),
        COLUMN("kind", TEXT, kind),
        COLUMN("readable", BOOL, readable),
        COLUMN("well_formed", INT_OR_NULL, well_formed),
        COLUMN("defect", TEXT, defect),
        COLUMN("line", INT64_OR_NULL, line),
        COLUMN("column", INT64_OR_NULL, column),
        KEYED("names_load", TEXT, names_load, 10000),
        COLUMN("protocol", TEXT, protocol),
        COLUMN("security_mode", INT64_OR_NULL, security_mode),
        COLUMN("lines", INT64_OR_NULL, lines),
        COLUMN("first_line", TEXT, first_line),
        COLUMN("octets", INT64_OR_NULL, octets),
        COLUMN("transport", TEXT, transport),
        COLUMN("version_stamp", TEXT, version_stamp),
        COLUMN("call_managers", INT64_OR_NULL, call_managers),
        COLUMN("lines_configured", INT64_OR_NULL, lines_configured),
        COLUMN("srst", TEXT, srst),
        COLUMN("upgrade_code", TEXT, upgrade_code),
};
#undef ROW

#define ROW config_load_row
static const struct column config_load_columns[] = {
        KEYED("transfer", REFERENCE, transfer, 3), KEYED("phone", REFERENCE, phone, 9),
        KEYED("boot", REFERENCE, boot, 3),         COLUMN("model", TEXT, model),
        KEYED("load", TEXT, load, 10000),
};
#undef ROW

#define ROW config_call_manager_row
static const struct column config_call_manager_columns[] = {
        KEYED("transfer", REFERENCE, transfer, 3), KEYED("phone", REFERENCE, phone, 9),
        COLUMN("priority", INT, priority),         KEYED("address", TEXT, address, 20000),
        COLUMN("is_name", BOOL, is_name),          COLUMN("port", INT64_OR_NULL, port),
};
#undef ROW

#define ROW load_part
static const struct column load_part_columns[] = {
        KEYED("transfer", REFERENCE, transfer, 6),
        KEYED("phone", REFERENCE, phone, 18),
        KEYED("part", TEXT, part, 10000),
};
#undef ROW

#define ROW load_row
static const struct column load_columns[] = {
        KEYED("name", TEXT, name, 1),       COLUMN("family", TEXT, family),
        COLUMN("protocol", TEXT, protocol), COLUMN("version", TEXT, version),
        COLUMN("key", INT64_OR_NULL, key),  COLUMN("is_loader", BOOL, is_loader),
        COLUMN("defect", TEXT, defect),
};
#undef ROW

#define ROW arp_lookup
static const struct column arp_lookup_columns[] = {
        KEYED("phone", REFERENCE, phone, 9),
        KEYED("boot", REFERENCE, boot, 3),
        KEYED("target", IP, target, 20000),
        COLUMN("role", TEXT, role),
        COLUMN("requests", INT64, requests),
        COLUMN("replies", INT64, replies),
        FIRST_LAST,
        WAITED,
};
#undef ROW

#define ROW ip_claim
static const struct column ip_claim_columns[] = {
        KEYED("ip", IP, ip, 2),
        KEYED("mac", MAC, mac, 2),
        COLUMN("how", TEXT, how),
        COLUMN("virtual", BOOL, is_virtual),
        FIRST_LAST,
};
#undef ROW

#define ROW dns_lookup
static const struct column dns_lookup_columns[] = {
        KEYED("phone", REFERENCE, phone, 3),
        KEYED("boot", REFERENCE, boot, 1),
        KEYED("name", TEXT, name, 5000),
        COLUMN("type", TEXT, type),
        COLUMN("server", IP, server),
        COLUMN("requests", INT64, requests),
        COLUMN("rcode", INT64_OR_NULL, rcode),
        COLUMN("answers", TEXT, answers),
        COLUMN("first_frame", FRAME, first),
        COLUMN("reply_frame", FRAME, reply),
        COLUMN("first_at", FRAME_TIME, first),
        COLUMN("last_at", FRAME_TIME, last),
        WAITED,
};
#undef ROW

#define ROW datagram_loss
static const struct column datagram_loss_columns[] = {
        ID,
        KEYED("phone", REFERENCE, phone, 2),
        KEYED("boot", REFERENCE, boot, 1),
        COLUMN("source", IP, source),
        COLUMN("target", IP, target),
        COLUMN("protocol", INT, protocol),
        COLUMN("source_port", INT64_OR_NULL, source_port),
        COLUMN("target_port", INT64_OR_NULL, target_port),
        COLUMN("pieces", INT64, pieces),
        COLUMN("has_first", BOOL, has_first),
        COLUMN("has_last", BOOL, has_last),
        KEYED("transfer", REFERENCE, transfer, 1),
        COLUMN("is_register", BOOL, is_register),
        COLUMN("frame", FRAME, frame),
        COLUMN("at", FRAME_TIME, frame),
        COLUMN("blind", TEXT, blind),
};
#undef ROW

#define ROW heard_row
static const struct column heard_columns[] = {
        KEYED("phone", REFERENCE, phone, 2),
        KEYED("boot", REFERENCE, boot, 1),
        KEYED("protocol", TEXT, protocol, 5000),
        COLUMN("peer", IP, peer),
        COLUMN("sent", INT64, sent),
        COLUMN("received", INT64, received),
        COLUMN("text", TEXT, text),
        COLUMN("first_frame", FRAME, first),
        COLUMN("answer_frame", FRAME, answer),
        COLUMN("last_frame", FRAME, last),
        COLUMN("first_at", FRAME_TIME, first),
        COLUMN("last_at", FRAME_TIME, last),
        WAITED,
};
#undef ROW

#define ROW eapol_row
static const struct column eapol_columns[] = {
        KEYED("phone", REFERENCE, phone, 2),
        KEYED("boot", REFERENCE, boot, 1),
        COLUMN("starts", INT64, starts),
        COLUMN("successes", INT64, successes),
        COLUMN("failures", INT64, failures),
        FIRST_LAST,
        WAITED,
};
#undef ROW

#define ROW topology_change
static const struct column topology_change_columns[] = {
        COLUMN("at", FRAME_TIME, frame),
        COLUMN("frame", FRAME, frame),
        COLUMN("bridge", TEXT, bridge),
        COLUMN("what", TEXT, what),
};
#undef ROW

#define ROW icmp_error
static const struct column icmp_error_columns[] = {
        ID,
        KEYED("phone", REFERENCE, phone, 2),
        KEYED("boot", REFERENCE, boot, 1),
        COLUMN("sender", IP, sender),
        COLUMN("type", INT, type),
        COLUMN("code", INT, code),
        COLUMN("quoted_source", IP, quoted_source),
        KEYED("quoted_target", IP, quoted_target, 5000),
        COLUMN("quoted_protocol", INT64_OR_NULL, quoted_protocol),
        COLUMN("quoted_port", INT64_OR_NULL, quoted_port),
        KEYED("transfer", REFERENCE, transfer, 1),
        KEYED("connection", REFERENCE, connection, 1),
        COLUMN("frame", FRAME, frame),
        COLUMN("at", FRAME_TIME, frame),
};
#undef ROW

#define ROW frame_source
static const struct column frame_source_columns[] = {
        ID,
        COLUMN("interface", INT64, interface),
        KEYED("mac", MAC, mac, 2),
        COLUMN("direction", TEXT, direction),
        KEYED("phone", REFERENCE, phone, 2),
        COLUMN("frames", INT64, frames),
        COLUMN("examined", INT64, examined),
        COLUMN("with_trailer", INT64, with_trailer),
        COLUMN("fcs_match", INT64, fcs_match),
        COLUMN("fcs_mismatch", INT64, fcs_mismatch),
        COLUMN("fcs_constant", INT64, fcs_constant),
        COLUMN("fcs_constant_value", INT64_OR_NULL, fcs_constant_value),
        COLUMN("crc_flagged", INT64, crc_flagged),
        COLUMN("delivered", INT_OR_NULL, delivered),
        COLUMN("short_frames", INT64, short_frames),
        COLUMN("giant_frames", INT64, giant_frames),
        COLUMN("sums_checked", INT64, sums_checked),
        COLUMN("sums_good", INT64, sums_good),
        COLUMN("sums_offloaded", INT64, sums_offloaded),
        COLUMN("sums_bad", INT64, sums_bad),
        COLUMN("first_frame", FRAME, first),
        COLUMN("mismatch_frame", FRAME, mismatch),
        COLUMN("offload_frame", FRAME, offload),
};
#undef ROW

#define ROW connection
static const struct column connection_columns[] = {
        ID,
        KEYED("phone", REFERENCE, phone, 6),
        KEYED("boot", REFERENCE, boot, 2),
        KEYED("server", IP, server, 30000),
        COLUMN("port", INT, port),
        COLUMN("service", TEXT, service),
        COLUMN("syns", INT64, syns),
        WORDS("outcome", outcome, connection_outcome_words, 5000),
        COLUMN("closed_by", TEXT, closed_by),
        COLUMN("closed_how", TEXT, closed_how),
        COLUMN("tls_alert", INT64_OR_NULL, tls_alert),
        COLUMN("tls_alert_by", TEXT, tls_alert_by),
        COLUMN("server_hello", INT_OR_NULL, server_hello),
        COLUMN("unread", INT64, unread),
        COLUMN("first_frame", FRAME, first),
        COLUMN("answer_frame", FRAME, answer),
        COLUMN("last_frame", FRAME, last),
        COLUMN("first_at", FRAME_TIME, first),
        COLUMN("last_at", FRAME_TIME, last),
        WAITED,
};
#undef ROW

#define ROW sccp_session
static const struct column sccp_session_columns[] = {
        ID,
        KEYED("phone", REFERENCE, phone, 6),
        KEYED("boot", REFERENCE, boot, 2),
        KEYED("connection", REFERENCE, connection, 1),
        KEYED("server", IP, server, 20000),
        COLUMN("device", TEXT, device),
        COLUMN("device_type", INT64_OR_NULL, device_type),
        COLUMN("protocol_version", INT64_OR_NULL, protocol_version),
        COLUMN("load", TEXT, load),
        WORDS("outcome", outcome, sccp_outcome_words, 3000),
        COLUMN("reject_text", TEXT, reject_text),
        COLUMN("reject_label", TEXT, reject_label),
        COLUMN("token_wait", INT64_OR_NULL, token_wait),
        COLUMN("reset_type", INT64_OR_NULL, reset_type),
        COLUMN("keepalive", INT64_OR_NULL, keepalive),
        COLUMN("keepalives", INT64, keepalives),
        COLUMN("keepalives_lost", INT64, keepalives_lost),
        COLUMN("ack_version", INT64_OR_NULL, ack_version),
        COLUMN("last_message", TEXT, last_message),
        COLUMN("last_from", TEXT, last_from),
        COLUMN("busiest", INT64_OR_NULL, busiest),
        COLUMN("register_frame", FRAME, register_),
        COLUMN("answer_frame", FRAME, answer),
        COLUMN("end_frame", FRAME, end),
        COLUMN("first_at", FRAME_TIME, first),
        COLUMN("registered_at", TIME, registered_ns),
        COLUMN("last_at", FRAME_TIME, last),
        WAITED,
};
#undef ROW

#define ROW sip_registration
static const struct column sip_registration_columns[] = {
        ID,
        KEYED("phone", REFERENCE, phone, 6),
        KEYED("boot", REFERENCE, boot, 2),
        KEYED("server", IP, server, 20000),
        COLUMN("transport", TEXT, transport),
        KEYED("aor", TEXT, aor, 6),
        COLUMN("requests", INT64, requests),
        COLUMN("resent", INT64, resent),
        COLUMN("challenges", INT64, challenges),
        COLUMN("answered_challenges", INT64, answered_challenges),
        COLUMN("refused_again", INT64, refused_again),
        COLUMN("expires", INT64_OR_NULL, expires),
        COLUMN("status", INT64_OR_NULL, status),
        COLUMN("reason", TEXT, reason),
        COLUMN("warning", TEXT, warning),
        COLUMN("user_agent", TEXT, user_agent),
        COLUMN("min_expires", INT64_OR_NULL, min_expires),
        COLUMN("retry_after", INT64_OR_NULL, retry_after),
        COLUMN("source", IP, source),
        COLUMN("via", IP, via),
        COLUMN("contact", IP, contact),
        COLUMN("body_declared", INT64_OR_NULL, body_declared),
        COLUMN("body_octets", INT64_OR_NULL, body_octets),
        WORDS("outcome", outcome, sip_outcome_words, 3000),
        COLUMN("first_frame", FRAME, first),
        COLUMN("status_frame", FRAME, status_frame),
        COLUMN("last_frame", FRAME, last),
        COLUMN("first_at", FRAME_TIME, first),
        COLUMN("registered_at", TIME, registered_ns),
        COLUMN("last_at", FRAME_TIME, last),
        WAITED,
};
#undef ROW

#define ROW alarm_row
static const struct column alarm_columns[] = {
        KEYED("phone", REFERENCE, phone, 3), KEYED("boot", REFERENCE, boot, 1),
        COLUMN("source", TEXT, source),      COLUMN("code", INT64_OR_NULL, code),
        COLUMN("text", TEXT, text),          COLUMN("load", TEXT, load),
        COLUMN("frame", FRAME, frame),       COLUMN("at", FRAME_TIME, frame),
};
#undef ROW

#define ROW notify_row
static const struct column notify_columns[] = {
        KEYED("phone", REFERENCE, phone, 3), KEYED("boot", REFERENCE, boot, 1),
        COLUMN("what", TEXT, what),          COLUMN("sender", IP, sender),
        COLUMN("frame", FRAME, frame),       COLUMN("at", FRAME_TIME, frame),
};
#undef ROW

#define TABLE(name_, row, rows_)                                                         \
	{                                                                                \
#name_, sizeof(struct row), offsetof(struct model_tables, name_), rows_, \
		        COUNT(name_##_columns), name_##_columns                          \
	}

const struct fact_table fact_tables[FACT_TABLE_COUNT] = {
        {"frame", sizeof(struct cited_frame), 0, 600000, COUNT(frame_columns), frame_columns},
        TABLE(visibility, visibility, 10000),
        TABLE(phone, phone, 10000),
        TABLE(identity, identity, 60000),
        TABLE(boot, boot, 30000),
        TABLE(link, link, 10000),
        TABLE(neighbour, neighbour, 20000),
        TABLE(server, server, 20),
        TABLE(dhcp_exchange, dhcp_exchange, 40000),
        TABLE(dhcp_reply, dhcp_reply, 60000),
        TABLE(dhcp_option, dhcp_option_row, 1500000),
        TABLE(transfer, transfer, 240000),
        TABLE(config_file, config_file_row, 60000),
        TABLE(config_call_manager, config_call_manager_row, 90000),
        TABLE(config_load, config_load_row, 60000),
        TABLE(load_part, load_part, 180000),
        TABLE(load, load_row, 50),
        TABLE(arp_lookup, arp_lookup, 90000),
        TABLE(ip_claim, ip_claim, 20000),
        TABLE(dns_lookup, dns_lookup, 30000),
        TABLE(datagram_loss, datagram_loss, 1000),
        TABLE(heard, heard_row, 10000),
        TABLE(icmp_error, icmp_error, 20000),
        TABLE(eapol, eapol_row, 10000),
        TABLE(topology_change, topology_change, 1000),
        TABLE(frame_source, frame_source, 20000),
        TABLE(connection, connection, 60000),
        TABLE(sccp_session, sccp_session, 30000),
        TABLE(sip_registration, sip_registration, 30000),
        TABLE(alarm, alarm_row, 30000),
        TABLE(notify, notify_row, 10000),
};
const struct fact_table *const fact_table_frame = &fact_tables[0];

const struct fact_table *
fact_table_find(const char *name, size_t length)
{
	for (size_t i = 0; i < FACT_TABLE_COUNT; i++) {
		if (strlen(fact_tables[i].name) == length &&
		    memcmp(fact_tables[i].name, name, length) == 0)
			return &fact_tables[i];
	}
	return NULL;
}

const struct table *
fact_table_rows(const struct fact_table *shape, const struct model_tables *tables)
{
	return (const void *)((const uint8_t *)tables + shape->rows_offset);
}
