/* pcapng by draft-ietf-opsawg-pcapng sections 4.1 to 4.6, pcap by draft-ietf-opsawg-pcap; both in
 * this machine's byte order, which both formats allow. */
#include "analyzer/capture/writer.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/capture/pcapng_block.h"

#define NANOSECONDS INT64_C(1000000000)
#define PCAP_NANOSECONDS_MAGIC UINT32_C(0xa1b23c4d)
#define PCAPNG_BYTE_ORDER UINT32_C(0x1a2b3c4d)
/* draft-ietf-opsawg-pcap section 4: the FCS length counts words of 16 bits. */
#define PCAP_FCS_PRESENT (UINT32_C(1) << 26)
#define PCAP_FCS_SHIFT 28
#define PCAP_SNAPLEN 262144

enum option_code {
	OPTION_END = 0,
	OPTION_COMMENT = 1,
	IF_NAME = 2,
	IF_DESCRIPTION = 3,
	SHB_APPLICATION = 4,
	EPB_FLAGS = 2,
	ISB_IFRECV = 4,
	ISB_IFDROP = 5,
	IF_TSRESOL = 9,
	IF_FCSLEN = 13,
};

/* An interface of the file, and whose it is. */
struct origin {
	uint32_t capture, interface;
	int64_t last_ns;
};

struct writer {
	FILE *file;
	enum writer_format format;
	char *application;
	/* pcapng */
	size_t origin_count;
	struct origin *origins;
	uint8_t *block;
	size_t length, size;
	/* pcap: of the first packet */
	uint32_t network;
	bool begun;
};

/* ---------------------------------------------------------------- octets --- */

static uint8_t *
add(struct writer *self, size_t count)
{
	size_t begin = self->length;

	self->length += count;
	if (self->length > self->size) {
		self->size = 2 * self->length;
		self->block = memory_resize(self->block, self->size, 1);
	}
	memset(self->block + begin, 0, count);
	return self->block + begin;
}

static void
add_octets(struct writer *self, const void *octets, size_t count)
{
	if (count != 0)
		memcpy(add(self, (count + 3) & ~(size_t)3), octets, count);
}

static void
add_u16(struct writer *self, uint16_t value)
{
	memcpy(add(self, sizeof value), &value, sizeof value);
}

static void
add_u32(struct writer *self, uint32_t value)
{
	memcpy(add(self, sizeof value), &value, sizeof value);
}

static void
add_option(struct writer *self, enum option_code code, const void *value, size_t length)
{
	add_u16(self, (uint16_t)code);
	add_u16(self, (uint16_t)length);
	add_octets(self, value, length);
}

/* Text of the file or of packets: no control characters, which a viewer would obey. */
static void
add_text(struct writer *self, enum option_code code, const char *text)
{
	size_t length = strlen(text), begin;

	if (length > WRITER_COMMENT_MAX) {
		length = WRITER_COMMENT_MAX;
		while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80)
			length--;
	}
	begin = self->length + 4;
	add_option(self, code, text, length);
	for (size_t i = begin; i < begin + length; i++) {
		if (self->block[i] < 0x20 || self->block[i] == 0x7f)
			self->block[i] = ' ';
	}
}

static void
begin_block(struct writer *self, enum pcapng_type type)
{
	self->length = 0;
	add_u32(self, type);
	add_u32(self, 0); /* its length, known at its end */
}

static void
end_block(struct writer *self, bool with_options)
{
	uint32_t length;

	if (with_options)
		add_option(self, OPTION_END, NULL, 0);
	length = (uint32_t)self->length + 4;
	add_u32(self, length);
	memcpy(self->block + 4, &length, sizeof length);
	fwrite(self->block, 1, self->length, self->file);
}

/* Times before 1970 have no place in either format. */
static uint64_t
ticks_of(int64_t time_ns)
{
	return time_ns < 0 ? 0 : (uint64_t)time_ns;
}

static void
add_time(struct writer *self, int64_t time_ns)
{
	add_u32(self, (uint32_t)(ticks_of(time_ns) >> 32));
	add_u32(self, (uint32_t)ticks_of(time_ns));
}

/* ---------------------------------------------------------------- pcapng --- */

static void
put_section(struct writer *self)
{
	begin_block(self, PCAPNG_SECTION);
	add_u32(self, PCAPNG_BYTE_ORDER);
	add_u16(self, 1);
	add_u16(self, 0);
	add_u32(self, UINT32_MAX); /* the length of the section: not said */
	add_u32(self, UINT32_MAX);
	add_text(self, SHB_APPLICATION, self->application);
	end_block(self, true);
}

static void
put_interface(struct writer *self, const char *capture, const struct capture_interface *interface)
{
	static const uint8_t nanoseconds = 9;
	uint8_t fcs_octets = (uint8_t)interface->fcs_octets;
	const char *description = interface->description != NULL ? interface->description : capture;

	begin_block(self, PCAPNG_INTERFACE);
	add_u16(self, (uint16_t)interface->link_type);
	add_u16(self, 0);
	add_u32(self, interface->snaplen);
	if (interface->description != NULL && capture != NULL)
		add_text(self, OPTION_COMMENT, capture);
	if (interface->name != NULL)
		add_text(self, IF_NAME, interface->name);
	if (description != NULL)
		add_text(self, IF_DESCRIPTION, description);
	add_option(self, IF_TSRESOL, &nanoseconds, 1);
	if (interface->fcs_octets >= 0)
		add_option(self, IF_FCSLEN, &fcs_octets, 1);
	end_block(self, true);
}

/* The number of the packet's interface in the file, where it is written at its first packet. */
static uint32_t
origin_of(struct writer *self, const struct packet *packet, const char *capture,
          const struct capture_interface *interface)
{
	size_t i = 0;

	while (i < self->origin_count && (self->origins[i].capture != packet->capture ||
	                                  self->origins[i].interface != packet->interface))
		i++;
	if (i == self->origin_count) {
		self->origins =
		        memory_resize(self->origins, ++self->origin_count, sizeof *self->origins);
		self->origins[i] = (struct origin){packet->capture, packet->interface, 0};
		put_interface(self, capture, interface);
	}
	self->origins[i].last_ns = packet->time_ns;
	return (uint32_t)i;
}

static void
put_enhanced(struct writer *self, const struct packet *packet, uint32_t origin,
             const char *const *comments, size_t comment_count)
{
	begin_block(self, PCAPNG_ENHANCED_PACKET);
	add_u32(self, origin);
	add_time(self, packet->time_ns);
	add_u32(self, packet->captured);
	add_u32(self, packet->wire);
	add_octets(self, packet->data, packet->captured);
	for (size_t i = 0; i < comment_count; i++)
		add_text(self, OPTION_COMMENT, comments[i]);
	if (packet->flags != 0)
		add_option(self, EPB_FLAGS, &packet->flags, sizeof packet->flags);
	end_block(self, comment_count != 0 || packet->flags != 0);
}

static void
put_statistics(struct writer *self, uint32_t origin, const struct capture_interface *interface)
{
	uint64_t count;

	if (interface->received < 0 && interface->dropped < 0)
		return;
	begin_block(self, PCAPNG_STATISTICS);
	add_u32(self, origin);
	add_time(self, self->origins[origin].last_ns);
	if (interface->received >= 0) {
		count = (uint64_t)interface->received;
		add_option(self, ISB_IFRECV, &count, sizeof count);
	}
	if (interface->dropped >= 0) {
		count = (uint64_t)interface->dropped;
		add_option(self, ISB_IFDROP, &count, sizeof count);
	}
	end_block(self, true);
}

/* ------------------------------------------------------------------ pcap --- */

static uint32_t
network_of(const struct packet *packet)
{
	if (packet->fcs_octets < 0)
		return packet->link_type;
	return packet->link_type | PCAP_FCS_PRESENT |
	       (uint32_t)packet->fcs_octets / 2 << PCAP_FCS_SHIFT;
}

static void
put_header(struct writer *self)
{
	self->length = 0;
	add_u32(self, PCAP_NANOSECONDS_MAGIC);
	add_u16(self, 2);
	add_u16(self, 4);
	add_u32(self, 0);
	add_u32(self, 0);
	add_u32(self, PCAP_SNAPLEN);
	add_u32(self, self->network);
	fwrite(self->block, 1, self->length, self->file);
}

static void
put_record(struct writer *self, const struct packet *packet)
{
	uint64_t ticks = ticks_of(packet->time_ns);

	self->length = 0;
	add_u32(self, (uint32_t)(ticks / NANOSECONDS));
	add_u32(self, (uint32_t)(ticks % NANOSECONDS));
	add_u32(self, packet->captured);
	add_u32(self, packet->wire);
	fwrite(self->block, 1, self->length, self->file);
	fwrite(packet->data, 1, packet->captured, self->file);
}

/* ------------------------------------------------------------------- all --- */

struct writer *
writer_create(FILE *file, enum writer_format format, const char *application)
{
	struct writer *self = memory_zeroed(1, sizeof *self);

	self->file = file;
	self->format = format;
	self->application = memory_text(application);
	if (format == WRITER_PCAPNG)
		put_section(self);
	self->network = LINK_ETHERNET;
	return self;
}

void
writer_destroy(struct writer *writer)
{
	if (writer == NULL)
		return;
	free(writer->application);
	free(writer->origins);
	free(writer->block);
	free(writer);
}

enum writer_result
writer_put(struct writer *writer, const struct packet *packet, const char *capture,
           const struct capture_interface *interface, const char *const *comments,
           size_t comment_count)
{
	if (writer->format == WRITER_PCAPNG) {
		put_enhanced(writer, packet, origin_of(writer, packet, capture, interface),
		             comments, comment_count);
		return WRITER_DONE;
	}
	if (writer->begun && network_of(packet) != writer->network)
		return WRITER_MIXED_LINKS;
	if (!writer->begun) {
		writer->begun = true;
		writer->network = network_of(packet);
		put_header(writer);
	}
	put_record(writer, packet);
	return WRITER_DONE;
}

void
writer_finish(struct writer *writer, const struct capture_info *const *captures)
{
	if (writer->format == WRITER_PCAP && !writer->begun)
		put_header(writer);
	for (uint32_t i = 0; i < writer->origin_count; i++) {
		const struct origin *origin = &writer->origins[i];
		const struct capture_info *info = captures[origin->capture];

		if (origin->interface < info->interface_count)
			put_statistics(writer, i, &info->interfaces[origin->interface]);
	}
}
