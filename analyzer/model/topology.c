/* Spanning tree: when the topology changed, and which ports do not forward yet. Bridges repeat
 * their BPDUs every two seconds, so a row is made where a state begins. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"
#include "dissectors/stp.h"

/* A state that was not repeated for so long is over: five hello times (IEEE 802.1D table 8-3). */
#define STATE_OVER_NS (10 * SECOND_NS)

static const char tcn[] = "tcn", tc[] = "tc", learning_off[] = "learning-off";

struct state_key {
	struct mac_address bridge;
	uint16_t port;
	const char *what;
};

struct state {
	struct state *next;
	int64_t last_ns;
};

struct topology {
	struct hash_map *states; /* struct state_key -> struct state */
	struct state *all;
};

void
topology_create(struct model *model)
{
	model->topology = memory_zeroed(1, sizeof *model->topology);
	model->topology->states = hash_map_create(sizeof(struct state_key));
}

void
topology_free(struct model *model)
{
	while (model->topology->all != NULL) {
		struct state *state = model->topology->all;

		model->topology->all = state->next;
		free(state);
	}
	hash_map_destroy(model->topology->states);
	free(model->topology);
}

static void
note(struct model *model, struct mac_address bridge, uint16_t port, const char *what,
     const struct frame *frame)
{
	struct topology *topology = model->topology;
	int64_t now_ns = frame->packet->time_ns;
	char text[MAC_TEXT_SIZE];
	struct topology_change *row;
	struct state_key key;
	struct state *state;

	memset(&key, 0, sizeof key);
	key.bridge = bridge;
	key.port = port;
	key.what = what;
	state = hash_map_find(topology->states, &key);
	if (state != NULL && now_ns - state->last_ns <= STATE_OVER_NS) {
		state->last_ns = now_ns;
		return;
	}
	row = model_row(model, &model->tables.topology_change);
	if (row == NULL)
		return;
	row->frame = frame_ref_of(frame);
	row->bridge = strings_intern_text(model->strings, mac_format(bridge, text));
	row->what = what;
	if (state == NULL) {
		state = memory_zeroed(1, sizeof *state);
		state->next = topology->all;
		topology->all = state;
		hash_map_put(topology->states, &key, state);
	}
	state->last_ns = now_ns;
}

void
topology_frame(struct model *model, const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct stp_message message;

	if (visibility_is_copy(model, frame))
		return;
	stp_dissect(&cursor, &message);
	if (message.type == STP_TOPOLOGY_CHANGE && message.protocol == 0)
		note(model, frame->source, 0, tcn, frame);
	if (!message.has_body)
		return;
	if ((message.flags & STP_FLAG_TOPOLOGY_CHANGE) != 0)
		note(model, message.bridge.mac, message.port, tc, frame);
	if (message.type == STP_RAPID && stp_role(message.flags) == STP_ROLE_DESIGNATED &&
	    (message.flags & STP_FLAG_FORWARDING) == 0)
		note(model, message.bridge.mac, message.port, learning_off, frame);
}
