/* The scene of a model test, set up before each test case, and its rows as tests look at them. */
#ifndef TESTS_UNIT_MODEL_FIXTURE_H
#define TESTS_UNIT_MODEL_FIXTURE_H

#include "tests/unit/model/scene.h"

extern struct scene scene;

/* For tcase_add_checked_fixture(), or called first by a set-up that has more to do. */
void scene_setup(void);
void scene_teardown(void);

/* A connection of the phone to that port of the server, before its SYN. */
struct scene_tcp scene_tcp_to(uint16_t server_port);

/* The rows so far, in the order in which they came; a row that is not there fails the test. */
const struct transfer *transfer_number(size_t index);
const struct boot *boot_number(size_t index);
const struct phone *phone_number(size_t index);
/* Finishes the model, in which there must be one transfer. */
const struct transfer *only_transfer(void);

#endif
