#include "dissectors/phone_agent.h"

#include "dissectors/text.h"

/* How the model stands behind the prefix. */
enum form {
	MODEL_WORD,   /* to the next blank or slash; a version may follow */
	MODEL_DASH,   /* to the next dash, blank or slash: "SPA942-6.1.5(a)" */
	MODEL_UA,     /* "VVX-VVX_410-UA/5.9.5": between the first dash and "-UA" */
	MODEL_NONE,   /* what follows names no model */
	VERSION_ONLY, /* only a version follows */
};

/* The first that fits counts, so that the longer of two stands first. `kept`: how many octets at
 * the end of the prefix belong to the model. */
static const struct known_agent {
	const char *prefix;
	size_t kept;
	enum form form;
	enum phone_agent_kind kind;
	const char *vendor;
} known_agents[] = {
        {"Cisco Systems, Inc. IP Phone ", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Cisco"},
        {"Cisco Systems Inc. Wireless Phone ", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Cisco"},
        {"Cisco IP Phone ", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Cisco"},
        {"Cisco IP Conference Station ", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Cisco"},
        {"Cisco-CSF", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "Cisco"}, /* Jabber */
        {"Cisco-CP", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Cisco"},
        {"Cisco SPA", 3, MODEL_DASH, PHONE_AGENT_DEVICE, "Cisco"},
        {"Cisco/SPA", 3, MODEL_DASH, PHONE_AGENT_DEVICE, "Cisco"},
        {"Cisco ATA", 3, MODEL_WORD, PHONE_AGENT_DEVICE, "Cisco"},
        {"LINKSYS SPA-", 4, MODEL_WORD, PHONE_AGENT_DEVICE, "Linksys"},
        {"LINKSYS SPA", 3, MODEL_DASH, PHONE_AGENT_DEVICE, "Linksys"},
        {"Linksys/SPA", 3, MODEL_DASH, PHONE_AGENT_DEVICE, "Linksys"},
        {"Linksys/PAP", 3, MODEL_DASH, PHONE_AGENT_DEVICE, "Linksys"},
        {"Sipura/SPA", 3, MODEL_DASH, PHONE_AGENT_DEVICE, "Linksys"},

        {"Polycom-", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Polycom"},
        {"PolycomRealPresence", 0, MODEL_UA, PHONE_AGENT_DEVICE, "Polycom"},
        {"PolycomSoundPointIP", 0, MODEL_UA, PHONE_AGENT_DEVICE, "Polycom"},
        {"PolycomSoundStationIP", 0, MODEL_UA, PHONE_AGENT_DEVICE, "Polycom"},
        {"PolycomVVX", 0, MODEL_UA, PHONE_AGENT_DEVICE, "Polycom"},
        {"PolyEdge", 0, MODEL_UA, PHONE_AGENT_DEVICE, "Polycom"},
        {"Polycom", 0, MODEL_NONE, PHONE_AGENT_DEVICE, "Polycom"},
        {"Yealink SIP-", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Yealink"},
        {"Yealink", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Yealink"},
        {"Grandstream Wave", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "Grandstream"},
        /* Access points and exchanges. */
        {"Grandstream GWN", 0, MODEL_NONE, PHONE_AGENT_UNKNOWN, "Grandstream"},
        {"Grandstream UCM", 0, MODEL_NONE, PHONE_AGENT_UNKNOWN, "Grandstream"},
        {"Grandstream", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Grandstream"},
        {"snom", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Snom"},
        {"AastraIPPhone", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Aastra"},
        {"Aastra", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Aastra"},
        {"ipphone.mitel.com", 0, MODEL_NONE, PHONE_AGENT_DEVICE, "Mitel"},
        {"MINET_", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Mitel"},
        {"Mitel", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Mitel"},
        {"ccp.avaya.com", 0, MODEL_NONE, PHONE_AGENT_DEVICE, "Avaya"},
        {"Avaya one-X Deskphone", 0, VERSION_ONLY, PHONE_AGENT_DEVICE, "Avaya"},
        {"Avaya J", 1, MODEL_WORD, PHONE_AGENT_DEVICE, "Avaya"},
        {"Fanvil", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Fanvil"},
        {"Htek", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Htek"},
        {"Panasonic_", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Panasonic"},
        {"Panasonic KX", 2, MODEL_WORD, PHONE_AGENT_DEVICE, "Panasonic"},
        {"Panasonic-MPR", 0, MODEL_NONE, PHONE_AGENT_DEVICE, "Panasonic"},
        {"OptiIpPhone", 0, MODEL_NONE, PHONE_AGENT_DEVICE, "Unify"},
        {"OpenStage", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Unify"},
        {"optiPoint", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Unify"},
        {"alcatel.noe.", 0, MODEL_NONE, PHONE_AGENT_DEVICE, "Alcatel-Lucent"},
        {"alcatel.sip.", 0, MODEL_NONE, PHONE_AGENT_DEVICE, "Alcatel-Lucent"},
        {"Gigaset", 0, MODEL_WORD, PHONE_AGENT_DEVICE, "Gigaset"},
        {"Digium D", 1, MODEL_WORD, PHONE_AGENT_DEVICE, "Digium"},
        {"Obihai/OBi", 3, MODEL_DASH, PHONE_AGENT_DEVICE, "Obihai"},
        {"3Com-SIP-Phone", 0, VERSION_ONLY, PHONE_AGENT_DEVICE, "3Com"},

        {"X-Lite", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "CounterPath"},
        {"eyeBeam", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "CounterPath"},
        {"Bria", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "CounterPath"},
        {"Zoiper", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "Zoiper"},
        {"Z 2.", 2, VERSION_ONLY, PHONE_AGENT_PROGRAM, "Zoiper"},
        {"Z 3.", 2, VERSION_ONLY, PHONE_AGENT_PROGRAM, "Zoiper"},
        {"Z 5.", 2, VERSION_ONLY, PHONE_AGENT_PROGRAM, "Zoiper"},
        {"Linphone", 0, MODEL_NONE, PHONE_AGENT_PROGRAM, "Linphone"},
        {"MicroSIP", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "MicroSIP"},
        {"Jitsi", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "Jitsi"},
        {"PJSUA", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "PJSIP"},
        {"baresip", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "baresip"},
        {"Twinkle", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "Twinkle"},
        {"Ekiga", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "Ekiga"},
        {"3CXPhone", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "3CX"},
        {"CSipSimple", 0, MODEL_NONE, PHONE_AGENT_PROGRAM, "CSipSimple"},
        {"SJphone", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "SJ Labs"},
        {"Asterisk PBX", 0, VERSION_ONLY, PHONE_AGENT_PROGRAM, "Asterisk"},
        {"FPBX", 0, MODEL_NONE, PHONE_AGENT_PROGRAM, "Asterisk"},
        {"FreeSWITCH", 0, MODEL_NONE, PHONE_AGENT_PROGRAM, "FreeSWITCH"},
        {"friendly-scanner", 0, MODEL_NONE, PHONE_AGENT_PROGRAM, "sipvicious"},
        {"sipvicious", 0, MODEL_NONE, PHONE_AGENT_PROGRAM, "sipvicious"},
};

static size_t
length_of(const char *text)
{
	size_t length = 0;

	while (text[length] != '\0')
		length++;
	return length;
}

static bool
is_between(uint8_t octet)
{
	return text_is_blank(octet) || octet == '-' || octet == '_' || octet == '/';
}

static struct slice
after_separators(struct slice s)
{
	while (s.length != 0 && is_between(s.data[0]))
		s = text_from(s, 1);
	return s;
}

static bool
ends_model(uint8_t octet, bool dash_too)
{
	return text_is_blank(octet) || octet == '/' || (dash_too && octet == '-');
}

/* Software versions begin with a digit, some with a V before it. */
static struct slice
version_of(struct slice rest)
{
	struct slice word, after;

	rest = after_separators(rest);
	word = text_take_word(&rest);
	if (!slice_present(word))
		return (struct slice){0};
	after = word.data[0] == 'V' || word.data[0] == 'v' ? text_from(word, 1) : word;
	return after.length != 0 && after.data[0] >= '0' && after.data[0] <= '9'
	               ? word
	               : (struct slice){0};
}

/* "CP-" names the product line. */
static struct slice
without_line(struct slice model)
{
	return text_starts(model, "CP-") ? text_from(model, 3) : model;
}

static struct slice
if_any(struct slice s)
{
	if (s.length == 0)
		s.data = NULL;
	return s;
}

static void
read_model(struct slice rest, bool dash_too, struct phone_agent *agent)
{
	size_t end = 0;

	rest = without_line(after_separators(rest));
	while (end < rest.length && !ends_model(rest.data[end], dash_too))
		end++;
	agent->model = if_any(text_to(rest, end));
	agent->version = version_of(text_from(rest, end));
}

static void
read_ua(struct slice rest, struct phone_agent *agent)
{
	size_t end;

	rest = after_separators(rest);
	end = text_find(rest, "-UA");
	agent->model = if_any(text_to(rest, end));
	agent->version = version_of(text_from(rest, end + 3));
}

void
phone_agent_parse(struct slice text, struct phone_agent *ret_agent)
{
	const struct known_agent *known = NULL;
	struct slice rest;

	*ret_agent = (struct phone_agent){0};
	text = text_trim(slice_to_nul(text));
	for (size_t i = 0; i < sizeof known_agents / sizeof known_agents[0] && known == NULL; i++)
		if (text_starts(text, known_agents[i].prefix))
			known = &known_agents[i];
	if (known == NULL)
		return;
	ret_agent->kind = known->kind;
	ret_agent->vendor = known->vendor;
	rest = text_from(text, length_of(known->prefix) - known->kept);
	switch (known->form) {
	case MODEL_WORD:
		read_model(rest, false, ret_agent);
		break;
	case MODEL_DASH:
		read_model(rest, true, ret_agent);
		break;
	case MODEL_UA:
		read_ua(rest, ret_agent);
		break;
	case VERSION_ONLY:
		ret_agent->version = version_of(rest);
		break;
	case MODEL_NONE:
		break;
	}
}
