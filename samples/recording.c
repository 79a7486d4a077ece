#include "samples/recording.h"

#include "analyzer/capture/writer.h"

#include <err.h>
#include <pcap/pcap.h>
#include <stdio.h>
#include <stdlib.h>

#define SECOND INT64_C(1000000000)

static uint32_t
captured_of(const struct recording *recording, const struct recorded_frame *frame)
{
	return (uint32_t)(frame->length < recording->snaplen ? frame->length : recording->snaplen);
}

/* ------------------------------------------------------------------------- pcap --- */

static bool
write_pcap(const struct recording *recording, const char *path)
{
	pcap_t *pcap = pcap_open_dead_with_tstamp_precision(DLT_EN10MB, (int)recording->snaplen,
	                                                    PCAP_TSTAMP_PRECISION_NANO);
	pcap_dumper_t *dumper = pcap != NULL ? pcap_dump_open(pcap, path) : NULL;
	bool written;

	if (dumper == NULL) {
		warnx("%s", pcap != NULL ? pcap_geterr(pcap) : path);
		if (pcap != NULL)
			pcap_close(pcap);
		return false;
	}
	for (size_t i = 0; i < recording->frame_count; i++) {
		const struct recorded_frame *frame = &recording->frames[i];
		struct pcap_pkthdr header = {
		        .ts.tv_sec = (time_t)(frame->time_ns / SECOND),
		        .ts.tv_usec = (suseconds_t)(frame->time_ns % SECOND), /* ns here */
		        .caplen = captured_of(recording, frame),
		        .len = (bpf_u_int32)frame->length,
		};

		pcap_dump((u_char *)dumper, &header, frame->data);
	}
	/* pcap_dump() says nothing of a full disk. */
	written = pcap_dump_flush(dumper) == 0 && ferror(pcap_dump_file(dumper)) == 0;
	if (!written)
		warn("%s", path);
	pcap_dump_close(dumper);
	pcap_close(pcap);
	return written;
}

/* ----------------------------------------------------------------------- pcapng --- */

/* The texts stay the recording's, which nobody writes to. */
static char *
unchanged(const char *text)
{
	return (char *)(uintptr_t)text;
}

static struct capture_interface *
interfaces_of(const struct recording *recording)
{
	struct capture_interface *interfaces = calloc(recording->port_count, sizeof *interfaces);

	if (interfaces == NULL)
		err(1, NULL);
	for (size_t i = 0; i < recording->port_count; i++) {
		const struct recorded_port *port = &recording->ports[i];

		interfaces[i] = (struct capture_interface){
		        .name = unchanged(port->name),
		        .description = unchanged(port->description),
		        .link_type = LINK_ETHERNET,
		        .snaplen = (uint32_t)recording->snaplen,
		        .fcs_octets = port->fcs_octets,
		        .received = port->received,
		        .dropped = port->lost,
		};
	}
	return interfaces;
}

static void
write_frames(const struct recording *recording, FILE *file)
{
	struct capture_interface *interfaces = interfaces_of(recording);
	const struct capture_info info = {.interface_count = recording->port_count,
	                                  .interfaces = interfaces};
	struct writer *writer = writer_create(file, WRITER_PCAPNG, "forge");

	for (size_t i = 0; i < recording->frame_count; i++) {
		const struct recorded_frame *frame = &recording->frames[i];
		const struct packet packet = {
		        .time_ns = frame->time_ns,
		        .interface = frame->interface,
		        .link_type = LINK_ETHERNET,
		        .captured = captured_of(recording, frame),
		        .wire = (uint32_t)frame->length,
		        .data = frame->data,
		        .flags = frame->flags,
		        .fcs_octets = interfaces[frame->interface].fcs_octets,
		};

		writer_put(writer, &packet, NULL, &interfaces[frame->interface], NULL, 0);
	}
	writer_finish(writer, (const struct capture_info *const[]){&info});
	writer_destroy(writer);
	free(interfaces);
}

static bool
write_pcapng(const struct recording *recording, const char *path)
{
	FILE *file = fopen(path, "wb");
	bool written;

	if (file == NULL) {
		warn("%s", path);
		return false;
	}
	write_frames(recording, file);
	written = ferror(file) == 0;
	written = fclose(file) == 0 && written;
	if (!written)
		warn("%s", path);
	return written;
}

bool
recording_write(const struct recording *recording, const char *path)
{
	return recording->port_count != 0 ? write_pcapng(recording, path)
	                                  : write_pcap(recording, path);
}
