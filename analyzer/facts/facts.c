#include "analyzer/facts/facts.h"

#include "analyzer/base/memory.h"
#include "analyzer/facts/open.h"
#include "analyzer/version.h"

#define SCHEMA_VERSION 1
#define NS_PER_SECOND 1e9

/* One statement that inserts row after row: bind the values in order, then insert_row(). The first
 * failure stays. */
struct inserter {
	sqlite3_stmt *statement;
	int bound, status;
};

static void
insert_begin(struct inserter *inserter, sqlite3 *db, const char *sql)
{
	*inserter = (struct inserter){0};
	inserter->status = sqlite3_prepare_v2(db, sql, -1, &inserter->statement, NULL);
}

static void
note(struct inserter *inserter, int status)
{
	if (inserter->status == SQLITE_OK)
		inserter->status = status;
}

static void
bind_integer(struct inserter *inserter, int64_t value)
{
	note(inserter, sqlite3_bind_int64(inserter->statement, ++inserter->bound, value));
}

/* Below 0: NULL. */
static void
bind_count(struct inserter *inserter, int64_t value)
{
	if (value >= 0)
		bind_integer(inserter, value);
	else
		inserter->bound++;
}

static void
bind_seconds(struct inserter *inserter, int64_t ns)
{
	note(inserter, sqlite3_bind_double(inserter->statement, ++inserter->bound,
	                                   (double)ns / NS_PER_SECOND));
}

static void
bind_text(struct inserter *inserter, const char *text)
{
	note(inserter,
	     sqlite3_bind_text(inserter->statement, ++inserter->bound, text, -1, SQLITE_STATIC));
}

static void
insert_row(struct inserter *inserter)
{
	if (inserter->status == SQLITE_OK && sqlite3_step(inserter->statement) != SQLITE_DONE)
		inserter->status = SQLITE_ERROR;
	sqlite3_reset(inserter->statement);
	sqlite3_clear_bindings(inserter->statement);
	inserter->bound = 0;
}

static int
insert_end(struct inserter *inserter)
{
	sqlite3_finalize(inserter->statement);
	return inserter->status;
}

static int
fill_stream(sqlite3 *db, const struct model_stream *stream, bool live)
{
	struct inserter inserter;

	insert_begin(&inserter, db,
	             "INSERT INTO stream(schema, tool, began_ns, ended_at, live, phones_evicted,"
	             " rows_evicted) VALUES(?, ?, ?, ?, ?, ?, ?)");
	bind_integer(&inserter, SCHEMA_VERSION);
	bind_text(&inserter, "dialtone " DIALTONE_VERSION);
	bind_integer(&inserter, stream->began_ns);
	bind_seconds(&inserter, stream->ended_ns - stream->began_ns);
	bind_integer(&inserter, live);
	bind_integer(&inserter, (int64_t)stream->phones_evicted);
	bind_integer(&inserter, (int64_t)stream->rows_evicted);
	insert_row(&inserter);
	return insert_end(&inserter);
}

/* -1: no limit. */
static int64_t
snaplen_of(const struct capture_interface *interface)
{
	return interface->snaplen == 0 ? -1 : (int64_t)interface->snaplen;
}

/* The least that any interface kept of a frame; -1: none set a limit. */
static int64_t
smallest_snaplen(const struct capture_info *capture)
{
	int64_t smallest = -1;

	for (size_t i = 0; i < capture->interface_count; i++) {
		int64_t snaplen = snaplen_of(&capture->interfaces[i]);

		if (snaplen >= 0 && (smallest < 0 || snaplen < smallest))
			smallest = snaplen;
	}
	return smallest;
}

static void
bind_first_last(struct inserter *inserter, const struct capture_info *capture, int64_t began_ns)
{
	if (capture->packets == 0) {
		inserter->bound += 2;
		return;
	}
	bind_seconds(inserter, capture->first_time_ns - began_ns);
	bind_seconds(inserter, capture->last_time_ns - began_ns);
}

static int
fill_captures(sqlite3 *db, const struct model *model, const struct capture_info *const *captures,
              size_t count)
{
	struct inserter inserter;

	insert_begin(&inserter, db,
	             "INSERT INTO capture(id, file, format, packets, first_at, last_at,"
	             " cut_packets, snaplen, dropped, mirror_copies, clock_steps, tags_seen, point,"
	             " error, error_offset) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
	for (size_t i = 0; i < count; i++) {
		const struct capture_info *capture = captures[i];
		const struct model_capture *seen = model_capture(model, (uint32_t)i);

		bind_integer(&inserter, (int64_t)i);
		bind_text(&inserter, capture->file);
		bind_text(&inserter, capture->format);
		bind_integer(&inserter, (int64_t)capture->packets);
		bind_first_last(&inserter, capture, model_stream(model)->began_ns);
		bind_integer(&inserter, (int64_t)capture->truncated_packets);
		bind_count(&inserter, smallest_snaplen(capture));
		bind_count(&inserter, capture->dropped);
		bind_integer(&inserter, (int64_t)seen->mirror_copies);
		bind_integer(&inserter, (int64_t)seen->clock_steps);
		bind_integer(&inserter, (int64_t)seen->tags_seen);
		bind_text(&inserter, seen->point == NULL ? "unknown" : seen->point);
		bind_text(&inserter, capture->error);
		bind_count(&inserter, capture->error == NULL ? -1 : capture->error_offset);
		insert_row(&inserter);
	}
	return insert_end(&inserter);
}

static int
fill_interfaces(sqlite3 *db, const struct capture_info *const *captures, size_t count)
{
	struct inserter inserter;

	insert_begin(&inserter, db,
	             "INSERT INTO interface(id, capture, name, description, link_type, snaplen,"
	             " declared_fcs_octets, received, dropped) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < captures[i]->interface_count; k++) {
			const struct capture_interface *interface = &captures[i]->interfaces[k];

			bind_integer(&inserter, ROW_INTERFACE(i, k));
			bind_integer(&inserter, (int64_t)i);
			bind_text(&inserter, interface->name);
			bind_text(&inserter, interface->description);
			bind_integer(&inserter, interface->link_type);
			bind_count(&inserter, snaplen_of(interface));
			bind_count(&inserter, interface->fcs_octets);
			bind_count(&inserter, interface->received);
			bind_count(&inserter, interface->dropped);
			insert_row(&inserter);
		}
	}
	return insert_end(&inserter);
}

int
facts_open(const struct model *model, const struct capture_info *const *captures,
           size_t capture_count, bool live, sqlite3 **ret_db, char **ret_text)
{
	const struct model_stream *stream = model_stream(model);
	sqlite3 *db;

	if (facts_open_tables(model_tables(model), stream->began_ns, &db, ret_text) != 0)
		return -1;
	if (fill_stream(db, stream, live) != SQLITE_OK ||
	    fill_captures(db, model, captures, capture_count) != SQLITE_OK ||
	    fill_interfaces(db, captures, capture_count) != SQLITE_OK) {
		*ret_text = memory_format("facts: %s", sqlite3_errmsg(db));
		sqlite3_close(db);
		return -1;
	}
	*ret_db = db;
	return 0;
}
