/* TFTP messages between ends that are not those of scene.h's own. */
#ifndef TESTS_UNIT_MODEL_TFTP_ENDS_H
#define TESTS_UNIT_MODEL_TFTP_ENDS_H

#include "tests/unit/model/scene.h"

struct tftp_ends {
	struct scene *scene;
	uint32_t phone, server; /* addresses, host order */
	uint16_t phone_port, server_port;
	const struct mac_address *phone_mac; /* NULL: scene_phone */
};

void ends_data(const struct tftp_ends *ends, bool from_phone, uint16_t block, size_t length);
void ends_ack(const struct tftp_ends *ends, bool from_phone, uint16_t block);
void ends_error(const struct tftp_ends *ends, bool from_phone, uint16_t code);
/* The client asks for a file, at port 69. `options` as in scene_rrq. */
void ends_request(const struct tftp_ends *ends, bool write, const char *name, const char *options);
void ends_oack(const struct tftp_ends *ends, const char *options);

#endif
