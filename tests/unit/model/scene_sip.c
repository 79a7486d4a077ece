#include "tests/unit/model/scene_sip.h"

#include <string.h>

#define SIP_PORT 5060

void
scene_sip_cut(struct scene *scene, bool from_phone, const char *text, size_t length, size_t wire)
{
	scene_send(scene, &(struct scene_udp){.source = from_phone ? scene_phone : scene_router,
	                                      .target = from_phone ? scene_router : scene_phone,
	                                      .from = from_phone ? SCENE_PHONE_IP : SCENE_SERVER_IP,
	                                      .to = from_phone ? SCENE_SERVER_IP : SCENE_PHONE_IP,
	                                      .from_port = SIP_PORT,
	                                      .to_port = SIP_PORT,
	                                      .payload = text,
	                                      .length = length,
	                                      .wire = wire});
}

void
scene_sip(struct scene *scene, bool from_phone, const char *text)
{
	scene_sip_cut(scene, from_phone, text, strlen(text), strlen(text));
}
