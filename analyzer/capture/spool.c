#include "analyzer/capture/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analyzer/base/memory.h"

struct spool {
	FILE *file;
	int64_t octets, octets_max;
	uint8_t *data; /* of the packet handed out last */
	size_t size;
};

/* Returns a descriptor, or -1 with errno set. */
static int
open_unlinked(const char *directory)
{
	int descriptor = open(directory, O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
	char *name;

	if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR))
		return descriptor;
	name = memory_format("%s/.dialtone-XXXXXX", directory);
	descriptor = mkostemp(name, O_CLOEXEC);
	if (descriptor >= 0)
		unlink(name);
	free(name);
	return descriptor;
}

struct spool *
spool_create(int64_t octets_max, char **ret_text)
{
	const char *named = getenv("TMPDIR");
	const char *directory = named != NULL && *named != '\0' ? named : "/tmp";
	int descriptor = open_unlinked(directory);
	struct spool *spool;

	if (descriptor < 0) {
		*ret_text = memory_format("%s: no temporary file can be made: %s", directory,
		                          strerror(errno));
		return NULL;
	}
	spool = memory_zeroed(1, sizeof *spool);
	spool->octets_max = octets_max;
	spool->file = fdopen(descriptor, "w+b");
	if (spool->file == NULL)
		abort(); /* only for want of memory, see base/memory.h */
	return spool;
}

void
spool_destroy(struct spool *spool)
{
	if (spool == NULL)
		return;
	fclose(spool->file);
	free(spool->data);
	free(spool);
}

bool
spool_put(struct spool *spool, const struct packet *packet)
{
	int64_t octets = (int64_t)sizeof *packet + packet->captured;

	if (spool->octets + octets > spool->octets_max)
		return false;
	if (fwrite(packet, sizeof *packet, 1, spool->file) != 1 ||
	    fwrite(packet->data, 1, packet->captured, spool->file) != packet->captured) {
		spool->octets_max = 0; /* what follows half a packet could not be read */
		return false;
	}
	spool->octets += octets;
	return true;
}

bool
spool_rewind(struct spool *spool)
{
	return fflush(spool->file) == 0 && fseeko(spool->file, 0, SEEK_SET) == 0;
}

bool
spool_next(struct spool *spool, struct packet *ret_packet)
{
	if (fread(ret_packet, sizeof *ret_packet, 1, spool->file) != 1)
		return false;
	if (ret_packet->captured > spool->size) {
		spool->size = ret_packet->captured;
		spool->data = memory_resize(spool->data, spool->size, 1);
	}
	ret_packet->data = spool->data;
	return fread(spool->data, 1, ret_packet->captured, spool->file) == ret_packet->captured;
}
