#include "dissectors/cdp.h"

#include <stdio.h>

#include "tests/peers/dump.h"

static void
say_addresses(const struct message *message, const char *field, const struct ip_address *addresses,
              size_t count)
{
	for (size_t i = 0; i < count; i++)
		say_ip(message, field, addresses[i]);
}

static void
say_readings(const struct message *message, const struct cdp_message *cdp)
{
	say_text(message, "device", cdp->device_id);
	say_text(message, "port", cdp->port_id);
	say_text(message, "software", cdp->software_version);
	say_text(message, "platform", cdp->platform);
	say_text(message, "vtp-domain", cdp->vtp_domain);
	say_text(message, "system-name", cdp->system_name);
	say_addresses(message, "address", cdp->addresses, cdp->address_count);
	say_addresses(message, "address", cdp->management_addresses, cdp->management_address_count);
	if (cdp->has_capabilities)
		say_number(message, "capabilities", cdp->capabilities);
	say_number(message, "native-vlan", cdp->native_vlan);
	say_number(message, "duplex", cdp->full_duplex);
	say_number(message, "voice-vlan", cdp->voice_vlan);
	say_number(message, "voice-vlan", cdp->voice_vlan_query);
	say_number(message, "mtu", cdp->mtu);
	say_number(message, "trust", cdp->trust);
	say_number(message, "cos", cdp->untrusted_cos);
	say_number(message, "power", cdp->power_consumption_mw);
	for (size_t i = 0; i < cdp->power_requested_count; i++)
		say_number(message, "power-requested", cdp->power_requested_mw[i]);
	for (size_t i = 0; i < cdp->power_available_count; i++)
		say_number(message, "power-available", cdp->power_available_mw[i]);
}

static bool
cdp_frame(const struct frame *frame)
{
	static const char *const verdicts[] = {"unknown", "good", "rfc1071", "bad"};
	struct cursor cursor = frame->payload;
	struct cdp_message cdp;
	struct message message;

	if (frame->protocol != FRAME_CDP)
		return false;
	message = say_message("cdp", frame, cdp_dissect(&cursor, &cdp));
	say_number(&message, "version", cdp.version);
	say_number(&message, "ttl", cdp.ttl);
	say(&message, "checksum", "%04x", (unsigned)cdp.checksum);
	say(&message, "verdict", "%s", verdicts[cdp.checksum_verdict]);
	for (size_t i = 0; i < cdp.tlv_count; i++) {
		char field[sizeof "tlv ffff"];

		say(&message, "tlv", "%04x", (unsigned)cdp.tlvs[i].type);
		snprintf(field, sizeof field, "tlv %04x", (unsigned)cdp.tlvs[i].type);
		say_octets(&message, field, cdp.tlvs[i].value);
	}
	say_readings(&message, &cdp);
	return true;
}

const struct protocol protocol_cdp = {.name = "cdp", .frame = cdp_frame};
