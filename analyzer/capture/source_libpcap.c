/* Classic pcap files, as libpcap reads them. */
#include <errno.h>
#include <pcap/pcap.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/capture/kind.h"

#define NANOSECONDS 1000000000
#define PCAP_HEADER_SIZE 24

struct libpcap_source {
	struct source source;
	struct input input; /* its stream is the one that `pcap` owns */
	pcap_t *pcap;
	FILE *stream;
	bool filtered;
	struct bpf_program filter;
	uint32_t record_header;
	int64_t offset; /* of the next record; -1 unknown */
	uint32_t link_type;
	int fcs_octets;
	enum source_result end; /* SOURCE_PACKET: not there yet */
};

/* The few link types whose DLT_ number in memory is not their LINKTYPE_ number in files. */
static uint32_t
link_type_of(int dlt)
{
	static const struct {
		int dlt;
		uint32_t link_type;
	} differing[] = {
	        {DLT_ATM_RFC1483, 100}, {DLT_RAW, LINK_RAW_IP}, {DLT_SLIP_BSDOS, 102},
	        {DLT_PPP_BSDOS, 103},   {DLT_ATM_CLIP, 106},    {DLT_PFSYNC, 246},
	};

	for (size_t i = 0; i < sizeof differing / sizeof differing[0]; i++) {
		if (differing[i].dlt == dlt)
			return differing[i].link_type;
	}
	return (uint32_t)dlt;
}

/* The bits above the link type count only while the one says so (wire-formats section 1). libpcap
 * calls the number a length, the format's draft counts words of 16 bits; writers do either. */
static int
fcs_octets_of(pcap_t *pcap)
{
	uint32_t bits = (uint32_t)pcap_datalink_ext(pcap);
	uint32_t length = LT_FCS_LENGTH(bits);

	if (!LT_FCS_LENGTH_PRESENT(bits) || (length != 0 && length != 2 && length != 4))
		return PACKET_FCS_UNKNOWN;
	return length == 0 ? 0 : 4;
}

/* libpcap was asked for nanoseconds: tv_usec holds them. The file's words have 32 bits each. */
static int64_t
time_of(const struct timeval *time)
{
	return (int64_t)time->tv_sec * NANOSECONDS + (int64_t)time->tv_usec;
}

static uint32_t
record_u32(const uint8_t *octets, bool swapped)
{
	uint32_t value;

	memcpy(&value, octets, sizeof value);
	return swapped ? __builtin_bswap32(value) : value;
}

/* The file ended inside a record. Where the record's own lengths can't be true it was not the end
 * that was cut off: they sent us past the end. */
static bool
last_record_plausible(struct libpcap_source *self)
{
	uint8_t header[16];
	bool swapped = pcap_is_swapped(self->pcap) != 0;
	uint32_t captured, wire;

	if (self->offset < 0 || fseeko(self->stream, self->offset, SEEK_SET) != 0 ||
	    fread(header, 1, sizeof header, self->stream) != sizeof header)
		return true;
	captured = record_u32(header + 8, swapped);
	wire = record_u32(header + 12, swapped);
	return captured <= wire && captured <= (uint32_t)pcap_snapshot(self->pcap);
}

static enum source_result
libpcap_damaged(struct libpcap_source *self, const char *cause)
{
	struct capture_info *info = &self->source.info;

	info->error_offset = self->offset;
	if (self->offset >= 0)
		info->error =
		        memory_format("%s: octet %lld%s: %s", info->file, (long long)self->offset,
		                      input_offset_of(&self->input), cause);
	else
		info->error = memory_format("%s: after frame %llu: %s", info->file,
		                            (unsigned long long)info->packets, cause);
	return SOURCE_DAMAGED;
}

static enum source_result
libpcap_failed(struct libpcap_source *self)
{
	int error = errno;

	if (ferror(self->stream))
		return libpcap_damaged(self, input_error(&self->input, error));
	if (!feof(self->stream))
		return libpcap_damaged(self, pcap_geterr(self->pcap));
	if (!last_record_plausible(self))
		return libpcap_damaged(self, "a record claims more octets than the file holds");
	self->source.info.truncated_tail = true;
	return SOURCE_END;
}

/* Past the record just read, whose data libpcap shows `captured` octets of. */
static void
libpcap_advance(struct libpcap_source *self, uint32_t captured)
{
	if (self->offset < 0)
		return;
	self->offset += (int64_t)self->record_header + captured;
	/* A record larger than the snapshot length is shown cut to it. */
	if (captured == (uint32_t)pcap_snapshot(self->pcap))
		self->offset = ftello(self->stream);
}

static enum source_result
libpcap_next(struct source *source, struct packet *ret_packet)
{
	struct libpcap_source *self = (struct libpcap_source *)source;
	struct pcap_pkthdr *header;
	const u_char *data;

	while (self->end == SOURCE_PACKET) {
		int result = pcap_next_ex(self->pcap, &header, &data);

		if (result == PCAP_ERROR_BREAK) {
			self->source.info.truncated_tail = input_cut(&self->input);
			self->end = SOURCE_END;
			break;
		}
		if (result != 1) {
			self->end = libpcap_failed(self);
			break;
		}
		*ret_packet = (struct packet){
		        .time_ns = time_of(&header->ts),
		        .number = source->info.packets + 1,
		        .offset = self->offset,
		        .link_type = self->link_type,
		        .captured = header->caplen,
		        .wire = header->len,
		        .data = data,
		        .fcs_octets = self->fcs_octets,
		};
		capture_info_count(&source->info, ret_packet);
		libpcap_advance(self, header->caplen);
		if (!self->filtered || pcap_offline_filter(&self->filter, header, data) != 0)
			return SOURCE_PACKET;
	}
	return self->end;
}

static void
libpcap_close(struct source *source)
{
	struct libpcap_source *self = (struct libpcap_source *)source;

	if (self->filtered)
		pcap_freecode(&self->filter);
	pcap_close(self->pcap);
	input_close(&self->input);
	capture_info_clear(&source->info);
	free(self);
}

static bool
libpcap_rewind(struct source *source)
{
	struct libpcap_source *self = (struct libpcap_source *)source;
	uint8_t header[PCAP_HEADER_SIZE]; /* which libpcap has read and remembers */

	if (!input_rewind(self->stream) ||
	    fread(header, 1, sizeof header, self->stream) != sizeof header)
		return false;
	capture_info_rewind(&source->info);
	self->offset = PCAP_HEADER_SIZE;
	self->end = SOURCE_PACKET;
	return true;
}

static const struct source_operations libpcap_operations = {libpcap_next, libpcap_close,
                                                            libpcap_rewind};

enum source_error
libpcap_open(const struct source_kind *kind, struct input *input,
             const struct source_options *options, struct source **ret_source, char **ret_text)
{
	char why[PCAP_ERRBUF_SIZE] = "";
	pcap_t *pcap = pcap_fopen_offline_with_tstamp_precision(input->stream,
	                                                        PCAP_TSTAMP_PRECISION_NANO, why);
	struct libpcap_source *self;
	struct capture_info *info;

	if (pcap == NULL) {
		int error = errno;
		const char *cause = ferror(input->stream) ? input_error(input, error)
		                    : feof(input->stream) ? "the file header is cut"
		                                          : why;

		*ret_text = memory_format("%s: %s", input->file, cause);
		input_close(input);
		return SOURCE_UNREADABLE;
	}
	self = memory_zeroed(1, sizeof *self);
	self->source.operations = &libpcap_operations;
	self->source.rewindable = input->rewindable;
	self->input = *input;
	self->input.stream = NULL;
	self->stream = input->stream;
	self->pcap = pcap;
	self->record_header = kind->record_header;
	self->offset = PCAP_HEADER_SIZE;
	self->link_type = link_type_of(pcap_datalink(pcap));
	self->fcs_octets = fcs_octets_of(pcap);
	self->end = SOURCE_PACKET;

	info = &self->source.info;
	info->file = memory_text(input->file);
	info->format = kind->format;
	info->bytes = input->bytes;
	info->dropped = info->error_offset = -1;
	info->interfaces = memory_zeroed(1, sizeof *info->interfaces);
	info->interface_count = 1;
	info->interfaces[0] = (struct capture_interface){
	        .link_type = self->link_type,
	        .snaplen = (uint32_t)pcap_snapshot(pcap),
	        .fcs_octets = self->fcs_octets,
	        .received = -1,
	        .dropped = -1,
	};

	if (options->filter != NULL &&
	    pcap_compile(pcap, &self->filter, options->filter, 1, PCAP_NETMASK_UNKNOWN) != 0) {
		*ret_text = memory_format("%s: filter \"%s\": %s", info->file, options->filter,
		                          pcap_geterr(pcap));
		libpcap_close(&self->source);
		return SOURCE_BAD_FILTER;
	}
	self->filtered = options->filter != NULL;
	*ret_source = &self->source;
	return SOURCE_OPENED;
}
