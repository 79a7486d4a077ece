/* The octets of a file on their way: digest, and a copy of the kinds that are read. */
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/transfer_row.h"
#include "dissectors/config_file.h"

void
file_octets_begin(struct file_octets *octets, enum file_kind kind)
{
	*octets = (struct file_octets){.kind = kind, .digest = XXH3_createState()};
	if (octets->digest != NULL)
		XXH3_128bits_reset(octets->digest);
}

void
file_octets_missing(struct file_octets *octets)
{
	XXH3_freeState(octets->digest);
	octets->digest = NULL;
}

void
file_octets_add(struct file_octets *octets, struct slice next)
{
	octets->any = true;
	if (octets->digest == NULL || next.length == 0)
		return;
	XXH3_128bits_update(octets->digest, next.data, next.length);
	if (!config_file_is_read(octets->kind) ||
	    octets->kept_length + next.length > CONFIG_FILE_SIZE_MAX)
		return;
	octets->kept = memory_resize(octets->kept, octets->kept_length + next.length, 1);
	memcpy(octets->kept + octets->kept_length, next.data, next.length);
	octets->kept_length += next.length;
}

static const char *
digest_text(struct model *model, const struct file_octets *octets)
{
	XXH128_hash_t digest = XXH3_128bits_digest(octets->digest);

	return model_printf(model, "%016llx%016llx", (unsigned long long)digest.high64,
	                    (unsigned long long)digest.low64);
}

void
file_octets_settle(struct model *model, struct file_octets *octets, struct transfer *row)
{
	struct slice kept = {octets->kept == NULL ? (const uint8_t *)"" : octets->kept,
	                     octets->kept_length};
	bool whole = row->outcome == TRANSFER_COMPLETE && octets->digest != NULL &&
	             (int64_t)octets->kept_length == row->octets;

	if (!octets->any)
		return;
	if (octets->digest != NULL)
		row->content = digest_text(model, octets);
	if (config_file_is_read(octets->kind))
		content_read(model, row, kept, octets->kind, whole);
}

void
file_octets_free(struct file_octets *octets)
{
	XXH3_freeState(octets->digest);
	free(octets->kept);
	*octets = (struct file_octets){0};
}
