#include "analyzer/net/message_digest.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t
message_digest(const struct frame *frame)
{
	XXH3_state_t state;
	uint64_t head[] = {frame->protocol,
	                   frame->ip_id,
	                   (uint64_t)frame->source_port << 16 | frame->target_port,
	                   frame->payload.wire,
	                   (uint64_t)frame->tcp.sequence << 32 | frame->tcp.acknowledgment,
	                   (uint64_t)frame->tcp.flags << 16 | frame->arp_operation};

	XXH3_64bits_reset(&state);
	XXH3_64bits_update(&state, head, sizeof head);
	XXH3_64bits_update(&state, &frame->ip_source, sizeof frame->ip_source);
	XXH3_64bits_update(&state, &frame->ip_target, sizeof frame->ip_target);
	if (!ip_present(frame->ip_source))
		XXH3_64bits_update(&state, &frame->source, sizeof frame->source);
	if (frame->payload.captured != 0)
		XXH3_64bits_update(&state, frame->payload.next, frame->payload.captured);
	return XXH3_64bits_digest(&state);
}
