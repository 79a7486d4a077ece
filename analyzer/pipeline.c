#include "analyzer/pipeline.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "analyzer/base/memory.h"
#include "analyzer/capture/confine.h"
#include "analyzer/capture/follow.h"
#include "analyzer/capture/source.h"
#include "analyzer/complain.h"
#include "analyzer/evidence/evidence.h"
#include "analyzer/facts/facts.h"
#include "analyzer/inputs.h"
#include "analyzer/model/model.h"
#include "analyzer/net/frame.h"
#include "analyzer/output.h"
#include "analyzer/progress.h"
#include "analyzer/report/report.h"
#include "analyzer/time_bound.h"
#include "analyzer/version.h"
#include "rules/engine.h"

/* Kept from the inputs, for the outputs, SQLite and the confinement. */
#define SPARE_DESCRIPTORS 8

/* What one capture's link types allow. */
struct readability {
	uint64_t readable, unreadable; /* frames */
	uint32_t link_type;            /* of the first unreadable one */
};

struct pipeline {
	const struct options *options;
	const struct rule_set *rules;
	enum exit_status status;
	struct inputs inputs;
	struct stream *stream; /* of the inputs; so are `infos` */
	size_t count;
	const struct capture_info **infos;
	struct readability *readability;
	int64_t began_ns; /* of the stream */
	bool began;
	/* outputs */
	struct output report, database, evidence;
	bool report_open, database_open, evidence_open;
	sqlite3 *database_db;

	struct model *model;
	struct journal *journal; /* NULL without -w */
	bool spool_full;
};

static void
note_status(struct pipeline *pipeline, enum exit_status status)
{
	pipeline->status = exit_worse(pipeline->status, status);
}

/* Says `text` and frees it; NULL says nothing. */
static void
complain_freeing(char *text)
{
	if (text != NULL)
		complain_line(NULL, text);
	free(text);
}

bool
pipeline_colour(const struct options *options)
{
	const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");

	if (options->colour != COLOUR_AUTO)
		return options->colour == COLOUR_ALWAYS;
	return options->output == NULL && isatty(STDOUT_FILENO) &&
	       (no_colour == NULL || *no_colour == '\0') &&
	       (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

/* ------------------------------------------------------------- inputs --- */

/* False: nothing to read. */
static bool
open_inputs(struct pipeline *pipeline)
{
	int spare[SPARE_DESCRIPTORS];
	bool usable;

	for (size_t i = 0; i < SPARE_DESCRIPTORS; i++)
		spare[i] = open("/dev/null", O_RDONLY | O_CLOEXEC);
	note_status(pipeline, inputs_open(pipeline->options, &pipeline->inputs, &usable));
	for (size_t i = 0; i < SPARE_DESCRIPTORS; i++) {
		if (spare[i] >= 0)
			close(spare[i]);
	}
	pipeline->stream = pipeline->inputs.stream;
	pipeline->infos = pipeline->inputs.infos;
	pipeline->count = stream_count(pipeline->stream);
	pipeline->readability = memory_zeroed(pipeline->count + 1, sizeof(struct readability));
	return usable;
}

/* ------------------------------------------------------------ outputs --- */

/* An output that is one of the inputs would destroy it. */
static bool
is_an_input(const struct pipeline *pipeline, const char *output)
{
	if (!inputs_hold(&pipeline->inputs, pipeline->options, output))
		return false;
	complain("%s: is a capture to read, not to write", output);
	return true;
}

/* What --db is to replace must be a database: a file that was named by mistake is not lost. */
static bool
is_other_file(const char *path)
{
	static const char magic[16] = "SQLite format 3"; /* its database header string */
	char head[sizeof(magic)];
	struct stat status;
	FILE *file;
	size_t length;

	/* where it is not there, or no file to read, output_open() says what is wrong */
	if (path == NULL || stat(path, &status) != 0 || !S_ISREG(status.st_mode) ||
	    (file = fopen(path, "rbe")) == NULL)
		return false;
	length = fread(head, 1, sizeof(head), file);
	fclose(file);
	if (length == 0 || (length == sizeof(head) && memcmp(head, magic, sizeof(head)) == 0))
		return false;
	complain("%s: is no database, so --db does not overwrite it", path);
	return true;
}

/* All that SQLite would open later is opened now: journal and temporary tables stay in memory. */
static bool
open_database(struct pipeline *pipeline)
{
	static const char settings[] = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF;"
	                               "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;"
	                               "BEGIN EXCLUSIVE; COMMIT;";
	char *text = NULL;

	if (output_open(pipeline->options->database, OUTPUT_FILE, &pipeline->database, &text) !=
	    0) {
		complain_freeing(text);
		return false;
	}
	pipeline->database_open = true;
	if (sqlite3_open_v2(pipeline->database.path, &pipeline->database_db, SQLITE_OPEN_READWRITE,
	                    NULL) == SQLITE_OK &&
	    sqlite3_exec(pipeline->database_db, settings, NULL, NULL, NULL) == SQLITE_OK)
		return true;
	complain("%s: cannot be written: %s", pipeline->options->database,
	         sqlite3_errmsg(pipeline->database_db));
	return false;
}

/* And the place for what a pipe will not show twice. */
static bool
open_evidence(struct pipeline *pipeline)
{
	char *text = NULL;

	if (output_open(pipeline->options->evidence, OUTPUT_STREAM, &pipeline->evidence, &text) !=
	    0) {
		complain_freeing(text);
		return false;
	}
	pipeline->evidence_open = true;
	if (stream_keep_open(pipeline->stream, &text) != 0) {
		complain_freeing(text);
		return false;
	}
	pipeline->journal = journal_create();
	return true;
}

static bool
open_outputs(struct pipeline *pipeline)
{
	const struct options *options = pipeline->options;
	char *text = NULL;

	if (is_an_input(pipeline, options->output) || is_an_input(pipeline, options->database) ||
	    is_an_input(pipeline, options->evidence) || is_other_file(options->database)) {
		note_status(pipeline, EXIT_USAGE);
		return false;
	}
	if (output_open(options->output, OUTPUT_STREAM, &pipeline->report, &text) != 0) {
		complain_freeing(text);
		note_status(pipeline, EXIT_UNWRITABLE);
		return false;
	}
	pipeline->report_open = true;
	if (options->database != NULL && !open_database(pipeline)) {
		note_status(pipeline, EXIT_UNWRITABLE);
		return false;
	}
	if (options->evidence != NULL && !open_evidence(pipeline)) {
		note_status(pipeline, EXIT_UNWRITABLE);
		return false;
	}
	return true;
}

/* From here on nothing is opened. */
static bool
confine_self(struct pipeline *pipeline)
{
	const char *directories[3];
	struct confine_options options = {directories, 0};
	uint8_t seed;
	char *text = NULL;
	bool confined;

	if (pipeline->report.directory != NULL)
		directories[options.output_directory_count++] = pipeline->report.directory;
	if (pipeline->database.directory != NULL)
		directories[options.output_directory_count++] = pipeline->database.directory;
	if (pipeline->evidence.directory != NULL)
		directories[options.output_directory_count++] = pipeline->evidence.directory;
	sqlite3_initialize();
	sqlite3_randomness(sizeof(seed), &seed);
	report_prepare();
	tzset();
	confined = confine(&options, &text) == 0;
	if (!confined)
		note_status(pipeline, EXIT_PERMISSION);
	if (confined && !pipeline->options->verbose) {
		free(text);
		text = NULL;
	}
	complain_freeing(text);
	return confined;
}

/* ------------------------------------------------------------ reading --- */

static void
take_packet(struct pipeline *pipeline, const struct packet *packet)
{
	const struct options *options = pipeline->options;
	struct readability *readability = &pipeline->readability[packet->capture];
	struct frame frame;

	if (!frame_link_type_known(packet->link_type)) {
		if (readability->unreadable++ == 0)
			readability->link_type = packet->link_type;
		return;
	}
	readability->readable++;
	if ((options->since.kind != BOUND_NONE &&
	     packet->time_ns < time_bound_ns(&options->since, pipeline->began_ns)) ||
	    (options->until.kind != BOUND_NONE &&
	     packet->time_ns > time_bound_ns(&options->until, pipeline->began_ns)))
		return;
	frame_decode(packet, &frame);
	model_frame(pipeline->model, &frame);
	if (pipeline->journal != NULL && journal_frame(pipeline->journal, &frame) &&
	    !stream_keep(pipeline->stream, packet))
		pipeline->spool_full = true;
}

/* Times that a forger writes must not overflow where they are subtracted or waited for. Classic
 * pcap ends in 2106, before this. */
static int64_t
bounded_time(int64_t time_ns)
{
	if (time_ns > INT64_MAX / 2)
		return INT64_MAX / 2;
	return time_ns < INT64_MIN / 2 + 1 ? INT64_MIN / 2 + 1 : time_ns;
}

static void
read_packets(struct pipeline *pipeline)
{
	struct progress progress;
	struct packet packet;
	enum source_result result;
	int64_t *octets = memory_zeroed(pipeline->count, sizeof(*octets));

	for (size_t i = 0; i < pipeline->count; i++)
		octets[i] = pipeline->infos[i]->bytes;
	progress_begin(&progress, !pipeline->options->quiet, octets, pipeline->count);
	free(octets);
	while ((result = stream_next(pipeline->stream, &packet)) == SOURCE_PACKET) {
		packet.time_ns = bounded_time(packet.time_ns);
		if (!pipeline->began)
			pipeline->began_ns = packet.time_ns;
		pipeline->began = true;
		progress_at(&progress, packet.capture, packet.offset);
		take_packet(pipeline, &packet);
		if (follow_stopped())
			break;
	}
	progress_end(&progress);
	for (size_t i = 0; i < pipeline->count; i++) {
		const struct capture_info *info = pipeline->infos[i];

		for (size_t j = 0; j < info->interface_count; j++)
			model_interface(pipeline->model, (uint32_t)i, j, info->interfaces[j].name,
			                info->interfaces[j].description);
		if (info->dropped > 0)
			model_dropped(pipeline->model, (uint32_t)i, info->dropped);
		if (info->clock_unknown)
			model_clock_unknown(pipeline->model, (uint32_t)i);
	}
	model_finish(pipeline->model);
	if (result == SOURCE_DAMAGED)
		note_status(pipeline, EXIT_DAMAGED);
}

/* Says what could not be read of each capture. False: nothing of any of them. */
static bool
check_reading(struct pipeline *pipeline)
{
	bool any = false, warn = !pipeline->options->quiet;

	for (size_t i = 0; i < pipeline->count; i++) {
		const struct capture_info *info = pipeline->infos[i];
		const struct readability *readability = &pipeline->readability[i];

		if (readability->unreadable != 0 && readability->readable == 0) {
			complain("%s: link type %u is not supported, nothing in it can be read",
			         info->file, readability->link_type);
			note_status(pipeline, EXIT_UNREADABLE);
			continue;
		}
		any = true;
		if (readability->unreadable != 0 && warn)
			complain("%s: %llu frames of link type %u are left out: not supported",
			         info->file, (unsigned long long)readability->unreadable,
			         readability->link_type);
		if (info->error != NULL)
			complain("damaged: %s", info->error);
		if (info->truncated_tail && warn)
			complain("%s: the last record is cut; all before it was read", info->file);
	}
	return any;
}

/* ---------------------------------------------------------- reporting --- */

static void
write_report(struct pipeline *pipeline, const struct report *report)
{
	const struct options *options = pipeline->options;
	char *text = NULL;
	int written = options->format == FORMAT_JSON ? report_json(report, pipeline->report.stream)
	                                             : report_text(report, pipeline->report.stream);

	if (!report_finds_phone(report))
		complain("--phone %s: no such phone in the capture", options->phone);
	if (report_fails(report, options->fail_on, options->fail_on_unsure))
		note_status(pipeline, EXIT_FINDINGS);
	if (written != 0 && !ferror(pipeline->report.stream)) {
		complain("%s: the facts cannot be read: %s", pipeline->report.target,
		         sqlite3_errmsg(report->db));
		note_status(pipeline, EXIT_UNWRITABLE);
		return;
	}
	pipeline->report_open = false;
	if (output_commit(&pipeline->report, &text) != 0) {
		complain_freeing(text);
		note_status(pipeline, EXIT_UNWRITABLE);
	}
}

/* Says what the evidence lacks. False: it is not worth keeping. */
static bool
check_evidence(struct pipeline *pipeline, const struct evidence_written *written)
{
	const char *target = pipeline->evidence.target;
	bool warn = !pipeline->options->quiet;

	if (written->result == WRITER_MIXED_LINKS) {
		complain("%s: the frames are of several link types, which pcap cannot hold; name "
		         "it .pcapng",
		         target);
		note_status(pipeline, EXIT_USAGE);
		return false;
	}
	if (!written->whole && warn)
		complain("%s: a capture could not be read again, its frames are missing", target);
	if (pipeline->spool_full && warn)
		complain("%s: frames are missing: more came from the pipe than could be kept",
		         target);
	else if (written->cited_missing != 0 && warn)
		complain("%s: frames that findings cite are missing", target);
	if (journal_left_out(pipeline->journal) != 0 && warn)
		complain("%s: frames are missing: there were more conversations than could be "
		         "told apart",
		         target);
	if (written->frames == 0 && warn)
		complain("%s: holds no frame, for there is no finding", target);
	return true;
}

static void
write_evidence(struct pipeline *pipeline, const struct report *report)
{
	const char *name = pipeline->options->evidence;
	size_t length = strlen(name);
	bool pcap = length >= 5 && strcasecmp(name + length - 5, ".pcap") == 0;
	struct evidence_choice *choice = evidence_choose(report, pipeline->journal);
	struct evidence_written written;
	struct writer *writer;
	char *text = NULL;

	if (choice == NULL) {
		complain("%s: the facts cannot be read: %s", name, sqlite3_errmsg(report->db));
		note_status(pipeline, EXIT_UNWRITABLE);
		return;
	}
	writer = writer_create(pipeline->evidence.stream, pcap ? WRITER_PCAP : WRITER_PCAPNG,
	                       "dialtone " DIALTONE_VERSION);
	evidence_write(choice, pipeline->stream, writer, &written);
	writer_finish(writer, pipeline->infos);
	writer_destroy(writer);
	evidence_choice_free(choice);
	if (!check_evidence(pipeline, &written))
		return;
	pipeline->evidence_open = false;
	if (output_commit(&pipeline->evidence, &text) != 0) {
		complain_freeing(text);
		note_status(pipeline, EXIT_UNWRITABLE);
	}
}

static void
write_database(struct pipeline *pipeline, sqlite3 *db)
{
	char *text = NULL;
	int failed = facts_write(db, pipeline->database_db, &text);

	if (failed != 0) {
		complain("%s: cannot be written: %s", pipeline->options->database,
		         text != NULL ? text : sqlite3_errmsg(pipeline->database_db));
		free(text);
		note_status(pipeline, EXIT_UNWRITABLE);
		return;
	}
	sqlite3_close(pipeline->database_db);
	pipeline->database_db = NULL;
	pipeline->database_open = false;
	if (output_commit(&pipeline->database, &text) != 0) {
		complain_freeing(text);
		note_status(pipeline, EXIT_UNWRITABLE);
	}
}

/* A user's rule that only showed its fault when it ran is as wrong as one that did not load. Where
 * a built-in one could not be run, something of the captures was not looked at: as if it were lost.
 */
static void
check_rules(struct pipeline *pipeline, const struct engine_result *result)
{
	for (size_t i = 0; i < result->outcome_count; i++) {
		const struct rule_outcome *outcome = &result->outcomes[i];

		if (outcome->verdict != RULE_BROKEN)
			continue;
		if (outcome->rule->builtin)
			complain("the report is not complete: the rule %s %s", outcome->rule->id,
			         outcome->why);
		note_status(pipeline, outcome->rule->builtin ? EXIT_DAMAGED : EXIT_USAGE);
	}
}

static void
judge(struct pipeline *pipeline)
{
	const struct options *options = pipeline->options;
	struct engine_result result;
	struct report report;
	sqlite3 *db = NULL;
	char *text = NULL;

	if (facts_open(pipeline->model, pipeline->infos, pipeline->count, false, &db, &text) != 0) {
		complain_freeing(text);
		note_status(pipeline, EXIT_UNWRITABLE);
		return;
	}
	engine_run(db, pipeline->rules, complain_rule, NULL, &result);
	check_rules(pipeline, &result);
	if (pipeline->database_open)
		write_database(pipeline, db);
	report = (struct report){
	        .db = db,
	        .result = &result,
	        .captures = pipeline->infos,
	        .capture_count = pipeline->count,
	        .phone_filter = options->phone,
	        .has_since = pipeline->began && options->since.kind != BOUND_NONE,
	        .has_until = pipeline->began && options->until.kind != BOUND_NONE,
	        .since_ns = time_bound_ns(&options->since, pipeline->began_ns),
	        .until_ns = time_bound_ns(&options->until, pipeline->began_ns),
	        .colour = pipeline_colour(options),
	        .verbose = options->verbose,
	};
	write_report(pipeline, &report);
	/* last, for it reads the captures once more, and their counts begin anew */
	if (pipeline->evidence_open)
		write_evidence(pipeline, &report);
	engine_result_free(&result);
	sqlite3_close(db);
}

/* They are only kept where somebody reads them. */
static bool
wants_dhcp_options(const struct rule_set *rules)
{
	for (size_t i = 0; i < rules->count; i++) {
		const struct rule *rule = &rules->rules[i];

		if (strstr(rule->detect_sql, "dhcp_option") != NULL ||
		    strstr(rule->judged_sql, "dhcp_option") != NULL)
			return true;
	}
	return false;
}

enum exit_status
pipeline_run(const struct options *options, const struct rule_set *rules)
{
	struct pipeline pipeline = {.options = options, .rules = rules};
	const struct model_options model_options = {.dhcp_options = options->database != NULL ||
	                                                            wants_dhcp_options(rules)};
	bool ready = open_inputs(&pipeline) && open_outputs(&pipeline);

	pipeline.model = model_create(&model_options);
	if (ready && options->follow)
		follow_catch_signals();
	if (ready && confine_self(&pipeline)) {
		inputs_settle(&pipeline.inputs);
		read_packets(&pipeline);
		if (check_reading(&pipeline))
			judge(&pipeline);
	}
	sqlite3_close(pipeline.database_db);
	if (pipeline.database_open)
		output_discard(&pipeline.database);
	if (pipeline.report_open)
		output_discard(&pipeline.report);
	if (pipeline.evidence_open)
		output_discard(&pipeline.evidence);
	journal_destroy(pipeline.journal);
	model_destroy(pipeline.model);
	inputs_close(&pipeline.inputs);
	free(pipeline.readability);
	return pipeline.status;
}
