#include "dissectors/phone_alarm.h"

#include "dissectors/text.h"

/* wire-formats section 8.3; numbers 15-17, 26 and 32 mean other things on other generations. */
static const struct phone_alarm_code codes[] = {
        {0, false, "Load Rejected HC", "the load does not fit the hardware"},
        {1, false, "TFTP Size Error", "a file is too big for the phone's memory"},
        {6, false, "File Not Found", "the TFTP server does not have the file"},
        {7, false, "TFTP Timeout", "the TFTP server did not answer"},
        {8, false, "TFTP Access Error", "the TFTP server's directory is missing or closed"},
        {9, false, "TFTP Error", "the TFTP server sent an error that the phone does not know"},
        {10, false, "TCP-timeout", "the TCP connection to the call manager timed out"},
        {13, false, "CM-aborted-TCP", "the call manager reset the TCP connection"},
        {14, false, "CM-closed-TCP", "the call manager closed the TCP connection"},
        {15, true, "CM-ICMP-Unreach",
         "the call manager was unreachable (older loads) or did not answer keep-alives (newer)"},
        {16, true, "CM-NAKed",
         "the call manager refused (older loads) or the phone lost its address (newer)"},
        {17, true, "KeepaliveTO",
         "keep-alives went unanswered (older SCCP loads) or the registration timed out (SIP)"},
        {18, false, "Failback", "the phone went back to a call manager of higher priority"},
        {22, false, "Reset-Reset", "the call manager told the phone to reset"},
        {23, false, "Reset-Restart", "the call manager told the phone to restart"},
        {24, false, "Phone-Reg-Rej", "the registration was rejected"},
        {25, false, "Initialized",
         "first registration after power-on, or a reset by the device itself"},
        {26, true, NULL, "the voice VLAN changed (SIP) or some other reason (older SCCP loads)"},
        {32, true, NULL,
         "the phone sleeps to save power (SIP) or met a message it does not know (SCCP)"},
        {100, false, NULL, "the general version stamp differs"},
        {101, false, NULL, "the configuration's version stamp differs"},
        {102, false, NULL, "the soft keys' version stamp differs"},
        {103, false, NULL, "the dial plan's version stamp differs"},
        {104, false, NULL, "restart to apply a new configuration"},
        {105, false, NULL, "restart to try the configuration again"},
        {106, false, NULL, "TLS failed: certificate or trust list"},
        {107, false, NULL, "reset to the load of the inactive partition"},
        {108, false, NULL, "the VPN was lost"},
        {111, false, "Application-Requested-Destroy", "the application ended the registration"},
};

const struct phone_alarm_code *
phone_alarm_code_find(int code)
{
	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
		if (codes[i].code == code)
			return &codes[i];
	return NULL;
}

enum part { PART_NAME, PART_LOAD, PART_INACTIVE_LOAD, PART_LAST };

/* A key that ends like another comes first. */
static const struct {
	const char *key;
	enum part part;
} keys[] = {
        {"InactiveLoad=", PART_INACTIVE_LOAD},
        {"ActiveLoad=", PART_LOAD},
        {"Load=", PART_LOAD},
        {"Name=", PART_NAME},
        {"Last=", PART_LAST},
};

#define KEY_COUNT (sizeof keys / sizeof keys[0])

/* Blanks before a key may be missing, so that a key is looked for at every octet. Returns the key's
 * place and which, or the end and KEY_COUNT. */
static size_t
find_key(struct slice text, size_t *ret_key)
{
	for (size_t at = 0; at < text.length; at++)
		for (size_t key = 0; key < KEY_COUNT; key++)
			if (text_starts(text_from(text, at), keys[key].key)) {
				*ret_key = key;
				return at;
			}
	*ret_key = KEY_COUNT;
	return text.length;
}

static int
parse_code(struct slice *text, bool is_sip)
{
	struct slice rest = text_trim(*text);
	size_t digits = 0;

	while (digits < rest.length && rest.data[digits] >= '0' && rest.data[digits] <= '9')
		digits++;
	/* Three digits are the most that the numbering has. */
	if (digits == 0 || digits > 3)
		return -1;
	if (digits < rest.length && rest.data[digits] != ':' &&
	    !(is_sip && text_is_blank(rest.data[digits])))
		return -1;
	if (digits == rest.length && !is_sip)
		return -1;
	*text = text_from(rest, digits + 1);
	return (int)text_number(text_to(rest, digits));
}

void
phone_alarm_parse(struct slice text, struct phone_alarm *ret_alarm)
{
	struct slice *const parts[] = {&ret_alarm->name, &ret_alarm->load,
	                               &ret_alarm->inactive_load, &ret_alarm->last};
	size_t key, next_key, next;

	*ret_alarm = (struct phone_alarm){.code = -1};
	text = text_trim(text);
	ret_alarm->is_sip = text_starts(text, "cisco-alarm:");
	if (ret_alarm->is_sip)
		text = text_from(text, strlen("cisco-alarm:"));
	ret_alarm->code = parse_code(&text, ret_alarm->is_sip);

	text = text_from(text, find_key(text, &key));
	while (key < KEY_COUNT) {
		struct slice value, *part = parts[keys[key].part];

		text = text_from(text, strlen(keys[key].key));
		/* The reason is free text, and stands last. */
		next_key = KEY_COUNT;
		next = keys[key].part == PART_LAST ? text.length : find_key(text, &next_key);
		value = text_to(text, next);
		if (!slice_present(*part))
			*part = keys[key].part == PART_LAST ? text_trim(value)
			                                    : text_take_word(&value);
		text = text_from(text, next);
		key = next_key;
	}
}
