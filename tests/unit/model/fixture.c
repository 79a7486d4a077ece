#include "tests/unit/model/fixture.h"

#include <check.h>

struct scene scene;

void
scene_setup(void)
{
	scene_begin(&scene);
}

void
scene_teardown(void)
{
	scene_end(&scene);
}

struct scene_tcp
scene_tcp_to(uint16_t server_port)
{
	return (struct scene_tcp){.server = SCENE_SERVER_IP,
	                          .port = 51000,
	                          .server_port = server_port,
	                          .phone_sequence = 1000,
	                          .server_sequence = 5000};
}

static const void *
row_number(const struct table *table, size_t index)
{
	ck_assert_uint_lt(index, table->count);
	return table_at(table, index);
}

const struct transfer *
transfer_number(size_t index)
{
	return row_number(&model_tables(scene.model)->transfer, index);
}

const struct boot *
boot_number(size_t index)
{
	return row_number(&model_tables(scene.model)->boot, index);
}

const struct phone *
phone_number(size_t index)
{
	return row_number(&model_tables(scene.model)->phone, index);
}

const struct transfer *
only_transfer(void)
{
	ck_assert_uint_eq(scene_finish(&scene)->transfer.count, 1);
	return transfer_number(0);
}
