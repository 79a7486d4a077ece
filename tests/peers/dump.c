/* Prints, for every capture named, a line with its name, and then all messages in it, and rows of
 * the model:
 *   capture TAB file
 *   frame TAB protocol TAB "message" TAB ok|truncated|malformed
 *   frame TAB protocol TAB field TAB value
 * compare.py reads it. */
#include "tests/peers/dump.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "analyzer/capture/source.h"
#include "analyzer/model/model.h"
#include "analyzer/net/reassembly.h"

const struct protocol *const protocols[] = {&protocol_arp,
                                            &protocol_icmp,
                                            &protocol_cdp,
                                            &protocol_lldp,
                                            &protocol_eapol,
                                            &protocol_stp,
                                            &protocol_dhcp,
                                            &protocol_dns,
                                            &protocol_tftp,
                                            &protocol_mgcp,
                                            &protocol_syslog,
                                            &protocol_ntp,
                                            &protocol_sccp,
                                            &protocol_sip,
                                            &protocol_http,
                                            &protocol_tls,
                                            NULL};

/* -------------------------------------------------------------- printing --- */
struct message
say_row(const char *table, uint64_t frame)
{
	struct message message = {table, frame};

	say(&message, "message", "ok");
	return message;
}

struct message
say_message(const char *protocol, const struct frame *frame, enum cursor_status status)
{
	static const char *const words[] = {"ok", "truncated", "malformed"};
	struct message message = {protocol, frame->packet->number};

	say(&message, "message", "%s", words[status]);
	return message;
}

void
say(const struct message *message, const char *field, const char *format, ...)
{
	va_list arguments;

	printf("%" PRIu64 "\t%s\t%s\t", message->frame, message->protocol, field);
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	putchar('\n');
}

void
say_number(const struct message *message, const char *field, int64_t value)
{
	if (value >= 0)
		say(message, field, "%" PRId64, value);
}

static void
say_slice(const struct message *message, const char *field, struct slice s, bool as_text)
{
	if (!slice_present(s))
		return;
	printf("%" PRIu64 "\t%s\t%s\t", message->frame, message->protocol, field);
	for (size_t i = 0; i < s.length; i++) {
		uint8_t octet = s.data[i];

		if (as_text && octet >= ' ' && octet <= '~' && octet != '\\')
			putchar(octet);
		else
			printf(as_text ? "\\x%02x" : "%02x", octet);
	}
	putchar('\n');
}

void
say_text(const struct message *message, const char *field, struct slice text)
{
	say_slice(message, field, text, true);
}

void
say_octets(const struct message *message, const char *field, struct slice octets)
{
	say_slice(message, field, octets, false);
}

void
say_ip(const struct message *message, const char *field, struct ip_address ip)
{
	char text[IP_TEXT_SIZE];

	if (ip_present(ip))
		say(message, field, "%s", ip_format(ip, text));
}

void
say_mac(const struct message *message, const char *field, struct mac_address mac)
{
	char text[MAC_TEXT_SIZE];

	say(message, field, "%s", mac_format(mac, text));
}

/* --------------------------------------------------------------- reading --- */
static void
dispatch(void *context, const struct frame *frame)
{
	(void)context;
	/* Of a datagram without one octet it can't be said what it is. */
	if (frame->protocol == FRAME_UDP && frame->payload.captured == 0)
		return;
	for (const struct protocol *const *p = protocols; *p != NULL; p++)
		if ((*p)->frame != NULL && (*p)->frame(frame))
			return;
	if (frame->protocol == FRAME_TCP)
		streams_frame(frame);
}

static void
read_packets(struct source *source, struct reassembly *reassembly, struct model *model)
{
	struct packet packet = {0};
	struct frame frame;
	int64_t now_ns = INT64_MIN;

	while (source->operations->next(source, &packet) == SOURCE_PACKET) {
		frame_decode(&packet, &frame);
		if (packet.time_ns > now_ns) {
			now_ns = packet.time_ns;
			reassembly_advance(reassembly, now_ns);
		}
		if (!reassembly_frame(reassembly, &frame))
			dispatch(NULL, &frame);
		model_frame(model, &frame);
	}
	reassembly_finish(reassembly);
	model_finish(model);
}

/* What can't be opened holds no messages: whoever can open it is found to differ. */
static void
dump(const char *file)
{
	const struct source_options options = {0};
	struct source *source;
	struct reassembly *reassembly;
	struct model *model;
	char *text = NULL;

	printf("capture\t%s\n", file);
	if (source_open(file, &options, &source, &text) != SOURCE_OPENED) {
		free(text);
		return;
	}
	reassembly = reassembly_create(dispatch, NULL);
	model = model_create(NULL);
	streams_begin();
	for (const struct protocol *const *p = protocols; *p != NULL; p++)
		if ((*p)->begin != NULL)
			(*p)->begin();
	read_packets(source, reassembly, model);
	streams_end();
	say_rows(model_tables(model));
	model_destroy(model);
	reassembly_destroy(reassembly);
	source->operations->close(source);
}

int
main(int count, char **files)
{
	for (int i = 1; i < count; i++)
		dump(files[i]);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
