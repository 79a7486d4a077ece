/* Of a DHCP reply: options that other makers' phones are provisioned by, and where in the message
 * an option lay. */
#include "analyzer/model/internal.h"
#include "dissectors/text.h"

/* Octets of option 43 that are kept, as hexadecimal digits. */
#define HEX_OCTETS_MAX ((STRINGS_LENGTH_MAX - 1) / 2)

static const char *
hex_text(struct model *model, struct slice octets)
{
	static const char digits[] = "0123456789abcdef";
	char text[2 * HEX_OCTETS_MAX + 1];
	size_t used = 0;

	if (!slice_present(octets))
		return NULL;
	for (size_t i = 0; i < octets.length && i < HEX_OCTETS_MAX; i++) {
		text[used++] = digits[octets.data[i] >> 4];
		text[used++] = digits[octets.data[i] & 0x0f];
	}
	text[used] = '\0';
	return strings_intern_text(model->strings, text);
}

const char *
url_text(struct model *model, struct slice url)
{
	size_t start = text_find(url, "://"), slash, at;
	struct slice authority;
	char text[STRINGS_LENGTH_MAX];

	if (start == url.length)
		return model_text(model, url);
	start += 3;
	authority = text_from(url, start);
	slash = text_find_octet(authority, '/');
	at = text_find_octet(text_to(authority, slash), '@');
	if (at == slash || start + url.length > sizeof text)
		return at == slash ? model_text(model, url) : NULL;
	memcpy(text, url.data, start);
	memcpy(text + start, authority.data + at + 1, authority.length - at - 1);
	return model_text(model, (struct slice){(const uint8_t *)text, url.length - at - 1});
}

/* Where the first instance of the option lies; NULL: nowhere. */
static const char *
area_of(const struct dhcp_message *message, uint8_t code)
{
	for (size_t i = 0; i < message->option_count; i++)
		if (message->options[i].code == code)
			return dhcp_area_words[message->options[i].area];
	return NULL;
}

void
reply_read_vendor_options(struct model *model, struct dhcp_reply *reply,
                          const struct dhcp_message *message)
{
	reply->has_43 = dhcp_has_option(message, DHCP_OPTION_VENDOR_SPECIFIC);
	reply->has_51 = dhcp_has_option(message, DHCP_OPTION_LEASE_TIME);
	reply->has_54 = dhcp_has_option(message, DHCP_OPTION_SERVER_ID);
	reply->opt43 = hex_text(model, message->vendor_specific);
	reply->opt160 = url_text(
	        model, dhcp_option_value(message, DHCP_OPTION_POLYCOM_SERVER, &model->arena));
	reply->area_66 = area_of(message, DHCP_OPTION_TFTP_SERVER_NAME);
	reply->area_150 = area_of(message, DHCP_OPTION_TFTP_SERVER_ADDRESS);
}
