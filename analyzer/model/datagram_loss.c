/* IP datagrams of which fragments never came: a phone's file data above the path's MTU, a REGISTER
 * that is too large for one packet. */
#include <string.h>

#include "analyzer/model/internal.h"
#include "analyzer/net/reassembly.h"

/* Rows of one boot: a transfer that never gets on loses the same block some ten times. */
#define LOSSES_MAX 256
#define UDP_HEADER 8

/* Whose datagram: a phone's first, then that of anybody known. */
static struct station *
station_concerned(const struct model *model, const struct frame *frame)
{
	struct station *sender = station_in_boot(model, frame->ip_source, frame->source, frame);
	struct station *receiver = station_in_boot(model, frame->ip_target, frame->target, frame);

	if (sender == NULL || (receiver != NULL && sender->phone->is_phone == NOT_A_PHONE))
		return receiver;
	return sender;
}

static bool
is_register(struct slice datagram)
{
	static const char method[] = "REGISTER ";

	return datagram.length >= UDP_HEADER + sizeof method - 1 &&
	       memcmp(datagram.data + UDP_HEADER, method, sizeof method - 1) == 0;
}

void
datagram_lost(void *context, const struct reassembly_loss *loss)
{
	struct model *model = context;
	const struct frame *frame = loss->frame;
	struct station *station = station_concerned(model, frame);
	struct datagram_loss *row;

	if (station == NULL)
		return;
	if (station->boot->losses >= LOSSES_MAX) {
		model->stream.rows_evicted += station->phone->is_phone != NOT_A_PHONE;
		return;
	}
	row = model_row(model, &model->tables.datagram_loss);
	if (row == NULL)
		return;
	station->boot->losses++;
	row->phone = station->phone;
	row->boot = station->boot;
	row->source = frame->ip_source;
	row->target = frame->ip_target;
	row->protocol = frame->ip_protocol;
	row->source_port = row->target_port = ROW_UNKNOWN;
	if (loss->has_first && (frame->protocol == FRAME_UDP || frame->protocol == FRAME_TCP)) {
		row->source_port = frame->source_port;
		row->target_port = frame->target_port;
	}
	row->pieces = loss->fragments;
	row->has_first = loss->has_first;
	row->has_last = loss->has_last;
	row->frame = frame_ref_of(frame);
	row->at_end = loss->at_end;
	row->transfer = transfer_of_datagram(model, frame, station);
	if (row->transfer != NULL)
		row->resent = row->transfer->server_resent;
	row->is_register = frame->protocol == FRAME_UDP && is_register(loss->beginning);
	if (row->is_register)
		row->registration = registration_between(model, frame->ip_source, frame->ip_target);
	if (row->registration != NULL)
		row->resent = row->registration->resent;
}

/* What needed the datagram went on without a repeat of it: it did arrive. */
static bool
arrived(const struct datagram_loss *row)
{
	if (row->transfer != NULL)
		return row->transfer->outcome == TRANSFER_COMPLETE &&
		       row->transfer->server_resent == row->resent;
	return row->registration != NULL && row->registration->status != ROW_UNKNOWN &&
	       row->registration->resent == row->resent;
}

void
datagram_loss_finish(struct model *model)
{
	for (size_t i = 0; i < model->tables.datagram_loss.count; i++) {
		struct datagram_loss *row = table_at(&model->tables.datagram_loss, i);

		if (row->at_end)
			row->blind = "the capture ends before the rest could come";
		else if (arrived(row))
			row->blind = "it was answered: the missing fragments are missing in the "
			             "capture alone";
		else
			row->blind = visibility_blind(model, row->phone->station);
	}
}
