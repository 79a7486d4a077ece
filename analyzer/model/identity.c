/* Every claim about who a station is: where it came from, how far it can be trusted, and which one
 * counts. */
#include <string.h>

#include "analyzer/model/internal.h"
#include "dissectors/phone_agent.h"
#include "dissectors/phone_maker.h"

/* Columns of table phone that a claim of the same name fills. */
static const struct {
	const char *attribute;
	size_t column;
} claimed_columns[] = {
        {"name", offsetof(struct phone, name)},         {"vendor", offsetof(struct phone, vendor)},
        {"model", offsetof(struct phone, model)},       {"family", offsetof(struct phone, family)},
        {"protocol", offsetof(struct phone, protocol)}, {"load", offsetof(struct phone, load)},
};

static bool
same_claim(const struct identity *claim, const char *attribute, const char *value,
           const char *source)
{
	return strcmp(claim->attribute, attribute) == 0 && strcmp(claim->value, value) == 0 &&
	       strcmp(claim->source, source) == 0;
}

/* The claim of the highest confidence for `attribute` so far; `ret_known` = this very claim was
 * made before. A station's claims lie close together near the end of the table in a storm, anywhere
 * else, so they are chained. */
static struct identity *
best_claim(struct station *station, const char *attribute, const char *value, const char *source,
           bool *ret_known)
{
	struct identity *best = NULL;

	*ret_known = false;
	for (struct identity *claim = station->claims; claim != NULL; claim = claim->next) {
		if (same_claim(claim, attribute, value, source))
			*ret_known = true;
		if (strcmp(claim->attribute, attribute) == 0 &&
		    (best == NULL || claim->confidence > best->confidence))
			best = claim;
	}
	return best;
}

static void
claim_at(struct model *model, struct station *station, const char *attribute, const char *value,
         const char *source, int confidence, struct frame_ref frame)
{
	struct identity *best, *claim;
	bool known, changes;

	if (value == NULL || value[0] == '\0')
		return;
	best = best_claim(station, attribute, value, source, &known);
	/* The running load changes from boot to boot, so the newest word of equal weight counts;
	 * who a phone is does not change, so there the first word counts. */
	changes = strcmp(attribute, "load") == 0 || strcmp(attribute, "protocol") == 0;
	if (best == NULL || confidence > best->confidence ||
	    (changes && confidence == best->confidence))
		for (size_t i = 0; i < sizeof claimed_columns / sizeof claimed_columns[0]; i++)
			if (strcmp(claimed_columns[i].attribute, attribute) == 0)
				*(const char **)(void *)((char *)station->phone +
				                         claimed_columns[i].column) =
				        strings_intern_text(model->strings, value);
	if (known || station->claim_count >= IDENTITY_CLAIMS_MAX)
		return;
	claim = model_row(model, &model->tables.identity);
	if (claim == NULL)
		return;
	station->claim_count++;
	claim->phone = station->phone;
	claim->attribute = attribute;
	claim->value = strings_intern_text(model->strings, value);
	claim->source = source;
	claim->confidence = confidence;
	claim->frame = frame;
	claim->next = station->claims;
	station->claims = claim;
}

void
station_claim(struct model *model, struct station *station, const char *attribute,
              const char *value, const char *source, int confidence, const struct frame *frame)
{
	claim_at(model, station, attribute, value, source, confidence, frame_ref_of(frame));
}

/* Model numbers that share firmware, as in the families of load names. */
static const struct {
	const char *number, *family;
} families[] = {
        {"7902", "7905-12"}, {"7905", "7905-12"}, {"7912", "7905-12"}, {"7906", "7906-11"},
        {"7911", "7906-11"}, {"7931", "7931"},    {"7940", "7940-60"}, {"7960", "7940-60"},
        {"7941", "7941-61"}, {"7961", "7941-61"}, {"7942", "7942-62"}, {"7962", "7942-62"},
        {"7945", "7945-65"}, {"7965", "7945-65"}, {"7970", "7970-71"}, {"7971", "7970-71"},
        {"7975", "7975"},    {"7811", "78xx"},    {"7821", "78xx"},    {"7841", "78xx"},
        {"7861", "78xx"},    {"8811", "88xx"},    {"8841", "88xx"},    {"8851", "88xx"},
        {"8861", "88xx"},    {"8845", "8845-65"}, {"8865", "8845-65"},
};

/* The "3PCC" editions run loads of their own. */
static const char *
family_of(const char *model)
{
	if (strstr(model, "3PCC") != NULL)
		return NULL;
	for (size_t i = 0; i < sizeof families / sizeof families[0]; i++)
		if (strncmp(model, families[i].number, 4) == 0)
			return families[i].family;
	return NULL;
}

/* A Polycom VVX calls itself VVX410 in option 60, VVX_410 in User-Agent and VVX-VVX_410 in LLDP. */
static const char *
one_spelling(struct model *model, struct slice name)
{
	const char *text = model_text(model, name);
	char spelled[16], *out = spelled;

	if (strncmp(text, "VVX-VVX", 7) == 0)
		text += 4;
	if (strncmp(text, "VVX_", 4) != 0 || strlen(text) >= sizeof spelled)
		return text;
	for (const char *at = text; *at != '\0'; at++)
		if (*at != '_')
			*out++ = *at;
	*out = '\0';
	return model_printf(model, "%s", spelled);
}

void
station_claim_model(struct model *model, struct station *station, struct slice name,
                    const char *source, const struct frame *frame)
{
	const char *text;

	while (name.length != 0 && (name.data[0] == ' ' || name.data[0] == '-'))
		name = (struct slice){name.data + 1, name.length - 1};
	if (name.length > 3 && memcmp(name.data, "CP-", 3) == 0)
		name = (struct slice){name.data + 3, name.length - 3};
	if (name.length == 0)
		return;
	text = one_spelling(model, name);
	station_claim(model, station, "model", text, source, 3, frame);
	station_claim(model, station, "family", family_of(text), source, 3, frame);
}

/* Version texts of Cisco's SIP loads are no load names: what the files call "sip88xx.12-1-1-12" is
 * "12.1.1" here. */
static void
claim_version(struct model *model, struct station *station, const struct phone_agent *agent,
              const char *source, const struct frame *frame)
{
	const char *version = model_text(model, agent->version);
	bool names_load = strcmp(agent->vendor, "Cisco") != 0;

	station_claim(model, station, names_load ? "load" : "version", version, source, 2, frame);
	if (names_load && station->boot != NULL && station->boot->load == NULL)
		station->boot->load = version;
}

bool
station_claim_platform(struct model *model, struct station *station, struct slice text,
                       const char *source, const struct frame *frame)
{
	struct phone_agent agent;

	phone_agent_parse(text, &agent);
	if (agent.kind == PHONE_AGENT_UNKNOWN)
		return false;
	if (agent.kind == PHONE_AGENT_PROGRAM) {
		station_claim(model, station, "program", agent.vendor, source, 3, frame);
		return false;
	}
	station_is_phone(station, PHONE_SAYS_SO);
	station_claim(model, station, "vendor", agent.vendor, source, 3, frame);
	station_claim_model(model, station, agent.model, source, frame);
	claim_version(model, station, &agent, source, frame);
	return true;
}

bool
station_is_program(const struct station *station)
{
	for (const struct identity *claim = station->claims; claim != NULL; claim = claim->next)
		if (strcmp(claim->attribute, "program") == 0)
			return true;
	return false;
}

void
station_claim_file(struct model *model, struct station *station, const struct file_name *file,
                   const struct frame *frame)
{
	const struct phone_maker *maker = file->has_mac ? phone_maker_find(file->mac) : NULL;
	const uint8_t *mac = file->mac.octet;

	if (file_is_phones(file))
		station_is_phone(station, PHONE_BY_FILES);
	station_claim(model, station, "vendor", maker != NULL ? maker->vendor : file->vendor,
	              "file-name", 2, frame);
	station_claim(model, station, "protocol", file->protocol, "file-name", 1, frame);
	if (file->has_mac && file->asked_by_phones && file->vendor != NULL &&
	    strcmp(file->vendor, "Cisco") == 0)
		station_claim(model, station, "name",
		              model_printf(model, "SEP%02X%02X%02X%02X%02X%02X", mac[0], mac[1],
		                           mac[2], mac[3], mac[4], mac[5]),
		              "file-name", 2, frame);
}

bool
file_is_phones(const struct file_name *file)
{
	return file->asked_by_phones || (file->has_mac && phone_maker_find(file->mac) != NULL);
}

void
identity_finish(struct model *model)
{
	for (size_t i = 0; i < model->tables.phone.count; i++) {
		struct phone *phone = table_at(&model->tables.phone, i);
		const struct phone_maker *maker =
		        phone->has_mac ? phone_maker_find(phone->mac) : NULL;

		/* Only now is it known which MACs are routers'. */
		if (maker == NULL || phone->station->boot == NULL)
			continue;
		claim_at(model, phone->station, "vendor", maker->vendor, "oui", 1, phone->first);
		if (maker->only_phones)
			station_is_phone(phone->station, PHONE_BY_OUI);
	}
}
