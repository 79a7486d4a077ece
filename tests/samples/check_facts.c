/* The samples show every fact that the schema documents, and no word that it doesn't name: what
 * each capture gives is read from the fact tables themselves (samples/facts.tsv). */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/capture/source.h"
#include "analyzer/facts/facts.h"
#include "tests/support/program.h"
#include "tests/unit/suite.h"

enum cell { TABLE, COLUMN, WORDS, REASON };

/* A column of a fact table or view. */
struct fact {
	char *table, *column;
	size_t samples; /* that fill it */
	const char *words,
	        *never;     /* separated by blanks; seen, and not seen in any sample; NULL none */
	const char *reason; /* why no sample fills it; NULL: one must */
	size_t value_count;
	char **values; /* distinct ones, where the words are a closed set */
};

static struct table_file table;
static size_t fact_count;
static struct fact *facts;

/* -------------------------------------------------------------- the schema --- */
static sqlite3_stmt *
prepared(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
		fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db));
		abort();
	}
	return statement;
}

static void
read_schema(void)
{
	sqlite3 *db;
	sqlite3_stmt *columns;
	char *text = NULL;

	if (facts_open_empty(&db, &text) != 0)
		abort();
	/* upgrade_rule is knowledge that comes with the rules, no fact of a capture */
	columns = prepared(
	        db, "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c "
	            "WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite%' "
	            "AND m.name <> 'upgrade_rule'");
	while (sqlite3_step(columns) == SQLITE_ROW) {
		facts = memory_resize(facts, fact_count + 1, sizeof *facts);
		facts[fact_count++] = (struct fact){
		        .table = memory_text((const char *)sqlite3_column_text(columns, 0)),
		        .column = memory_text((const char *)sqlite3_column_text(columns, 1))};
	}
	sqlite3_finalize(columns);
	sqlite3_close(db);
}

static struct fact *
fact_find(const char *name, const char *column)
{
	for (size_t i = 0; i < fact_count; i++)
		if (strcmp(facts[i].table, name) == 0 && strcmp(facts[i].column, column) == 0)
			return &facts[i];
	fprintf(stderr, "samples/facts.tsv: the schema has no %s.%s\n", name, column);
	abort();
}

static void
read_table(void)
{
	table_file_read("samples/facts.tsv", &table);
	for (size_t i = 0; i < table.count; i++) {
		char **cells = table.lines[i].cells;
		struct fact *fact = fact_find(cells[TABLE], cells[COLUMN]);

		if (strcmp(cells[WORDS], "*") == 0)
			fact->reason = cells[REASON];
		else if (*cells[REASON] == '\0')
			fact->words = cells[WORDS];
		else
			fact->never = cells[WORDS];
	}
}

static bool
has_word(const char *words, const char *word, size_t length)
{
	for (const char *at = words; at != NULL && *at != '\0'; at += strspn(at, " ")) {
		size_t span = strcspn(at, " ");

		if (span == length && memcmp(at, word, length) == 0)
			return true;
		at += span;
	}
	return false;
}

/* ------------------------------------------------------------- the samples --- */
static void
add_value(struct fact *fact, const char *value)
{
	for (size_t i = 0; i < fact->value_count; i++)
		if (strcmp(fact->values[i], value) == 0)
			return;
	fact->values = memory_resize(fact->values, fact->value_count + 1, sizeof *fact->values);
	fact->values[fact->value_count++] = memory_text(value);
}

static void
look_at(sqlite3 *db, struct fact *fact)
{
	char *sql = sqlite3_mprintf("SELECT DISTINCT \"%w\" FROM \"%w\" WHERE \"%w\" IS NOT NULL%s",
	                            fact->column, fact->table, fact->column,
	                            fact->words == NULL ? " LIMIT 1" : "");
	sqlite3_stmt *values = prepared(db, sql);
	bool any = false;

	while (sqlite3_step(values) == SQLITE_ROW) {
		any = true;
		if (fact->words != NULL)
			add_value(fact, (const char *)sqlite3_column_text(values, 0));
	}
	fact->samples += any;
	sqlite3_finalize(values);
	sqlite3_free(sql);
}

static void
look_at_sample(const char *path)
{
	const struct source_options options = {0};
	const struct model_options keep_all = {.dhcp_options = true};
	struct model *model = model_create(&keep_all);
	struct source *source;
	struct packet packet = {0};
	struct frame frame;
	sqlite3 *db;
	char *text = NULL;

	ck_assert_int_eq(source_open(path, &options, &source, &text), SOURCE_OPENED);
	while (source->operations->next(source, &packet) == SOURCE_PACKET) {
		frame_decode(&packet, &frame);
		model_frame(model, &frame);
	}
	for (size_t i = 0; i < source->info.interface_count; i++)
		model_interface(model, 0, i, source->info.interfaces[i].name,
		                source->info.interfaces[i].description);
	if (source->info.dropped > 0)
		model_dropped(model, 0, source->info.dropped);
	model_finish(model);
	ck_assert_int_eq(facts_open(model, (const struct capture_info *[]){&source->info}, 1, false,
	                            &db, &text),
	                 0);
	for (size_t i = 0; i < fact_count; i++)
		look_at(db, &facts[i]);
	sqlite3_close(db);
	source->operations->close(source);
	model_destroy(model);
}

/* -------------------------------------------------------------- the verdict --- */
static size_t
unseen_words(const struct fact *fact)
{
	size_t missing = 0;

	for (const char *at = fact->words; at != NULL && *at != '\0'; at += strspn(at, " ")) {
		size_t length = strcspn(at, " ");
		bool seen = false;

		for (size_t i = 0; i < fact->value_count; i++)
			seen |= strlen(fact->values[i]) == length &&
			        memcmp(fact->values[i], at, length) == 0;
		if (!seen) {
			fprintf(stderr, "no sample shows %s.%s = %.*s\n", fact->table, fact->column,
			        (int)length, at);
			missing++;
		}
		at += length;
	}
	return missing;
}

static size_t
unlisted_values(const struct fact *fact)
{
	size_t unlisted = 0;

	for (size_t i = 0; i < fact->value_count; i++) {
		if (has_word(fact->words, fact->values[i], strlen(fact->values[i])))
			continue;
		fprintf(stderr, "samples/facts.tsv does not list %s.%s = %s\n", fact->table,
		        fact->column, fact->values[i]);
		unlisted++;
	}
	return unlisted;
}

START_TEST(every_fact_is_in_a_sample)
{
	size_t wrong = 0, columns = 0, words = 0;
	glob_t found;

	ck_assert_int_eq(glob(PROGRAM_SAMPLES "/*.pcap*", 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++)
		look_at_sample(found.gl_pathv[i]);
	for (size_t i = 0; i < fact_count; i++) {
		const struct fact *fact = &facts[i];

		wrong += unseen_words(fact) + unlisted_values(fact);
		words += fact->value_count;
		columns += fact->samples != 0;
		if ((fact->samples == 0) == (fact->reason != NULL))
			continue;
		fprintf(stderr,
		        fact->samples == 0
		                ? "no sample fills %s.%s\n"
		                : "a sample fills %s.%s, which samples/facts.tsv denies\n",
		        fact->table, fact->column);
		wrong++;
	}
	printf("%zu samples fill %zu of %zu columns and show %zu words\n", found.gl_pathc, columns,
	       fact_count, words);
	globfree(&found);
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

/* The text of a table from its CREATE on, with the comments behind its columns. */
static bool
schema_names(const char *name, const char *word, size_t length)
{
	char *begin = sqlite3_mprintf("\nCREATE TABLE %s(", name);
	const char *at = strstr(facts_schema_sql, begin), *end;
	bool named = false;

	sqlite3_free(begin);
	ck_assert_msg(at != NULL, "the schema has no table %s", name);
	end = strstr(at, ") STRICT");
	/* up to the end of the line: a comment may stand there; and over the comments below */
	end = end + strcspn(end, "\n");
	while (strncmp(end, "\n--", 3) == 0)
		end += 1 + strcspn(end + 1, "\n");
	for (; !named && (size_t)(end - at) > length; at++)
		named = memcmp(at + 1, word, length) == 0 && strchr(" (=,;/", at[0]) != NULL &&
		        strchr(" ),;:./\n", at[1 + length]) != NULL;
	return named;
}

START_TEST(the_schema_names_every_word)
{
	size_t missing = 0;

	for (size_t i = 0; i < table.count; i++) {
		char **cells = table.lines[i].cells;

		for (const char *at = cells[WORDS]; *at != '\0' && *at != '*';
		     at += strspn(at, " ")) {
			size_t length = strcspn(at, " ");

			if (!schema_names(cells[TABLE], at, length)) {
				fprintf(stderr, "the schema does not name %s.%s = %.*s\n",
				        cells[TABLE], cells[COLUMN], (int)length, at);
				missing++;
			}
			at += length;
		}
	}
	ck_assert_uint_eq(missing, 0);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("facts");
	TCase *c = tcase_create("facts");

	read_schema();
	read_table();
	tcase_set_timeout(c, 300);
	tcase_add_test(c, every_fact_is_in_a_sample);
	tcase_add_test(c, the_schema_names_every_word);
	suite_add_tcase(s, c);
	return s;
}
