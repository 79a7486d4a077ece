/* Names of files and loads: any octets. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "dissectors/file_name.h"
#include "dissectors/load_name.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
expect(int truth)
{
	if (!truth)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);
	struct load_name load;
	struct file_name file;
	bool known;

	if (text == NULL)
		return 0;
	if (size != 0)
		memcpy(text, data, size);
	text[size] = '\0';
	known = load_name_parse(text, &load);
	expect(strlen(load.name) < sizeof load.name && strlen(load.version) < sizeof load.version);
	expect(known == (load.family != NULL));
	expect(known || load.key == LOAD_KEY_UNKNOWN);
	expect(load.key == LOAD_KEY_UNKNOWN || (load.key >= 0 && load.version[0] != '\0'));

	file_name_classify((struct slice){data, size}, &file);
	expect(file.kind < FILE_KIND_COUNT && file_kind_words[file.kind] != NULL);
	expect(strlen(file.load) < sizeof file.load);
	expect(file.kind != FILE_PART || file.load[0] == '\0');
	free(text);
	return 0;
}
