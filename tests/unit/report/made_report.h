/* A report made by hand: rows in empty fact tables, one rule, findings as the engine would give
 * them. */
#ifndef TESTS_UNIT_REPORT_MADE_REPORT_H
#define TESTS_UNIT_REPORT_MADE_REPORT_H

#include <check.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/facts/facts.h"
#include "analyzer/report/report.h"

#define MADE_FINDINGS_MAX 4

struct made_report {
	struct rule rule;
	struct finding findings[MADE_FINDINGS_MAX];
	struct rule_outcome outcomes[4];
	struct engine_result result;
	struct capture_info info;
	const struct capture_info *captures[2];
	struct report report;
};

static inline void
made_exec(const struct made_report *made, const char *sql)
{
	char *text = NULL;

	if (sqlite3_exec(made->report.db, sql, NULL, NULL, &text) != SQLITE_OK)
		ck_abort_msg("%s: %s", sql, text);
}

static inline void
made_begin(struct made_report *made)
{
	char *text = NULL;

	memset(made, 0, sizeof(*made));
	made->rule = (struct rule){
	        .id = (char *)(uintptr_t) "opt150-missing",
	        .file = (char *)(uintptr_t) "builtin/dhcp/opt150-missing.md",
	        .severity = SEVERITY_CRITICAL,
	        .confidence = "high",
	        .blame = "dhcp-server",
	        .scope = SCOPE_PHONE,
	        .title = (char *)(uintptr_t) "DHCP server {server} names no TFTP server",
	};
	made->result.findings = made->findings;
	made->result.outcomes = made->outcomes;
	made->info = (struct capture_info){
	        .file = (char *)(uintptr_t) "trace.pcap",
	        .format = "pcap",
	        .bytes = 1234,
	        .packets = 9,
	        .first_time_ns = 1284724800000000000,
	        .last_time_ns = 1284724830500000000,
	        .dropped = -1,
	        .error_offset = -1,
	};
	made->captures[0] = made->captures[1] = &made->info;
	made->report.result = &made->result;
	made->report.captures = made->captures;
	made->report.capture_count = 1;
	ck_assert_int_eq(facts_open_empty(&made->report.db, &text), 0);
	made_exec(made, "INSERT INTO stream(schema, tool, began_ns, ended_at, live)"
	                " VALUES (1, 'test', 1284724800000000000, 30.5, 0)");
	made_exec(made, "INSERT INTO capture(id, file, format, packets, cut_packets, mirror_copies,"
	                " clock_steps, tags_seen, point)"
	                " VALUES (0, 'trace.pcap', 'pcap', 9, 0, 2, 0, 0, 'mirror')");
}

static inline void
made_end(struct made_report *made)
{
	sqlite3_close(made->report.db);
}

/* Phone 1 with one boot that got a lease and no file. */
static inline void
made_phone(const struct made_report *made)
{
	made_exec(made, "INSERT INTO phone(id, mac, name, vendor, model, load, protocol, is_phone,"
	                " ip, vlan, switch_name, switch_port) VALUES (1, '00:11:22:33:44:55',"
	                " 'SEP001122334455', 'Cisco', 'CP-7971G-GE', 'SCCP70.8-0-2SR1S', 'sccp', 3,"
	                " '10.1.110.57', 110, 'sw1', 'Gi1/0/3')");
	made_exec(
	        made,
	        "INSERT INTO visibility VALUES (1, 5, 4, 0, 0, 30, 0, NULL, 0, NULL, 0, 0, NULL)");
	made_exec(made, "INSERT INTO identity VALUES (1, 'model', 'CP-7971G-GE', 'cdp', 3, 0, 1)");
	made_exec(made, "INSERT INTO identity VALUES (1, 'ip', '10.1.110.9', 'dhcp-ack', 3, 1, 2)");
	made_exec(made,
	          "INSERT INTO boot(id, phone, n, began_at, ended_at, began_by, whole, stage,"
	          " stage_rank, load, files) VALUES (1, 1, 1, 0, 20, 'discover', 1, 'dhcp', 3,"
	          " NULL, 'f1')");
	made_exec(made,
	          "INSERT INTO transfer(id, phone, boot, n, via, write, server, name, kind,"
	          " requests, octets, last_block, server_resent, phone_resent, doubled, outcome,"
	          " request_frame, first_at, last_at, cut) VALUES (1, 1, 1, 1, 'tftp', 0,"
	          " '10.1.1.1', 'CTLSEP001122334455.tlv', 'ctl', 3, 0, 0, 0, 0, 0, 'no-answer',"
	          " 7, 1.25, 3, 0)");
}

/* A plain finding of the one rule about one phone; add to it what the test is about. */
static inline struct finding *
made_finding(struct made_report *made)
{
	static int64_t phone_one = 1;
	struct finding *finding = &made->findings[made->result.finding_count++];

	*finding = (struct finding){
	        .rule = &made->rule,
	        .blame = made->rule.blame,
	        .severity = SEVERITY_CRITICAL,
	        .title = (char *)(uintptr_t) "DHCP server 10.1.1.1 names no TFTP server",
	        .meaning = (char *)(uintptr_t) "The phone knows no server.",
	        .phone_count = 1,
	        .phones = &phone_one,
	        .boots = 1,
	        .first_at = -1,
	        .last_at = -1,
	        .explained_by = SIZE_MAX,
	};
	snprintf(finding->id, sizeof(finding->id), "f%zu", made->result.finding_count);
	return finding;
}

typedef int made_renderer(const struct report *report, FILE *out);

/* The caller frees. */
static inline char *
made_render(const struct made_report *made, made_renderer *render)
{
	char *text = NULL;
	size_t length;
	FILE *out = open_memstream(&text, &length);

	ck_assert_int_eq(render(&made->report, out), 0);
	fclose(out);
	return text;
}

#endif
