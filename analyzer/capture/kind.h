/* What the kinds of source share with source_open(), and nobody else needs. */
#ifndef ANALYZER_CAPTURE_KIND_H
#define ANALYZER_CAPTURE_KIND_H

#include "analyzer/capture/input.h"

/* A file format, known by its first octets. */
struct source_kind {
	uint8_t magic[4];
	uint32_t record_header; /* pcap: octets before each record's data */
	const char *format;     /* for capture_info */
	/* Takes `input` over, on failure too. */
	enum source_error (*open)(const struct source_kind *kind, struct input *input,
	                          const struct source_options *options, struct source **ret_source,
	                          char **ret_text);
};

/* Picks the kind of source for `input` and hands it over. */
enum source_error source_from_input(struct input *input, const struct source_options *options,
                                    struct source **ret_source, char **ret_text);

enum source_error libpcap_open(const struct source_kind *kind, struct input *input,
                               const struct source_options *options, struct source **ret_source,
                               char **ret_text);

enum source_error pcapng_open(const struct source_kind *kind, struct input *input,
                              const struct source_options *options, struct source **ret_source,
                              char **ret_text);

/* Counts a packet of the file, whether a filter lets it through or not. */
void capture_info_count(struct capture_info *info, const struct packet *packet);
/* Forgets what the reading of packets has told. */
void capture_info_rewind(struct capture_info *info);
/* Frees what `info` owns. */
void capture_info_clear(struct capture_info *info);

#endif
