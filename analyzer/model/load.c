/* Load names heard of, each read once (table load). */
#include <string.h>

#include "analyzer/model/internal.h"
#include "dissectors/load_name.h"

/* Blanks and extensions belong to one mention of the name, and the row is about the bare one. */
static const char *
of_the_name_itself(const char *defect)
{
	if (defect == NULL || strcmp(defect, "trailing-blank") == 0 ||
	    strcmp(defect, "extension") == 0)
		return NULL;
	return defect;
}

struct load_row *
model_load(struct model *model, const char *name)
{
	struct load_name parsed;
	struct load_row *load;
	const char *interned;

	if (name == NULL || name[0] == '\0')
		return NULL;
	load_name_parse(name, &parsed);
	interned = strings_intern_text(model->strings, parsed.name);
	load = hash_map_find(model->loads, &interned);
	if (load != NULL)
		return load;
	load = model_row(model, &model->tables.load);
	if (load == NULL)
		return NULL;
	load->name = interned;
	load->family = parsed.family;
	load->protocol = parsed.protocol;
	load->version = parsed.version[0] == '\0'
	                        ? NULL
	                        : strings_intern_text(model->strings, parsed.version);
	load->key = parsed.key;
	load->is_loader = parsed.is_loader;
	load->defect = of_the_name_itself(parsed.defect);
	hash_map_put(model->loads, &interned, load);
	return load;
}
