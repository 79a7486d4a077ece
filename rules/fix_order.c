#include "rules/fix_order.h"

#include <string.h>

/* By which words in a heading a product's fix is known; the closest first. */
static const struct {
	const char *product, *words[3];
} headings[] = {
        {"Cisco CUCM", {"CUCM"}},        {"Cisco IOS", {"IOS", "CME"}},
        {"Asterisk", {"Asterisk"}},      {"FreePBX", {"FreePBX", "Asterisk"}},
        {"Windows Server", {"Windows"}}, {"dnsmasq", {"dnsmasq"}},
};

#define FOR_OTHERS 3

/* 0: written for this product; FOR_OTHERS: not for it at all. */
static int
distance(const struct finding_fix *fix, const char *product)
{
	for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++) {
		if (strcmp(headings[i].product, product) != 0)
			continue;
		for (int word = 0; headings[i].words[word] != NULL; word++)
			if (strstr(fix->for_whom, headings[i].words[word]) != NULL)
				return word;
	}
	return FOR_OTHERS;
}

bool
fix_order(struct finding *finding, const char *product)
{
	bool any = false;

	/* by insertion, which keeps the document's order among equals */
	for (size_t i = 0; i < finding->fix_count; i++) {
		const struct finding_fix moved = finding->fixes[i];
		int far = distance(&moved, product);
		size_t to = i;

		any |= far != FOR_OTHERS;
		for (; to > 0 && finding->fixes[to - 1].risk == moved.risk &&
		       distance(&finding->fixes[to - 1], product) > far;
		     to--)
			finding->fixes[to] = finding->fixes[to - 1];
		finding->fixes[to] = moved;
	}
	return any;
}
