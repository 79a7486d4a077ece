/* How a terminal shows what words already say: colour never carries meaning alone. */
#ifndef ANALYZER_REPORT_COLOUR_H
#define ANALYZER_REPORT_COLOUR_H

enum colour { /* ECMA-48 section 8.3.117 */
	      COLOUR_NONE,
	      COLOUR_HEADING,
	      COLOUR_CRITICAL,
	      COLOUR_MAJOR,
	      COLOUR_MINOR,
	      COLOUR_INFO,
	      COLOUR_GOOD,
	      COLOUR_DANGER,
	      COLOUR_QUIET,
	      COLOUR_COUNT
};

static const char *const colour_sequences[COLOUR_COUNT] = {
        [COLOUR_NONE] = "",
        [COLOUR_HEADING] = "\033[1m",
        [COLOUR_CRITICAL] = "\033[1;31m",
        [COLOUR_MAJOR] = "\033[31m",
        [COLOUR_MINOR] = "\033[33m",
        [COLOUR_INFO] = "\033[36m",
        [COLOUR_GOOD] = "\033[32m",
        [COLOUR_DANGER] = "\033[1;31m",
        [COLOUR_QUIET] = "\033[2m",
};
#define COLOUR_OFF "\033[0m"

#endif
