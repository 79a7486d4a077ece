/* The fact tables over model rows, without the model around them. */
#ifndef ANALYZER_FACTS_OPEN_H
#define ANALYZER_FACTS_OPEN_H

#include <sqlite3.h>

#include "analyzer/model/model.h"

/* As facts_open(), but stream, capture and interface are left empty. */
int facts_open_tables(const struct model_tables *tables, int64_t began_ns, sqlite3 **ret_db,
                      char **ret_text);

#endif
