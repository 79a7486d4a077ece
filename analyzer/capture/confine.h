/* Takes from the process what reading packets does not need, so that a hole in a dissector is not a
 * hole in the machine. */
#ifndef ANALYZER_CAPTURE_CONFINE_H
#define ANALYZER_CAPTURE_CONFINE_H

#include <stddef.h>

struct confine_options {
	/* Where outputs, open already under temporary names, are to be renamed or unlinked. */
	const char *const *output_directories;
	size_t output_directory_count;
};

/* From here on nothing can be opened, connected or run; what is open stays usable. What the kernel
 * can't do is left out and said in `ret_text` (caller frees), one line for -v. Returns 0, or -1
 * with the reason in `ret_text`. Can't be undone. */
int confine(const struct confine_options *options, char **ret_text);

#endif
