/* Runs rules over facts and gives findings: grouped, folded under their root cause, sorted. The
 * same facts give the same findings in the same order. */
#ifndef RULES_ENGINE_H
#define RULES_ENGINE_H

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>

#include "rules/loader.h"
#include "rules/rule.h"

#define EVIDENCE_SHOWN_MAX 9 /* 3 exemplars of up to 3 frames: first two, last one, and a count */

struct evidence {
	int64_t frame;   /* frame id: capture << 40 | number */
	int64_t time_ns; /* Unix; 0 where the facts don't hold the frame */
	char *note;      /* CommonMark-free plain text; NULL */
};

struct finding_fix {
	const char *for_whom;
	int risk;
	char *text, *danger; /* placeholders filled in; danger NULL none */
};

struct finding {
	char id[24]; /* stable from run to run: hash of rule, group key and server */
	const struct rule *rule;
	enum severity severity;
	const char *blame; /* of blame_words: the first row's */
	char *unsure; /* NULL: fail; else the reason: plain text of valid UTF-8, still to be escaped
	               */
	char *title, *meaning, *verify, *not_this_when; /* CommonMark, filled in and escaped */
	size_t fix_count;
	struct finding_fix *fixes;
	size_t phone_count;
	int64_t *phones; /* phone.id, ascending; empty for server, site, capture */
	int64_t boots;   /* boots of these phones that the finding covers: all that were seen */
	char *server;    /* column `server` of the first row, plain text; NULL */
	char *product, *product_why; /* what that server most likely is, where a fix is for
	                              * it; plain text; NULL */
	double first_at,
	        last_at; /* of its evidence, seconds into the stream; -1 where it has none */
	size_t evidence_count, evidence_total;
	struct evidence *evidence; /* in time order */
	size_t explained_by; /* index of the root finding in the result; SIZE_MAX: it is a root */
};

enum rule_verdict { RULE_PASSED, RULE_FAILED, RULE_UNSURE, RULE_SKIPPED, RULE_BROKEN };

struct rule_outcome {
	const struct rule *rule;
	enum rule_verdict verdict;
	size_t findings, unsure; /* rows after grouping, by verdict */
	size_t judged, passed;   /* phones or servers */
	char *why;               /* skipped: which table is empty; broken: the error; else NULL */
	int64_t steps;           /* SQLite VM steps spent */
};

struct engine_result {
	size_t finding_count;
	struct finding *findings; /* root causes first, most severe first; then what they explain */
	size_t outcome_count;
	struct rule_outcome *outcomes; /* sorted by rule id */
};

/* Fills table upgrade_rule of `db` (facts room) from `set` and runs all rules of it. The database
 * is put under the engine's limits and authorizer while rules run, and given back as it was, but
 * for temporary storage, which stays in memory. Errors of single rules become RULE_BROKEN and are
 * handed to `complain`: one line "FILE:LINE: what", and where SQLite says which word, two more with
 * the line and a caret.
 *
 * Detect's columns: `phone`, `unsure` (NULL = fail, text = reason), `severity` (may lower),
 * `blame`,
 * `*_frame`, `*_frames` (JSON array); all others fill placeholders, and so do {phone} (name or MAC;
 * "N phones") and {phones} (how many), and for commands {phone_port},
 * {phone_mac} and {phone_device} of the first one of which they are known, else examples. A finding
 * is a group of rows equal in the `group-by` columns; without these a phone's rows, or one row.
 * Fails and unsures are never in one. */
void engine_run(sqlite3 *db, const struct rule_set *set, rules_complain *complain, void *context,
                struct engine_result *ret_result);
void engine_result_free(struct engine_result *result);

/* --check-rules: runs each rule on a made-up site of 1000 phones and, under two row orders, on a
 * smaller one. Errors: SQL that does not run, rows that
 * differ with the order, placeholders and notes that no column fills. Warnings, which begin with
 * "warning: ": tables read in full inside correlated queries, evidence columns without a note.
 * Prints one line per rule to `out`: id, VM steps, rows. Returns the number of rules with errors.
 */
int engine_check(const struct rule_set *set, rules_complain *complain, void *context, FILE *out);

#endif
