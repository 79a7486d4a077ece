/* What LLDP and LLDP-MED say of a phone or a switch port. */
#include <stdio.h>
#include <string.h>

#include "analyzer/model/neighbour.h"
#include "dissectors/lldp.h"

#define MW_PER_DECIWATT 100

/* A text that ends before `stop`. */
static struct slice
slice_until(struct slice text, char stop)
{
	const uint8_t *at = text.length != 0 ? memchr(text.data, stop, text.length) : NULL;

	return at == NULL ? text : (struct slice){text.data, (size_t)(at - text.data)};
}

static const char *
role_of(const struct lldp_message *message)
{
	bool telephone = message->has_capabilities &&
	                 (message->capabilities & LLDP_CAPABILITY_TELEPHONE) != 0;

	if (telephone || message->med_class == LLDP_MED_CLASS_COMMUNICATION_DEVICE ||
	    neighbour_names_phone(message->system_name))
		return role_phone;
	/* Any PC with an LLDP agent could be a bridge; what is enabled counts. */
	if (message->med_class == LLDP_MED_CLASS_NETWORK_CONNECTIVITY ||
	    (message->has_capabilities && (message->enabled_capabilities &
	                                   (LLDP_CAPABILITY_BRIDGE | LLDP_CAPABILITY_ROUTER)) != 0))
		return role_switch;
	return role_other;
}

static const char *
address_text(struct model *model, struct slice value)
{
	struct slice address = {value.data + 1, value.length - 1};
	char text[IP_TEXT_SIZE];
	struct ip_address ip = lldp_ip(value.data[0], address);

	return ip_present(ip) ? strings_intern_text(model->strings, ip_format(ip, text)) : NULL;
}

static const char *
mac_text(struct model *model, struct slice value)
{
	struct mac_address mac;
	char text[MAC_TEXT_SIZE];

	memcpy(mac.octet, value.data, sizeof mac.octet);
	return strings_intern_text(model->strings, mac_format(mac, text));
}

/* A chassis or port id as text: an address in its own form, anything else as it came. */
static const char *
id_text(struct model *model, const struct lldp_id *id, uint8_t mac_subtype, uint8_t address_subtype)
{
	if (!slice_present(id->value) || id->value.length == 0)
		return NULL;
	if (id->subtype == mac_subtype && id->value.length == 6)
		return mac_text(model, id->value);
	if (id->subtype == address_subtype)
		return address_text(model, id->value);
	return model_text(model, id->value);
}

static bool
is_number(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
	return true;
}

/* A port that is numbered by its MAC or by an index inside the switch is described in words beside
 * it. */
static const char *
port_text(struct model *model, const struct lldp_message *message)
{
	bool words =
	        message->port_id.subtype != LLDP_PORT_MAC && !is_number(message->port_id.value);

	if (!words && message->port_description.length != 0)
		return model_text(model, message->port_description);
	return id_text(model, &message->port_id, LLDP_PORT_MAC, LLDP_PORT_NETWORK_ADDRESS);
}

/* ---------------------------------------------------------------- claims --- */

/* A Cisco phone's name has the domain behind it. Others send their model for a name, which tells
 * one from another only where it carries the end of the MAC. */
static void
claim_name(struct model *model, struct station *station, struct slice name,
           const struct frame *frame)
{
	const uint8_t *mac = station->phone->mac.octet;
	char end[7];

	if (neighbour_names_phone(name)) {
		station_claim(model, station, "name",
		              model_text(model, (struct slice){name.data, 15}), "lldp", 3, frame);
		return;
	}
	snprintf(end, sizeof end, "%02x%02x%02x", mac[3], mac[4], mac[5]);
	if (name.length > 6) {
		const char *text = model_text(model, name);

		if (strcasestr(text, end) != NULL)
			station_claim(model, station, "name", text, "lldp", 2, frame);
	}
}

/* Manufacturers as the rules call them; what is not here stays as the phone writes it. */
static const char *
vendor_of(struct model *model, struct slice manufacturer)
{
	static const char *const vendors[] = {"Cisco",       "Linksys", "Aastra", "Polycom",
	                                      "Yealink",     "Snom",    "Avaya",  "Mitel",
	                                      "Grandstream", "Gigaset", "Poly",   "Alcatel"};
	const char *text = model_text(model, manufacturer);

	for (size_t i = 0; i < sizeof vendors / sizeof vendors[0]; i++)
		if (strncasecmp(text, vendors[i], strlen(vendors[i])) == 0)
			return vendors[i];
	return text;
}

/* A Cisco phone's description is "Cisco IP Phone CP-7911G,V2, SCCP11.8-4-3S": model, hardware and
 * load (wire-formats section 4). */
static struct slice
load_in_description(struct slice description)
{
	struct slice load = description;

	for (size_t i = 0; i < description.length; i++)
		if (description.data[i] == ',')
			load = (struct slice){description.data + i + 1, description.length - i - 1};
	if (load.length == description.length)
		return (struct slice){NULL, 0};
	while (load.length != 0 && load.data[0] == ' ')
		load = (struct slice){load.data + 1, load.length - 1};
	return load;
}

/* The software revision of a Cisco phone is its load; that of others is no name of a file. */
static void
claim_load(struct model *model, struct station *station, struct slice software,
           const struct frame *frame)
{
	struct load_row *load;

	if (!slice_present(software) || software.length == 0)
		return;
	load = model_load(model, model_text(model, software));
	if (load == NULL || load->family == NULL)
		return;
	station_claim(model, station, "load", load->name, "lldp", 3, frame);
	station_claim(model, station, "family", load->family, "lldp", 2, frame);
	station_claim(model, station, "protocol", load->protocol, "lldp", 2, frame);
	boot_load(station, load->name);
}

static void
claim_phone(struct model *model, struct station *station, const struct lldp_message *message,
            const struct frame *frame)
{
	struct slice description = message->system_description, software;
	bool cisco;

	station_is_phone(station, PHONE_SAYS_SO);
	claim_name(model, station, message->system_name, frame);
	if (message->manufacturer.length != 0)
		station_claim(model, station, "vendor", vendor_of(model, message->manufacturer),
		              "lldp", 3, frame);
	if (message->model.length != 0)
		station_claim_model(model, station, message->model, "lldp", frame);
	station_claim_platform(model, station, slice_until(description, ','), "lldp", frame);
	cisco = station->phone->vendor != NULL && strcmp(station->phone->vendor, "Cisco") == 0;
	software = message->software_revision.length != 0 ? message->software_revision
	                                                  : load_in_description(description);
	if (cisco)
		claim_load(model, station, software, frame);
}

/* ----------------------------------------------------------------- state --- */

/* Zero stands for "none", "unknown" or "not yet" in numbers of LLDP. */
static int64_t
unless_zero(int64_t value)
{
	return value <= 0 ? ROW_UNKNOWN : value;
}

static void
keep_policy(struct neighbour *row, const struct lldp_policy *policy)
{
	row->voice_vlan = row->voice_vlan_asked = ROW_UNKNOWN;
	row->policy_priority = row->policy_dscp = ROW_UNKNOWN;
	row->policy_tagged = ROW_CANT_TELL;
	if (policy == NULL)
		return;
	if (policy->unknown) {
		row->voice_vlan_asked = policy->vlan;
		return;
	}
	row->policy_tagged = policy->tagged;
	row->policy_priority = policy->priority;
	row->policy_dscp = policy->dscp;
	/* Without a tag there is no VLAN. */
	if (policy->tagged)
		row->voice_vlan = policy->vlan;
}

/* Each side repeats what the other has said in 802.3at; MED's one value is the sender's own. */
static void
keep_power(struct neighbour *row, const struct lldp_message *message)
{
	int64_t med = unless_zero(message->med_power_deciwatts);
	int64_t asked = unless_zero(message->mdi_requested_deciwatts);
	int64_t granted = unless_zero(message->mdi_allocated_deciwatts);

	if (asked == ROW_UNKNOWN && message->med_power_type == 1)
		asked = med;
	if (granted == ROW_UNKNOWN && message->med_power_type == 0)
		granted = med;
	row->power_asked_mw = asked == ROW_UNKNOWN ? ROW_UNKNOWN : asked * MW_PER_DECIWATT;
	row->power_granted_mw = granted == ROW_UNKNOWN ? ROW_UNKNOWN : granted * MW_PER_DECIWATT;
}

static void
keep_state(struct model *model, struct neighbour *row, const struct lldp_message *message)
{
	struct slice platform =
	        message->model.length != 0 ? message->model : message->system_description;
	struct slice software = message->software_revision.length != 0
	                                ? message->software_revision
	                                : message->system_description;

	if (platform.length != 0)
		row->platform = model_text(model, platform);
	if (software.length != 0)
		row->software = model_text(model, software);
	row->cut = !message->complete;
	row->native_vlan = unless_zero(message->port_vlan);
	row->mau = unless_zero(message->mau);
	row->full_duplex = lldp_mau_full_duplex(message->mau);
	row->med_class = row_unless_negative(message->med_class);
	keep_policy(row, lldp_policy_for(message, LLDP_MED_APPLICATION_VOICE));
	keep_power(row, message);
}

void
neighbour_lldp_frame(struct model *model, const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct lldp_message *message = arena_take(&model->arena, sizeof *message);
	struct speech speech = {.protocol = neighbour_lldp_word};
	struct neighbour *row;
	struct station *station;

	if (message == NULL || !frame->has_mac || visibility_is_copy(model, frame))
		return;
	lldp_dissect(&cursor, message);
	/* Without the three mandatory TLVs it is no LLDPDU (clause 9.2.7.7.1), with a time to live
	 * of zero its sender says goodbye and nothing else. */
	if (!slice_present(message->chassis_id.value) || message->ttl <= 0)
		return;
	speech.role = role_of(message);
	speech.device = message->system_name.length != 0
	                        ? model_text(model, message->system_name)
	                        : id_text(model, &message->chassis_id, LLDP_CHASSIS_MAC,
	                                  LLDP_CHASSIS_NETWORK_ADDRESS);
	speech.port = port_text(model, message);
	row = neighbour_of(model, frame, &speech);
	if (row == NULL)
		return;
	keep_state(model, row, message);
	station = neighbour_spoke(model, row, frame);
	if (station != NULL)
		claim_phone(model, station, message, frame);
}
