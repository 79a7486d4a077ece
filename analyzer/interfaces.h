/* What libpcap says of this machine. */
#ifndef ANALYZER_INTERFACES_H
#define ANALYZER_INTERFACES_H

#include <stdio.h>

#include "analyzer/options.h"

/* -D: one line an interface. */
enum exit_status interfaces_list(FILE *out);
/* libpcap's name and version. */
const char *interfaces_library(void);

#endif
