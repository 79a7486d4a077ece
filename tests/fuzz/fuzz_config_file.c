/* Files that a diagnosis reads. First octet: the kind, and in its highest bit whether all came. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "dissectors/config_file.h"

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
	struct config_file file;
	bool complete;

	if (size == 0)
		return 0;
	complete = (data[0] & 0x80) == 0;
	config_file_parse((enum file_kind)((data[0] & 0x7f) % FILE_KIND_COUNT),
	                  (struct slice){data + 1, size - 1}, complete, &file);
	expect(complete || !file.readable);
	expect(file.readable || (file.well_formed == -1 && file.defect[0] == '\0'));
	expect(file.well_formed != 0 || file.defect[0] != '\0');
	expect(file.well_formed >= -1 && file.well_formed <= 1);
	expect(file.kind == FILE_OS79XX || file.first_line[0] == '\0');
	expect(memchr(file.names_load, '\0', sizeof file.names_load) != NULL);
	expect(file.call_manager_count <= CONFIG_FILE_CALL_MANAGERS_MAX);
	expect(!file.readable || file.call_managers_named < 0 ||
	       (size_t)file.call_managers_named >= file.call_manager_count);
	expect(memchr(file.upgrade_code, '\0', sizeof file.upgrade_code) != NULL);
	expect(memchr(file.version_stamp, '\0', sizeof file.version_stamp) != NULL);
	expect(memchr(file.srst, '\0', sizeof file.srst) != NULL);
	for (size_t i = 0; i < file.call_manager_count; i++) {
		expect(file.call_managers[i].address[0] != '\0');
		expect(strlen(file.call_managers[i].address) <
		       sizeof file.call_managers[i].address);
		expect(file.call_managers[i].port >= -1 && file.call_managers[i].port <= 65535);
	}
	expect(file.model_load_count <= CONFIG_FILE_MODEL_LOADS_MAX);
	expect(file.part_count <= CONFIG_FILE_PARTS_MAX);
	for (size_t i = 0; i < file.part_count; i++)
		expect(strlen(file.parts[i]) < sizeof file.parts[i]);
	return 0;
}
