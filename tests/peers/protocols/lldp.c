#include "dissectors/lldp.h"

#include <stdio.h>

#include "tests/peers/dump.h"

static void
say_id(const struct message *message, const char *kind, const char *field, const struct lldp_id *id,
       uint8_t network_subtype)
{
	if (!slice_present(id->value))
		return;
	say_number(message, kind, id->subtype);
	if (id->subtype == network_subtype && id->value.length != 0)
		say_ip(message, field,
		       lldp_ip(id->value.data[0],
		               (struct slice){id->value.data + 1, id->value.length - 1}));
	else
		say_octets(message, field, id->value);
}

static void
say_lists(const struct message *message, const struct lldp_message *lldp)
{
	for (size_t i = 0; i < lldp->management_address_count; i++) {
		const struct lldp_management_address *own = &lldp->management_addresses[i];

		say_number(message, "management-family", own->family);
		say_octets(message, "management-address", own->address);
		say_number(message, "interface-kind", own->interface_subtype);
		say_number(message, "interface", own->interface_number);
		if (own->object_id.length != 0)
			say_octets(message, "object-id", own->object_id);
	}
	for (size_t i = 0; i < lldp->vlan_name_count; i++) {
		say_number(message, "vlan-name-id", lldp->vlan_names[i].vlan);
		say_text(message, "vlan-name", lldp->vlan_names[i].name);
	}
	for (size_t i = 0; i < lldp->policy_count; i++) {
		const struct lldp_policy *policy = &lldp->policies[i];

		say_number(message, "policy-application", policy->application);
		say_number(message, "policy-unknown", policy->unknown);
		say_number(message, "policy-tagged", policy->tagged);
		say_number(message, "policy-vlan", policy->vlan);
		say_number(message, "policy-priority", policy->priority);
		say_number(message, "policy-dscp", policy->dscp);
	}
}

static void
say_802_3(const struct message *message, const struct lldp_message *lldp)
{
	say_number(message, "autonegotiation", lldp->autonegotiation);
	say_number(message, "advertised-pmd", lldp->advertised_pmd);
	say_number(message, "mau", lldp->mau);
	say_number(message, "mdi-power", lldp->mdi_power);
	say_number(message, "mdi-pairs", lldp->mdi_pairs);
	say_number(message, "mdi-class", lldp->mdi_class);
	say_number(message, "mdi-type", lldp->mdi_type);
	say_number(message, "mdi-source", lldp->mdi_source);
	say_number(message, "mdi-priority", lldp->mdi_priority);
	say_number(message, "mdi-requested", lldp->mdi_requested_deciwatts);
	say_number(message, "mdi-allocated", lldp->mdi_allocated_deciwatts);
	say_number(message, "aggregation", lldp->link_aggregation);
	say_number(message, "aggregation-port", lldp->link_aggregation_port);
	say_number(message, "frame-size", lldp->maximum_frame_size);
}

static void
say_med(const struct message *message, const struct lldp_message *lldp)
{
	say_number(message, "med-capabilities", lldp->med_capabilities);
	say_number(message, "med-class", lldp->med_class);
	say_number(message, "location-format", lldp->location_format);
	say_number(message, "med-power-type", lldp->med_power_type);
	say_number(message, "med-power-source", lldp->med_power_source);
	say_number(message, "med-power-priority", lldp->med_power_priority);
	say_number(message, "med-power", lldp->med_power_deciwatts);
	say_text(message, "hardware", lldp->hardware_revision);
	say_text(message, "firmware", lldp->firmware_revision);
	say_text(message, "software", lldp->software_revision);
	say_text(message, "serial", lldp->serial_number);
	say_text(message, "manufacturer", lldp->manufacturer);
	say_text(message, "model", lldp->model);
	say_text(message, "asset", lldp->asset_id);
}

static void
say_tlv(const struct message *message, const struct lldp_tlv *tlv)
{
	char field[sizeof "tlv 127"];

	say_number(message, "tlv", tlv->type);
	snprintf(field, sizeof field, "tlv %u", tlv->type & 127u);
	say_octets(message, field, tlv->value);
	if (tlv->type == LLDP_ORGANIZATION) {
		say(message, "oui", "%06x", (unsigned)tlv->oui);
		say_number(message, "subtype", tlv->subtype);
	}
}

static bool
lldp_frame(const struct frame *frame)
{
	static struct lldp_message lldp;
	struct cursor cursor = frame->payload;
	struct message message;

	if (frame->protocol != FRAME_LLDP)
		return false;
	message = say_message("lldp", frame, lldp_dissect(&cursor, &lldp));
	for (size_t i = 0; i < lldp.tlv_count; i++)
		say_tlv(&message, &lldp.tlvs[i]);
	say_number(&message, "ended", lldp.ended);
	say_id(&message, "chassis-kind", "chassis", &lldp.chassis_id, LLDP_CHASSIS_NETWORK_ADDRESS);
	say_id(&message, "port-kind", "port", &lldp.port_id, LLDP_PORT_NETWORK_ADDRESS);
	say_number(&message, "ttl", lldp.ttl);
	say_text(&message, "port-description", lldp.port_description);
	say_text(&message, "system-name", lldp.system_name);
	say_text(&message, "system-description", lldp.system_description);
	if (lldp.has_capabilities) {
		say_number(&message, "capabilities", lldp.capabilities);
		say_number(&message, "enabled", lldp.enabled_capabilities);
	}
	say_number(&message, "port-vlan", lldp.port_vlan);
	say_lists(&message, &lldp);
	say_802_3(&message, &lldp);
	say_med(&message, &lldp);
	return true;
}

const struct protocol protocol_lldp = {.name = "lldp", .frame = lldp_frame};
