#include "dissectors/phone_maker.h"

#include <stddef.h>
#include <stdint.h>

static const uint32_t polycom[] = {0x0004f2, 0x64167f, 0x482567};
static const uint32_t yealink[] = {0x001565, 0x249ad8, 0x44dbd2, 0x805e0c,
                                   0x805ec0, 0xc4fc22, 0xec1da9};
static const uint32_t snom[] = {0x000413};
static const uint32_t aastra[] = {0x00085d};
static const uint32_t fanvil[] = {0x0c383e};
static const uint32_t altigen[] = {0x000aaa};
static const uint32_t htek[] = {0x001fc1};
static const uint32_t escene[] = {0x00268b};
static const uint32_t obihai[] = {0x9cadef};
static const uint32_t grandstream[] = {0x000b82, 0xc074ad, 0xec74d7};
static const uint32_t mitel[] = {0x0010bc, 0x08000f, 0x1400e9};
static const uint32_t linksys[] = {0x000e08};
static const uint32_t shoretel[] = {0x001049};
static const uint32_t alcatel[] = {0x00809f};
static const uint32_t unify[] = {0x001ae8, 0x60dbef};
static const uint32_t panasonic[] = {0x0080f0, 0x080023, 0xbcc342};
static const uint32_t gigaset[] = {0x002104, 0x589ec6, 0x7c2f80};
static const uint32_t digium[] = {0x000fd3};
static const uint32_t avaya[] = {
        0x00040d, 0x00073b, 0x001b4f, 0x00549f, 0x00e007, 0x048a15, 0x10cdae, 0x14612f, 0x24b209,
        0x24d921, 0x2cf4c5, 0x3475c7, 0x38bb3c, 0x3c3a73, 0x3cb15b, 0x44322a, 0x506184, 0x50cd22,
        0x581626, 0x6049c1, 0x646a52, 0x64a7dd, 0x64c354, 0x6ca849, 0x6cfa58, 0x703018, 0x7038ee,
        0x7052c5, 0x707c69, 0x801daa, 0x848371, 0x90fb5b, 0xa009ed, 0xa01290, 0xa051c6, 0xa4251b,
        0xa47886, 0xb0adaa, 0xb4475e, 0xb4a95a, 0xb4b017, 0xbcadab, 0xc057bc, 0xc4bed4, 0xc81fea,
        0xc8f406, 0xccf954, 0xd47856, 0xd4ea0e, 0xe45d52, 0xf81547,
};

#define OUIS(list) list, sizeof(list) / sizeof(list)[0]

static const struct {
	const uint32_t *ouis;
	size_t count;
	struct phone_maker maker;
} makers[] = {
        {OUIS(polycom), {"Polycom", true}},
        {OUIS(yealink), {"Yealink", true}},
        {OUIS(snom), {"Snom", true}},
        {OUIS(aastra), {"Aastra", true}},
        {OUIS(fanvil), {"Fanvil", true}},
        {OUIS(altigen), {"AltiGen", true}},
        {OUIS(htek), {"Htek", true}},
        {OUIS(escene), {"Escene", true}},
        {OUIS(obihai), {"Obihai", true}},
        /* Routers, access points and exchanges too. */
        {OUIS(grandstream), {"Grandstream", false}},
        {OUIS(mitel), {"Mitel", false}},
        {OUIS(linksys), {"Linksys", false}}, /* once Sipura's */
        {OUIS(shoretel), {"ShoreTel", false}},
        {OUIS(alcatel), {"Alcatel-Lucent", false}},
        {OUIS(unify), {"Unify", false}},
        {OUIS(panasonic), {"Panasonic", false}},
        {OUIS(gigaset), {"Gigaset", false}},
        {OUIS(digium), {"Digium", false}},
        {OUIS(avaya), {"Avaya", false}},
};

const struct phone_maker *
phone_maker_find(struct mac_address mac)
{
	uint32_t oui =
	        (uint32_t)mac.octet[0] << 16 | (uint32_t)mac.octet[1] << 8 | (uint32_t)mac.octet[2];

	for (size_t i = 0; i < sizeof makers / sizeof makers[0]; i++)
		for (size_t k = 0; k < makers[i].count; k++)
			if (makers[i].ouis[k] == oui)
				return &makers[i].maker;
	return NULL;
}
