
#include "analyzer/base/address.h"
#include "analyzer/facts/facts.h"
#include "dissectors/load_name.h"

/* A result that is not set is NULL, as it is for every argument that is NULL. */

/* NULL where the value is NULL. */
static const char *
text_of(sqlite3_value *value)
{
	return (const char *)sqlite3_value_text(value);
}

static bool
address_of(sqlite3_value *value, struct ip_address *ret)
{
	const char *text = text_of(value);

	return text != NULL && ip_parse(text, ret);
}

static void
sql_ip_in(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct ip_address ip, net;
	sqlite3_int64 prefix;
	int inside;

	(void)count;
	if (sqlite3_value_numeric_type(values[2]) != SQLITE_INTEGER ||
	    !address_of(values[0], &ip) || !address_of(values[1], &net))
		return;
	prefix = sqlite3_value_int64(values[2]);
	if (prefix < 0 || prefix > 128)
		return;
	inside = ip_in(ip, net, (int)prefix);
	if (inside >= 0)
		sqlite3_result_int(context, inside);
}

static void
sql_ip_ok_host(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct ip_address ip;

	(void)count;
	if (sqlite3_value_type(values[0]) != SQLITE_NULL)
		sqlite3_result_int(context, address_of(values[0], &ip) && ip_ok_host(ip));
}

static void
sql_load_key(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *name = text_of(values[0]);
	struct load_name load;

	(void)count;
	if (name != NULL && load_name_parse(name, &load) && load.key != LOAD_KEY_UNKNOWN)
		sqlite3_result_int64(context, load.key);
}

/* ASCII only: file and load names of phones are, and folding by locale would make the same capture
 * give different findings on two machines. */
static void
sql_case_fold(sqlite3_context *context, int count, sqlite3_value **values)
{
	const char *text = text_of(values[0]);
	size_t length;
	char *folded;

	(void)count;
	if (text == NULL)
		return;
	length = (size_t)sqlite3_value_bytes(values[0]);
	folded = sqlite3_malloc64(length + 1);
	if (folded == NULL) {
		sqlite3_result_error_nomem(context);
		return;
	}
	for (size_t i = 0; i < length; i++)
		folded[i] =
		        (char)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] - 'A' + 'a' : text[i]);
	sqlite3_result_text64(context, folded, length, sqlite3_free, SQLITE_UTF8);
}

int
facts_add_functions(sqlite3 *db)
{
	static const struct {
		const char *name;
		int arguments;
		void (*call)(sqlite3_context *, int, sqlite3_value **);
	} functions[] = {
	        {"ip_in", 3, sql_ip_in},
	        {"ip_ok_host", 1, sql_ip_ok_host},
	        {"load_key", 1, sql_load_key},
	        {"case_fold", 1, sql_case_fold},
	};

	for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
		if (sqlite3_create_function_v2(
		            db, functions[i].name, functions[i].arguments,
		            SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
		            functions[i].call, NULL, NULL, NULL) != SQLITE_OK)
			return -1;
	}
	return 0;
}
