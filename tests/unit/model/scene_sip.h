/* SIP over UDP between the phone and the server of a scene, both at port 5060. */
#ifndef TESTS_UNIT_MODEL_SCENE_SIP_H
#define TESTS_UNIT_MODEL_SCENE_SIP_H

#include "tests/unit/model/scene.h"

void scene_sip(struct scene *scene, bool from_phone, const char *text);
/* The first `length` octets of it; it has `wire`. */
void scene_sip_cut(struct scene *scene, bool from_phone, const char *text, size_t length,
                   size_t wire);

#endif
