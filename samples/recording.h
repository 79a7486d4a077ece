/* The file that a recorder leaves behind: pcap by libpcap, or, where the recorder tells of its
 * interfaces, pcapng by the program's own writer, which other programs have to agree with
 * (samples/check). */
#ifndef SAMPLES_RECORDING_H
#define SAMPLES_RECORDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* -1, NULL: the recorder does not say. */
struct recorded_port {
	const char *name, *description;
	int fcs_octets;
	int64_t received, lost; /* lost: of those received */
};

struct recorded_frame {
	int64_t time_ns;    /* since 1970 */
	uint32_t interface; /* index of its port */
	uint32_t flags;     /* epb_flags */
	size_t length;      /* before the snap length */
	uint8_t *data;
};

struct recording {
	size_t snaplen;
	size_t port_count; /* 0: pcap */
	const struct recorded_port *ports;
	size_t frame_count;
	const struct recorded_frame *frames; /* in the order of the file */
};

/* False, with a message on stderr: the file could not be written. */
bool recording_write(const struct recording *recording, const char *path);

#endif
