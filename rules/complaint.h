/* "FILE:LINE: what": how every error in a rule document reaches its author. */
#ifndef RULES_COMPLAINT_H
#define RULES_COMPLAINT_H

/* Every error is one line "FILE:LINE: what" (without a LINE where the whole file is meant). */
typedef void rules_complain(void *context, const char *line);

struct complainer {
	rules_complain *complain; /* NULL: say nothing */
	void *context;
	const char *file;
};

/* `line` 0: the file as a whole. */
void complain_at(const struct complainer *to, int line, const char *format, ...)
        __attribute__((format(printf, 3, 4)));

#endif
