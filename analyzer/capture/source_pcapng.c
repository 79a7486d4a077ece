/* pcapng files (draft-ietf-opsawg-pcapng). libpcap reads none whose interfaces differ in link type,
 * and shows neither flags nor drop counts. */
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/base/strings.h"
#include "analyzer/capture/filter.h"
#include "analyzer/capture/kind.h"
#include "analyzer/capture/pcapng_block.h"
#include "analyzer/capture/pcapng_option.h"

/* Merging a ring buffer makes an interface of each file; 95 is the most in any known capture. */
#define INTERFACES_MAX 4096
#define NANOSECONDS INT64_C(1000000000)
#define VERSION_MAJOR 1

/* A time is ticks * multiplier / divisor >> shift nanoseconds, and then the offset. */
struct clock {
	uint64_t multiplier, divisor;
	unsigned shift;
	int64_t offset_seconds;
};

/* What capture_interface does not say of an interface. */
struct interface {
	struct clock clock;
	int64_t lost; /* by the counts of its packets; -1: none has one */
};

struct pcapng_source {
	struct source source;
	struct input input;
	struct pcapng_reader reader;
	struct filter *filter;        /* NULL: all pass */
	struct strings *texts;        /* makes names valid UTF-8 */
	struct interface *interfaces; /* beside info.interfaces */
	size_t first_interface;       /* of the section */
	uint64_t records;             /* that Wireshark numbers */
	int64_t time_ns;              /* of the packet before */
	enum source_result end;       /* SOURCE_PACKET: not there yet */
};

/* ---------------------------------------------------------------- clock --- */

enum { CLOCK_BINARY = 0x80, CLOCK_MICROSECONDS = 6, CLOCK_NANOSECONDS = 9 };

/* if_tsresol: n for 10^-n seconds, or 2^-n where the top bit is set. */
static struct clock
clock_of(uint8_t resolution)
{
	struct clock clock = {1, 1, 0, 0};

	if (resolution & CLOCK_BINARY) {
		clock.multiplier = NANOSECONDS;
		clock.shift = resolution & ~(unsigned)CLOCK_BINARY;
		return clock;
	}
	for (int n = resolution; n < CLOCK_NANOSECONDS; n++)
		clock.multiplier *= 10;
	for (int n = CLOCK_NANOSECONDS; n < resolution; n++) {
		/* 64 bits of so short ticks are no nanosecond. */
		if (__builtin_mul_overflow(clock.divisor, 10, &clock.divisor))
			clock = (struct clock){0, 1, 0, 0};
	}
	return clock;
}

/* A clock may count years that 64 bits of nanoseconds can't. */
static int64_t
clock_time(const struct clock *clock, uint64_t ticks)
{
	unsigned __int128 product = (unsigned __int128)ticks * clock->multiplier >> clock->shift;
	__int128 time;

	if (clock->divisor != 1)
		product /= clock->divisor;
	time = (__int128)product + (__int128)clock->offset_seconds * NANOSECONDS;
	return time > INT64_MAX ? INT64_MAX : time < INT64_MIN ? INT64_MIN : (int64_t)time;
}

/* ------------------------------------------------------------- sections --- */

static void
replace_text(struct pcapng_source *self, char **text, struct slice value)
{
	const char *valid = strings_intern(self->texts, value);

	free(*text);
	*text = memory_text(valid);
	strings_release(self->texts, valid);
}

enum section_field { SECTION_MAJOR = 4, SECTION_MINOR = 6, SECTION_OPTIONS = 16 };
enum section_option { SHB_COMMENT = 1 };

/* Minor versions differ in nothing that would be read wrongly. */
static bool
on_section(struct pcapng_source *self, const struct pcapng_block *block, struct packet *ret_packet)
{
	struct pcapng_options options = pcapng_options_of(&self->reader, block, SECTION_OPTIONS);
	unsigned major = pcapng_u16(&self->reader, block->body + SECTION_MAJOR);
	struct pcapng_option option;

	(void)ret_packet;
	if (major != VERSION_MAJOR) {
		pcapng_reader_damaged(&self->reader, block, "unknown version %u.%u", major,
		                      pcapng_u16(&self->reader, block->body + SECTION_MINOR));
		pcapng_reader_lose(&self->reader);
		pcapng_reader_refuse_section(&self->reader);
	}
	while (major == VERSION_MAJOR && pcapng_option_next(&options, &option))
		if (option.code == SHB_COMMENT)
			replace_text(self, &self->source.info.comment, option.value);
	self->first_interface = self->source.info.interface_count;
	return false;
}

/* ----------------------------------------------------------- interfaces --- */

enum interface_field { INTERFACE_LINK_TYPE = 0, INTERFACE_SNAPLEN = 4, INTERFACE_OPTIONS = 8 };

enum interface_option {
	IF_NAME = 2,
	IF_DESCRIPTION = 3,
	IF_TSRESOL = 9,
	IF_FCSLEN = 13,
	IF_TSOFFSET = 14,
};

/* if_fcslen: bits or octets, the specification has said both (wire-formats §1). */
static int
fcs_octets_of(uint8_t length)
{
	switch (length) {
	case 0:
		return 0;
	case 2:
	case 16:
		return 2;
	case 4:
	case 32:
		return 4;
	default:
		return PACKET_FCS_UNKNOWN;
	}
}

static void
interface_option(struct pcapng_source *self, size_t interface, const struct pcapng_option *option)
{
	struct capture_interface *shown = &self->source.info.interfaces[interface];
	struct clock *clock = &self->interfaces[interface].clock;
	const uint8_t *value = option->value.data;
	size_t length = option->value.length;
	int64_t offset = clock->offset_seconds;

	switch (option->code) {
	case IF_NAME:
		replace_text(self, &shown->name, option->value);
		break;
	case IF_DESCRIPTION:
		replace_text(self, &shown->description, option->value);
		break;
	case IF_TSRESOL:
		if (length == 1) {
			*clock = clock_of(value[0]);
			clock->offset_seconds = offset;
		}
		break;
	case IF_FCSLEN:
		if (length == 1)
			shown->fcs_octets = fcs_octets_of(value[0]);
		break;
	case IF_TSOFFSET:
		if (length == 8)
			clock->offset_seconds = (int64_t)pcapng_u64(&self->reader, value);
		break;
	default:
		break;
	}
}

static void
check_overrun(struct pcapng_source *self, const struct pcapng_block *block,
              const struct pcapng_options *options)
{
	if (options->overrun)
		pcapng_reader_damaged(&self->reader, block, "an option reaches beyond the block");
}

static bool
on_interface(struct pcapng_source *self, const struct pcapng_block *block,
             struct packet *ret_packet)
{
	struct capture_info *info = &self->source.info;
	struct pcapng_options options = pcapng_options_of(&self->reader, block, INTERFACE_OPTIONS);
	struct pcapng_option option;
	size_t interface = info->interface_count;

	(void)ret_packet;
	if (interface == INTERFACES_MAX) {
		pcapng_reader_damaged(&self->reader, block, "more than %d interfaces",
		                      INTERFACES_MAX);
		pcapng_reader_lose(&self->reader);
		return false;
	}
	info->interface_count++;
	info->interfaces =
	        memory_resize(info->interfaces, info->interface_count, sizeof *info->interfaces);
	self->interfaces =
	        memory_resize(self->interfaces, info->interface_count, sizeof *self->interfaces);
	info->interfaces[interface] = (struct capture_interface){
	        .link_type = pcapng_u16(&self->reader, block->body + INTERFACE_LINK_TYPE),
	        .snaplen = pcapng_u32(&self->reader, block->body + INTERFACE_SNAPLEN),
	        .fcs_octets = PACKET_FCS_UNKNOWN,
	        .received = -1,
	        .dropped = -1,
	};
	self->interfaces[interface] =
	        (struct interface){.clock = clock_of(CLOCK_MICROSECONDS), .lost = -1};
	while (pcapng_option_next(&options, &option))
		interface_option(self, interface, &option);
	check_overrun(self, block, &options);
	return false;
}

/* The place in info.interfaces of the section's interface `id`. False: there is none. */
static bool
interface_find(struct pcapng_source *self, const struct pcapng_block *block, uint32_t id,
               size_t *ret_interface)
{
	size_t count = self->source.info.interface_count - self->first_interface;

	*ret_interface = self->first_interface + id;
	if (id < count)
		return true;
	pcapng_reader_damaged(&self->reader, block, "interface %u, where the section has %zu", id,
	                      count);
	pcapng_reader_lose(&self->reader);
	return false;
}

/* --------------------------------------------------------------- counts --- */

static int64_t
count_add(int64_t count, uint64_t more)
{
	int64_t before = count < 0 ? 0 : count;

	return more > (uint64_t)(INT64_MAX - before) ? INT64_MAX : before + (int64_t)more;
}

enum statistics_field { STATISTICS_INTERFACE = 0, STATISTICS_OPTIONS = 12 };
enum statistics_option { ISB_IFRECV = 4, ISB_IFDROP = 5, ISB_OSDROP = 7 };

/* Counts since the capture began, so the last block of an interface holds. */
static bool
on_statistics(struct pcapng_source *self, const struct pcapng_block *block,
              struct packet *ret_packet)
{
	uint32_t id = pcapng_u32(&self->reader, block->body + STATISTICS_INTERFACE);
	struct pcapng_options options = pcapng_options_of(&self->reader, block, STATISTICS_OPTIONS);
	struct pcapng_option option;
	int64_t received = -1, dropped = -1;
	size_t interface;

	(void)ret_packet;
	if (!interface_find(self, block, id, &interface))
		return false;
	while (pcapng_option_next(&options, &option)) {
		uint64_t count;

		if (option.value.length != sizeof count)
			continue;
		count = pcapng_u64(&self->reader, option.value.data);
		if (option.code == ISB_IFRECV)
			received = count_add(-1, count);
		else if (option.code == ISB_IFDROP || option.code == ISB_OSDROP)
			dropped = count_add(dropped, count);
	}
	check_overrun(self, block, &options);
	if (received >= 0)
		self->source.info.interfaces[interface].received = received;
	if (dropped >= 0)
		self->source.info.interfaces[interface].dropped = dropped;
	return false;
}

/* The packets' own counts hold where they say more than the last statistics. */
static void
sum_drops(struct pcapng_source *self)
{
	struct capture_info *info = &self->source.info;

	for (size_t i = 0; i < info->interface_count; i++) {
		struct capture_interface *interface = &info->interfaces[i];

		if (self->interfaces[i].lost > interface->dropped)
			interface->dropped = self->interfaces[i].lost;
		if (interface->dropped >= 0)
			info->dropped = count_add(info->dropped, (uint64_t)interface->dropped);
	}
}

/* -------------------------------------------------------------- packets --- */

enum packet_field {
	PACKET_INTERFACE = 0,
	PACKET_OLD_DROPS = 2, /* obsolete Packet Block, whose interface has 16 bits */
	PACKET_TIME_HIGH = 4,
	PACKET_TIME_LOW = 8,
	PACKET_CAPTURED = 12,
	PACKET_WIRE = 16,
	PACKET_DATA = 20,
	SIMPLE_WIRE = 0,
	SIMPLE_DATA = 4,
};

#define PACKET_OLD_DROPS_UNKNOWN 0xffff

enum packet_option { EPB_FLAGS = 2, EPB_DROPCOUNT = 4 };

/* epb_flags bits 5-8: octets, 0 not known (wire-formats §1). */
#define FLAGS_FCS(flags) ((int)((flags) >> 5 & 15))

/* What follows the fixed fields of all packets. False: there are not as many octets. */
static bool
packet_data(struct pcapng_source *self, const struct pcapng_block *block, size_t data,
            struct packet *packet)
{
	const struct capture_interface *interface =
	        &self->source.info.interfaces[packet->interface];

	if (packet->captured > block->body_length - data) {
		pcapng_reader_damaged(&self->reader, block,
		                      "captured length %u is beyond the block's %zu octets",
		                      packet->captured, block->body_length - data);
		pcapng_reader_lose(&self->reader);
		return false;
	}
	packet->offset = block->offset;
	packet->link_type = interface->link_type;
	packet->fcs_octets = interface->fcs_octets;
	packet->data = block->body + data;
	return true;
}

/* Options of an Enhanced Packet Block; those of the obsolete one have no drop count. */
static void
packet_options(struct pcapng_source *self, const struct pcapng_block *block, struct packet *packet)
{
	uint32_t data = (packet->captured + 3) & ~UINT32_C(3);
	struct pcapng_options options =
	        pcapng_options_of(&self->reader, block, PACKET_DATA + (size_t)data);
	struct interface *interface = &self->interfaces[packet->interface];
	struct pcapng_option option;

	while (pcapng_option_next(&options, &option)) {
		if (option.code == EPB_FLAGS && option.value.length == 4) {
			packet->flags = pcapng_u32(&self->reader, option.value.data);
			if (FLAGS_FCS(packet->flags) != 0)
				packet->fcs_octets = FLAGS_FCS(packet->flags);
		} else if (option.code == EPB_DROPCOUNT && option.value.length == 8 &&
		           block->type == PCAPNG_ENHANCED_PACKET) {
			interface->lost = count_add(interface->lost,
			                            pcapng_u64(&self->reader, option.value.data));
		}
	}
	check_overrun(self, block, &options);
}

static bool
on_packet(struct pcapng_source *self, const struct pcapng_block *block, struct packet *ret_packet)
{
	const struct pcapng_reader *reader = &self->reader;
	const uint8_t *body = block->body;
	bool old = block->type == PCAPNG_PACKET;
	uint32_t id = old ? pcapng_u16(reader, body + PACKET_INTERFACE)
	                  : pcapng_u32(reader, body + PACKET_INTERFACE);
	size_t place;
	struct interface *interface;
	uint32_t lost;

	if (!interface_find(self, block, id, &place))
		return false;
	interface = &self->interfaces[place];
	*ret_packet = (struct packet){
	        .time_ns = clock_time(&interface->clock,
	                              (uint64_t)pcapng_u32(reader, body + PACKET_TIME_HIGH) << 32 |
	                                      pcapng_u32(reader, body + PACKET_TIME_LOW)),
	        .interface = (uint32_t)place,
	        .captured = pcapng_u32(reader, body + PACKET_CAPTURED),
	        .wire = pcapng_u32(reader, body + PACKET_WIRE),
	};
	if (!packet_data(self, block, PACKET_DATA, ret_packet))
		return false;
	lost = old ? pcapng_u16(reader, body + PACKET_OLD_DROPS) : PACKET_OLD_DROPS_UNKNOWN;
	if (lost != PACKET_OLD_DROPS_UNKNOWN)
		interface->lost = count_add(interface->lost, lost);
	packet_options(self, block, ret_packet);
	return true;
}

/* Of the section's first interface, cut to its snapshot length, and without a time. */
static bool
on_simple_packet(struct pcapng_source *self, const struct pcapng_block *block,
                 struct packet *ret_packet)
{
	uint32_t wire = pcapng_u32(&self->reader, block->body + SIMPLE_WIRE), snaplen;
	size_t interface;

	if (!interface_find(self, block, 0, &interface))
		return false;
	snaplen = self->source.info.interfaces[interface].snaplen;
	*ret_packet = (struct packet){
	        .time_ns = self->time_ns,
	        .interface = (uint32_t)interface,
	        .captured = snaplen != 0 && snaplen < wire ? snaplen : wire,
	        .wire = wire,
	};
	return packet_data(self, block, SIMPLE_DATA, ret_packet);
}

/* No packets, but Wireshark shows them as frames and numbers them. */
static bool
on_other_record(struct pcapng_source *self, const struct pcapng_block *block,
                struct packet *ret_packet)
{
	(void)block;
	(void)ret_packet;
	self->records++;
	return false;
}

/* --------------------------------------------------------------- source --- */

/* Blocks of other types are passed over. A handler returns true where it has set the packet; the
 * fixed fields are there. */
static const struct {
	enum pcapng_type type;
	bool (*handle)(struct pcapng_source *self, const struct pcapng_block *block,
	               struct packet *ret_packet);
} handlers[] = {
        {PCAPNG_ENHANCED_PACKET, on_packet},
        {PCAPNG_SIMPLE_PACKET, on_simple_packet},
        {PCAPNG_PACKET, on_packet},
        {PCAPNG_SECTION, on_section},
        {PCAPNG_INTERFACE, on_interface},
        {PCAPNG_STATISTICS, on_statistics},
        {PCAPNG_JOURNAL_EXPORT, on_other_record},
        {PCAPNG_CUSTOM, on_other_record},
        {PCAPNG_CUSTOM_NOT_COPIED, on_other_record},
};

static bool
pcapng_handle(struct pcapng_source *self, const struct pcapng_block *block,
              struct packet *ret_packet)
{
	for (size_t i = 0; i < sizeof handlers / sizeof handlers[0]; i++) {
		if (handlers[i].type == block->type)
			return handlers[i].handle(self, block, ret_packet);
	}
	return false;
}

static enum source_result
pcapng_finish(struct pcapng_source *self)
{
	struct capture_info *info = &self->source.info;
	const struct pcapng_reader *reader = &self->reader;

	sum_drops(self);
	if (reader->damage == NULL) {
		info->truncated_tail = reader->cut;
		return SOURCE_END;
	}
	info->error_offset = reader->damage_offset;
	info->error = memory_format("%s: octet %lld%s: %s; %llu octets skipped", info->file,
	                            (long long)reader->damage_offset, input_offset_of(&self->input),
	                            reader->damage, (unsigned long long)reader->skipped);
	return SOURCE_DAMAGED;
}

static enum source_result
pcapng_next(struct source *source, struct packet *ret_packet)
{
	struct pcapng_source *self = (struct pcapng_source *)source;
	struct pcapng_block block;

	while (self->end == SOURCE_PACKET) {
		if (!pcapng_reader_next(&self->reader, &block)) {
			self->end = pcapng_finish(self);
			break;
		}
		if (!pcapng_handle(self, &block, ret_packet))
			continue;
		self->time_ns = ret_packet->time_ns;
		ret_packet->number = ++self->records;
		capture_info_count(&source->info, ret_packet);
		if (self->filter == NULL || filter_passes(self->filter, ret_packet))
			return SOURCE_PACKET;
	}
	return self->end;
}

static void
pcapng_close(struct source *source)
{
	struct pcapng_source *self = (struct pcapng_source *)source;

	pcapng_reader_free(&self->reader);
	filter_destroy(self->filter);
	strings_destroy(self->texts);
	input_close(&self->input);
	free(self->interfaces);
	capture_info_clear(&source->info);
	free(self);
}

static bool
pcapng_rewind(struct source *source)
{
	struct pcapng_source *self = (struct pcapng_source *)source;
	struct capture_info *info = &source->info;

	if (!input_rewind(self->input.stream))
		return false;
	pcapng_reader_rewind(&self->reader);
	capture_info_rewind(info);
	for (size_t i = 0; i < info->interface_count; i++) {
		free(info->interfaces[i].name);
		free(info->interfaces[i].description);
	}
	info->interface_count = self->first_interface = 0;
	self->records = 0;
	self->time_ns = 0;
	self->end = SOURCE_PACKET;
	return true;
}

static const struct source_operations pcapng_operations = {pcapng_next, pcapng_close,
                                                           pcapng_rewind};

/* Reads the first Section Header Block, without which nothing makes sense. */
static enum source_error
pcapng_begin(struct pcapng_source *self, char **ret_text)
{
	struct pcapng_reader *reader = &self->reader;
	struct pcapng_block block;

	if (pcapng_reader_next(reader, &block) && block.offset == 0) {
		on_section(self, &block, NULL);
		if (!reader->sections_only)
			return SOURCE_OPENED;
	}
	*ret_text =
	        memory_format("%s: %s", self->source.info.file,
	                      reader->damage != NULL ? reader->damage : "the file header is cut");
	return SOURCE_UNREADABLE;
}

enum source_error
pcapng_open(const struct source_kind *kind, struct input *input,
            const struct source_options *options, struct source **ret_source, char **ret_text)
{
	struct pcapng_source *self = memory_zeroed(1, sizeof *self);
	struct capture_info *info = &self->source.info;
	enum source_error error;
	char *why;

	self->source.operations = &pcapng_operations;
	self->source.rewindable = input->rewindable;
	self->input = *input;
	self->texts = strings_create();
	self->end = SOURCE_PACKET;
	info->file = memory_text(input->file);
	info->format = kind->format;
	info->bytes = input->bytes;
	info->dropped = info->error_offset = -1;
	pcapng_reader_init(&self->reader, &self->input);

	error = pcapng_begin(self, ret_text);
	if (error == SOURCE_OPENED && options->filter != NULL) {
		self->filter = filter_compile(options->filter, &why);
		if (self->filter == NULL) {
			*ret_text = memory_format("%s: filter \"%s\": %s", info->file,
			                          options->filter, why);
			free(why);
			error = SOURCE_BAD_FILTER;
		}
	}
	if (error == SOURCE_OPENED)
		*ret_source = &self->source;
	else
		pcapng_close(&self->source);
	return error;
}
