/* The row of a transfer: who asks whom for what, in which boot, as which step of it. */
#include "analyzer/model/transfer_row.h"

#include <stdio.h>
#include <string.h>

static const enum stage stage_of_kind[FILE_KIND_COUNT] = {
        [FILE_CONFIG] = STAGE_CONFIG,          [FILE_DEFAULT_CONFIG] = STAGE_CONFIG,
        [FILE_SIP_DEFAULT] = STAGE_CONFIG,     [FILE_LOADS] = STAGE_FIRMWARE,
        [FILE_DEFAULT_LOADS] = STAGE_FIRMWARE, [FILE_IMAGE] = STAGE_FIRMWARE,
        [FILE_PART] = STAGE_FIRMWARE,
};

/* The field of the reply that names this server; NULL: none does. */
static const char *
field_that_names(const struct dhcp_reply *reply, struct ip_address server)
{
	char address[IP_TEXT_SIZE], quoted[IP_TEXT_SIZE + 2];

	snprintf(quoted, sizeof quoted, "\"%s\"", ip_format(server, address));
	if (reply->opt150 != NULL && strstr(reply->opt150, quoted) != NULL)
		return "opt150";
	if (reply->opt66 != NULL && strcmp(reply->opt66, address) == 0)
		return "opt66";
	return ip_equal(reply->siaddr, server) ? "siaddr" : NULL;
}

/* A name in option 66 may have been looked up, other makers' phones read an option of their own,
 * and a cut reply may hold what is not seen. */
static bool
may_name(const struct dhcp_reply *reply)
{
	return reply->cut || reply->opt160 != NULL ||
	       (reply->opt66 != NULL && strcmp(reply->opt66_kind, "ip") != 0);
}

const char *
transfer_server_source(const struct station *station, struct ip_address server)
{
	const struct dhcp_reply *told[] = {station->lease, station->informed};
	bool unknown = station->lease == NULL;

	if (ip_is_group(server))
		return "broadcast";
	for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
		const char *field = told[i] != NULL ? field_that_names(told[i], server) : NULL;

		if (field != NULL)
			return field;
		unknown |= told[i] != NULL && may_name(told[i]);
	}
	return unknown ? NULL : "static";
}

/* The load that a file belongs to: in its own name, or, for a part, the set being fetched. */
static const char *
load_of(struct model *model, struct station *station, const struct file_name *file)
{
	struct load_row *load;

	if (file->kind == FILE_PART)
		return station->load_being_fetched;
	load = model_load(model, file->load);
	if (load == NULL)
		return NULL;
	if (file->kind == FILE_LOADS || file->kind == FILE_DEFAULT_LOADS)
		station->load_being_fetched = load->name;
	return load->name;
}

struct station *
transfer_requester(struct model *model, struct station *station,
                   const struct transfer_request *request, const struct frame *frame)
{
	const struct file_name *file = &request->file;

	if (!file->has_mac || !file_is_phones(file))
		return station;
	return station_named(model, station, file->mac, request->client, frame);
}

void
transfer_asked(struct model *model, struct station *station, const struct transfer_request *request,
               const struct frame *frame)
{
	station_seen(station, frame);
	if (!ip_present(station->phone->ip))
		station_has_address(model, station, request->client, "file-request", frame);
	station_claim_file(model, station, &request->file, frame);
	server_asked(model, server_of(model, request->role, request->server, frame), station);
}

void
transfer_asked_again(struct model *model, struct station *station,
                     const struct transfer_request *request, const struct frame *frame)
{
	boot_current(model, station, frame);
	boot_reached(station->boot, stage_of_kind[request->file.kind]);
}

/* A row of which nothing is known but what the request says. */
static struct transfer *
new_row(struct model *model, struct station *station, const struct transfer_request *request)
{
	struct transfer *row = model_row(model, &model->tables.transfer);

	if (row == NULL)
		return NULL;
	row->phone = station->phone;
	row->boot = station->boot;
	row->via = request->via;
	row->write = request->write;
	row->server = request->server;
	row->server_from = transfer_server_source(station, request->server);
	row->client_port = request->client_port;
	row->name = request->name;
	row->kind = file_kind_words[request->file.kind];
	row->asked_blksize = row->blksize = row->tsize = row->windowsize = ROW_UNKNOWN;
	row->doubled_from = row->most_resent = row->most_resent_block = ROW_UNKNOWN;
	row->longest_gap_ns = row->gap_block = row->data_octets = row->wrap_to = ROW_UNKNOWN;
	row->oack = ROW_CANT_TELL;
	row->answered_port = row->error_code = row->http_status = row->closed_ns = ROW_UNKNOWN;
	return row;
}

struct transfer *
transfer_open(struct model *model, struct station *station, const struct transfer_request *request,
              const struct frame *frame)
{
	struct transfer *row;

	boot_file(model, station, frame, request->name);
	row = new_row(model, station, request);
	if (row == NULL)
		return NULL;
	boot_reached(station->boot, stage_of_kind[request->file.kind]);
	row->n = station->transfers;
	row->load = load_of(model, station, &request->file);
	row->request = row->first = row->last = frame_ref_of(frame);
	station->latest_transfer = row;
	return row;
}

struct transfer *
transfer_open_running(struct model *model, struct station *station,
                      const struct transfer_request *request, struct frame_ref first,
                      const struct frame *frame)
{
	struct transfer *row;

	boot_current(model, station, frame);
	boot_reaches_back(station->boot, first);
	boot_reached(station->boot, STAGE_TFTP);
	row = new_row(model, station, request);
	if (row == NULL)
		return NULL;
	row->first = first;
	row->last = frame_ref_of(frame);
	return row;
}
