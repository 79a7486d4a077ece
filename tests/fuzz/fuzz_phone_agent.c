/* What devices call themselves: any octets. */
#include <stdint.h>
#include <stdlib.h>

#include "dissectors/phone_agent.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
expect_inside(struct slice part, struct slice text)
{
	if (!slice_present(part))
		return;
	if (part.length == 0 || part.data < text.data ||
	    part.data + part.length > text.data + text.length)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = {data, size};
	struct phone_agent agent;

	phone_agent_parse(text, &agent);
	if (agent.kind == PHONE_AGENT_DEVICE && agent.vendor == NULL)
		abort();
	expect_inside(agent.model, text);
	expect_inside(agent.version, text);
	return 0;
}
