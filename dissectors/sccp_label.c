/* Display labels: the phone writes the words in its own language (wire-formats section 8.2). */
#include <stdio.h>
#include <stdlib.h>

#include "dissectors/sccp.h"

static const struct {
	uint16_t label;
	const char *text;
} labels[] = {
        {0x1e0a, "CM Fallback Service Operating"},
        {0x1e0b, "Max Phones Exceeded"},
        {0x1e0c, "Waiting To Rehome"},
        {0x1e24, "Setup Failed"},
        {0x1e25, "No Resources"},
        {0x1e26, "Device Not Authorized"},
        {0x8023, "Temp Fail"},
        {0x802e, "Error No License"},
        {0x802f, "Error DBConfig"},
        {0x8030, "Error Database"},
        {0x8031, "Error Pass Limit"},
        {0x8032, "Error Unknown"},
        {0x8033, "Error Mismatch"},
        {0x8046, "Incompatible Device Type"},
        {0x804a, "High Traffic Try Again Later"},
        {0x8055, "Number Not Configured"},
        {0x8056, "Security Error"},
};

const char *
sccp_label_text(uint16_t label)
{
	for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
		if (labels[i].label == label)
			return labels[i].text;
	return NULL;
}

int32_t
sccp_label_expand(struct slice text, char *ret_text, size_t size)
{
	size_t used = 0;
	int32_t first = -1;

	text = slice_to_nul(text);
	for (size_t i = 0; i < text.length && used + 1 < size; i++) {
		uint8_t octet = text.data[i];
		/* 0x80 within a UTF-8 character is none. */
		bool is_label =
		        i + 1 < text.length &&
		        (octet == 0x1e || (octet == 0x80 && (i == 0 || text.data[i - 1] < 0x80)));
		uint16_t label;
		const char *words;
		int written;

		if (!is_label) {
			ret_text[used++] = (char)octet;
			continue;
		}
		label = (uint16_t)(octet << 8 | text.data[++i]);
		if (first < 0)
			first = label;
		words = sccp_label_text(label);
		written = words != NULL
		                  ? snprintf(ret_text + used, size - used, "%s", words)
		                  : snprintf(ret_text + used, size - used, "[label 0x%04x]", label);
		used += (size_t)written < size - used ? (size_t)written : size - used - 1;
	}
	if (size != 0)
		ret_text[used] = '\0';
	return first;
}
