#include "analyzer/facts/column_value.h"

#include <string.h>
#include <xxhash.h>

#define NS_PER_SECOND 1e9

static const char *const sql_types[COLUMN_TYPE_COUNT] = {
        [COLUMN_ID] = "INTEGER",
        [COLUMN_REFERENCE] = "INTEGER",
        [COLUMN_UINT32] = "INTEGER",
        [COLUMN_INT] = "INTEGER",
        [COLUMN_INT_OR_NULL] = "INTEGER",
        [COLUMN_INT64] = "INTEGER",
        [COLUMN_INT64_OR_NULL] = "INTEGER",
        [COLUMN_OFFSET] = "INTEGER",
        [COLUMN_BOOL] = "INTEGER",
        [COLUMN_TIME] = "REAL",
        [COLUMN_DURATION] = "REAL",
        [COLUMN_FRAME] = "INTEGER",
        [COLUMN_FRAME_TIME] = "REAL",
        [COLUMN_FRAME_CAPTURE] = "INTEGER",
        [COLUMN_FRAME_NUMBER] = "INTEGER",
        [COLUMN_TEXT] = "TEXT",
        [COLUMN_WORD] = "TEXT",
        [COLUMN_MAC] = "TEXT",
        [COLUMN_MAC_OR_NULL] = "TEXT",
        [COLUMN_IP] = "TEXT",
        [COLUMN_BLOB] = "BLOB",
        [COLUMN_LENGTH] = "INTEGER",
};

const char *
column_sql_type(const struct column *column)
{
	return sql_types[column->type];
}

static const void *
member(const struct column *column, const void *row)
{
	return (const uint8_t *)row + column->offset;
}

static uint32_t
reference_id(const struct column *column, const void *row)
{
	const uint32_t *const *target = member(column, row);

	return *target == NULL ? 0 : **target;
}

static const char *
word(const struct column *column, const void *row)
{
	int number = *(const int *)member(column, row);

	return number < 0 || (size_t)number >= column->word_count ? NULL : column->words[number];
}

static bool
mac_is_known(const struct column *column, const void *row)
{
	return column->type == COLUMN_MAC ||
	       *(const bool *)((const uint8_t *)row + column->present);
}

/* ------------------------------------------------------------------- for SQLite --- */

static void
result_int64(sqlite3_context *context, int64_t value, bool known)
{
	if (known)
		sqlite3_result_int64(context, value);
}

static void
result_seconds(sqlite3_context *context, int64_t ns, int64_t began_ns)
{
	if (ns != ROW_UNKNOWN)
		sqlite3_result_double(context, (double)(ns - began_ns) / NS_PER_SECOND);
}

static void
result_frame(const struct column *column, const struct frame_ref *frame, int64_t began_ns,
             sqlite3_context *context)
{
	if (frame->id == 0)
		return;
	if (column->type == COLUMN_FRAME_TIME)
		result_seconds(context, frame->time_ns, began_ns);
	else if (column->type == COLUMN_FRAME_CAPTURE)
		sqlite3_result_int64(context, frame->id >> PACKET_CAPTURE_SHIFT);
	else if (column->type == COLUMN_FRAME_NUMBER)
		sqlite3_result_int64(context,
		                     frame->id & (((int64_t)1 << PACKET_CAPTURE_SHIFT) - 1));
	else
		sqlite3_result_int64(context, frame->id);
}

static void
result_text(sqlite3_context *context, const char *text)
{
	sqlite3_result_text(context, text, -1, SQLITE_STATIC);
}

static void
result_mac(sqlite3_context *context, struct mac_address mac)
{
	char text[MAC_TEXT_SIZE];

	sqlite3_result_text(context, mac_format(mac, text), -1, SQLITE_TRANSIENT);
}

static void
result_ip(sqlite3_context *context, struct ip_address ip)
{
	char text[IP_TEXT_SIZE];

	if (ip_present(ip))
		sqlite3_result_text(context, ip_format(ip, text), -1, SQLITE_TRANSIENT);
}

static void
result_blob(sqlite3_context *context, struct slice blob)
{
	if (blob.length == 0)
		sqlite3_result_zeroblob(context, 0); /* a NULL pointer would make it NULL */
	else
		sqlite3_result_blob64(context, blob.data, blob.length, SQLITE_STATIC);
}

void
column_result(const struct column *column, const void *row, int64_t began_ns,
              sqlite3_context *context)
{
	const void *at = member(column, row);

	/* A result that is not set is NULL. */
	switch (column->type) {
	case COLUMN_ID:
	case COLUMN_UINT32:
		sqlite3_result_int64(context, *(const uint32_t *)at);
		break;
	case COLUMN_REFERENCE:
		result_int64(context, reference_id(column, row), reference_id(column, row) != 0);
		break;
	case COLUMN_INT:
		sqlite3_result_int(context, *(const int *)at);
		break;
	case COLUMN_INT_OR_NULL:
		result_int64(context, *(const int *)at, *(const int *)at >= 0);
		break;
	case COLUMN_INT64:
		sqlite3_result_int64(context, *(const int64_t *)at);
		break;
	case COLUMN_INT64_OR_NULL:
		result_int64(context, *(const int64_t *)at, *(const int64_t *)at != ROW_UNKNOWN);
		break;
	case COLUMN_OFFSET:
		result_int64(context, *(const int64_t *)at, *(const int64_t *)at >= 0);
		break;
	case COLUMN_BOOL:
		sqlite3_result_int(context, *(const bool *)at);
		break;
	case COLUMN_TIME:
		result_seconds(context, *(const int64_t *)at, began_ns);
		break;
	case COLUMN_DURATION:
		result_seconds(context, *(const int64_t *)at, 0);
		break;
	case COLUMN_FRAME:
	case COLUMN_FRAME_TIME:
	case COLUMN_FRAME_CAPTURE:
	case COLUMN_FRAME_NUMBER:
		result_frame(column, at, began_ns, context);
		break;
	case COLUMN_TEXT:
		result_text(context, *(const char *const *)at);
		break;
	case COLUMN_WORD:
		result_text(context, word(column, row));
		break;
	case COLUMN_MAC:
	case COLUMN_MAC_OR_NULL:
		if (mac_is_known(column, row))
			result_mac(context, *(const struct mac_address *)at);
		break;
	case COLUMN_IP:
		result_ip(context, *(const struct ip_address *)at);
		break;
	case COLUMN_BLOB:
		result_blob(context, *(const struct slice *)at);
		break;
	case COLUMN_LENGTH:
		sqlite3_result_int64(context, (int64_t)((const struct slice *)at)->length);
		break;
	case COLUMN_TYPE_COUNT:
		break;
	}
}

/* ------------------------------------------------------------------- as a key --- */

static uint32_t
hash(const void *octets, size_t length)
{
	return (uint32_t)XXH3_64bits(octets, length);
}

bool
column_key_is_exact(const struct column *column)
{
	return column->type == COLUMN_ID || column->type == COLUMN_REFERENCE;
}

bool
column_key(const struct column *column, const void *row, uint32_t *ret_key)
{
	const void *at = member(column, row);
	const char *text;

	switch (column->type) {
	case COLUMN_ID:
		*ret_key = *(const uint32_t *)at;
		return true;
	case COLUMN_REFERENCE:
		*ret_key = reference_id(column, row);
		return *ret_key != 0;
	case COLUMN_FRAME:
		*ret_key = hash(&((const struct frame_ref *)at)->id, sizeof(int64_t));
		return ((const struct frame_ref *)at)->id != 0;
	case COLUMN_TEXT:
	case COLUMN_WORD:
		text = column->type == COLUMN_WORD ? word(column, row) : *(const char *const *)at;
		*ret_key = text == NULL ? 0 : hash(text, strlen(text));
		return text != NULL;
	case COLUMN_MAC:
	case COLUMN_MAC_OR_NULL:
		*ret_key = hash(at, sizeof(struct mac_address));
		return mac_is_known(column, row);
	case COLUMN_IP:
		*ret_key = hash(at, sizeof(struct ip_address));
		return ip_present(*(const struct ip_address *)at);
	default:
		return false;
	}
}

/* What SQLite's comparison with an INTEGER column makes of the value. */
static bool
integer_of(sqlite3_value *value, int64_t *ret)
{
	switch (sqlite3_value_numeric_type(value)) {
	case SQLITE_INTEGER:
		*ret = sqlite3_value_int64(value);
		return true;
	case SQLITE_FLOAT:
		*ret = sqlite3_value_int64(value); /* saturates */
		return (double)*ret == sqlite3_value_double(value);
	default:
		return false;
	}
}

bool
column_key_of_value(const struct column *column, sqlite3_value *value, uint32_t *ret_key)
{
	const char *text;
	int64_t number;
	struct mac_address mac;
	struct ip_address ip;

	switch (column->type) {
	case COLUMN_ID:
	case COLUMN_REFERENCE:
		if (!integer_of(value, &number) || number <= 0 || number > UINT32_MAX)
			return false;
		*ret_key = (uint32_t)number;
		return true;
	case COLUMN_FRAME:
		if (!integer_of(value, &number))
			return false;
		*ret_key = hash(&number, sizeof number);
		return true;
	default:
		break;
	}
	if (sqlite3_value_type(value) == SQLITE_NULL || sqlite3_value_type(value) == SQLITE_BLOB ||
	    (text = (const char *)sqlite3_value_text(value)) == NULL)
		return false;
	switch (column->type) {
	case COLUMN_TEXT:
	case COLUMN_WORD:
		*ret_key = hash(text, (size_t)sqlite3_value_bytes(value));
		return true;
	case COLUMN_MAC:
	case COLUMN_MAC_OR_NULL:
		if (!mac_parse(text, strlen(text), &mac))
			return false;
		*ret_key = hash(&mac, sizeof mac);
		return true;
	case COLUMN_IP:
		if (!ip_parse(text, &ip))
			return false;
		*ret_key = hash(&ip, sizeof ip);
		return true;
	default:
		return false;
	}
}
