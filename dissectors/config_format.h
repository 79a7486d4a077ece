/* What the readers of config_file.h's formats share. Only for config_*.c. */
#ifndef DISSECTORS_CONFIG_FORMAT_H
#define DISSECTORS_CONFIG_FORMAT_H

#include "dissectors/config_file.h"
#include "dissectors/cursor.h"

struct config_line {
	struct slice text; /* without its line feed */
	int number;        /* from 1 */
	bool ended;        /* had a line feed */
};

/* The next line; `line->number` starts at 0 before the first. False: no more. */
bool config_next_line(struct cursor *cursor, struct config_line *line);

/* The first defect counts. Does not touch `well_formed`. */
void config_set_defect(struct config_file *file, const char *defect, int line, int column);

/* What load_name.h finds wrong with a name that has to be a bare one, or "extension"; NULL nothing.
 * `ret_load` holds the bare name, `ret_known` whether it is a load at all. */
const char *config_check_load(const char *name, char ret_load[static 64], bool *ret_known);

/* Empty addresses and the words for "none" are passed over; what does not fit the list is counted
 * all the same. */
void config_add_call_manager(struct config_file *file, int priority, const char *address, int port);

/* 1 to 65535, or -1. */
int config_port(const char *text);

void config_xml_parse(struct slice content, bool complete, struct config_file *file);
/* Lines of `key: value`, and the text of a profile before cfgfmt made it binary. */
void config_settings_parse(struct slice content, bool complete, struct config_file *file);
/* A binary profile (79x2, 79x5, ATA): what stands in it in plain octets. */
void config_profile_parse(struct slice content, bool complete, struct config_file *file);
/* Takes the image, and with it load and protocol, out of the value of `upgradecode`. */
void config_take_upgrade_code(const char *value, struct config_file *file);

#endif
