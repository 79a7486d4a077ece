/* First octet: how many octets of the message the capture lost; then what was captured. */
#include <stdlib.h>

#include "dissectors/dns.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool condition)
{
	if (!condition)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct dns_message message;
	struct cursor cursor, segment, inside;
	enum cursor_status status;
	size_t missing;

	if (size == 0)
		return 0;
	missing = *data++;
	size--;
	cursor = segment = cursor_over(data, size, size + missing);
	status = dns_dissect(&cursor, &message);

	require(missing != 0 || status != CURSOR_TRUNCATED);
	require(message.question_count <= DNS_QUESTIONS_MAX);
	require(message.answer_count <= DNS_ANSWERS_MAX);
	require(message.question_count <= message.questions_wire);
	require(message.answer_count <= message.answers_wire);
	require(status != CURSOR_OK || message.answer_count == message.answers_wire ||
	        message.answer_count == DNS_ANSWERS_MAX);
	for (size_t i = 0; i < message.question_count; i++)
		require(message.questions[i].name.length <= DNS_NAME_MAX);
	for (size_t i = 0; i < message.answer_count; i++) {
		const struct dns_answer *answer = &message.answers[i];

		require(answer->target.length <= DNS_NAME_MAX);
		require(!ip_present(answer->address) || answer->type == DNS_A ||
		        answer->type == DNS_AAAA);
		require(!slice_present(answer->pattern) ||
		        answer->pattern.data + answer->pattern.length <= data + size);
	}
	if (dns_over_tcp(&segment, &inside))
		dns_dissect(&inside, &message);
	return 0;
}
