/* Which member of which struct a fact table's column shows, and how. Columns stand in the order of
 * analyzer/facts/schema.sql. */
#ifndef ANALYZER_FACTS_COLUMNS_H
#define ANALYZER_FACTS_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analyzer/model/model.h"

enum column_type {
	COLUMN_ID,          /* uint32_t, the row's own number */
	COLUMN_REFERENCE,   /* pointer to a struct that begins with uint32_t id; NULL or 0: NULL */
	COLUMN_UINT32,      /* uint32_t */
	COLUMN_INT,         /* int or enum */
	COLUMN_INT_OR_NULL, /* int; negative: NULL */
	COLUMN_INT64,       /* int64_t */
	COLUMN_INT64_OR_NULL, /* int64_t; ROW_UNKNOWN: NULL */
	COLUMN_OFFSET,        /* int64_t; negative: NULL */
	COLUMN_BOOL,          /* bool */
	COLUMN_TIME,          /* int64_t, Unix ns; ROW_UNKNOWN: NULL */
	COLUMN_DURATION,      /* int64_t, ns; ROW_UNKNOWN: NULL */
	COLUMN_FRAME,         /* struct frame_ref; id 0: NULL */
	COLUMN_FRAME_TIME,    /* struct frame_ref; id 0: NULL */
	COLUMN_FRAME_CAPTURE, /* struct frame_ref */
	COLUMN_FRAME_NUMBER,  /* struct frame_ref */
	COLUMN_TEXT,          /* const char *; NULL: NULL */
	COLUMN_WORD,          /* int or enum, index into `words` */
	COLUMN_MAC,           /* struct mac_address */
	COLUMN_MAC_OR_NULL,   /* struct mac_address; a bool at `present` tells */
	COLUMN_IP,            /* struct ip_address; no family: NULL */
	COLUMN_BLOB,          /* struct slice; absent: an empty blob */
	COLUMN_LENGTH,        /* struct slice: its octets */
	COLUMN_TYPE_COUNT
};

struct column {
	const char *name;
	enum column_type type;
	size_t offset;
	const char *const *words;
	size_t word_count;
	size_t present;
	/* How many rows have the same value in a large capture; such columns are looked up through
	 * an index. 0: no index. These numbers are fixed, not counted, so that the planner chooses
	 * the same plan for every capture. */
	double matches;
};

struct fact_table {
	const char *name;
	size_t row_size;
	size_t rows_offset; /* of its struct table in struct model_tables */
	double rows;        /* in a large capture: 10 000 phones, 3 boots each */
	size_t column_count;
	const struct column *columns;
};

#define FACT_TABLE_COUNT 31
extern const struct fact_table fact_tables[FACT_TABLE_COUNT];
/* The one table that no model table stands behind: the frames that other rows cite. Its rows are
 * struct cited_frame. */
extern const struct fact_table *const fact_table_frame;

struct cited_frame {
	uint32_t id;
	struct frame_ref frame;
};

/* NULL: the schema's table of this name is a real one. */
const struct fact_table *fact_table_find(const char *name, size_t length);
/* The model's rows of a table, which is not fact_table_frame. */
const struct table *fact_table_rows(const struct fact_table *shape,
                                    const struct model_tables *tables);

#endif
