/* LLDP speakers beside CDP's, which port a phone hangs on and how that is known, 802.1X, spanning
 * tree, relays. */
#include <stdio.h>
#include <string.h>

#include "tests/unit/guard.h"
#include "tests/unit/model/fixture.h"
#include "tests/unit/suite.h"

static const struct mac_address lldp_group = {{0x01, 0x80, 0xc2, 0x00, 0x00, 0x0e}};
static const struct mac_address pae_group = {{0x01, 0x80, 0xc2, 0x00, 0x00, 0x03}};
static const struct mac_address bridge_group = {{0x01, 0x80, 0xc2, 0x00, 0x00, 0x00}};
static const struct mac_address switch2 = {{0x00, 0x1c, 0x57, 0x00, 0x00, 0x06}};

static const struct model_tables *
tables(void)
{
	return model_tables(scene.model);
}

static const struct neighbour *
neighbour_number(size_t index)
{
	ck_assert_uint_lt(index, tables()->neighbour.count);
	return table_at(&tables()->neighbour, index);
}

static const struct link *
link_number(size_t index)
{
	ck_assert_uint_lt(index, tables()->link.count);
	return table_at(&tables()->link, index);
}

static const char *
claim_of(const struct phone *phone, const char *attribute)
{
	for (size_t i = 0; i < tables()->identity.count; i++) {
		const struct identity *claim = table_at(&tables()->identity, i);

		if (claim->phone == phone && strcmp(claim->attribute, attribute) == 0 &&
		    strcmp(claim->source, "lldp") == 0)
			return claim->value;
	}
	return "";
}

/* ------------------------------------------------------------- speakers --- */

struct speech {
	uint8_t octets[512];
	size_t length;
};

static void
put(struct speech *speech, unsigned type, const void *value, size_t length)
{
	speech->octets[speech->length++] = (uint8_t)(type << 1 | length >> 8);
	speech->octets[speech->length++] = (uint8_t)length;
	memcpy(speech->octets + speech->length, value, length);
	speech->length += length;
}

static void
put_hex(struct speech *speech, const char *hex)
{
	speech->length += guard_hex(hex, speech->octets + speech->length,
	                            sizeof speech->octets - speech->length);
}

static void
put_text(struct speech *speech, unsigned type, const char *text)
{
	put(speech, type, text, strlen(text));
}

static void
put_med_text(struct speech *speech, uint8_t subtype, const char *text)
{
	uint8_t value[64] = {0x00, 0x12, 0xbb, subtype};

	memcpy(value + 4, text, strlen(text));
	put(speech, 127, value, 4 + strlen(text));
}

static struct speech
begin(struct mac_address mac, const char *port)
{
	struct speech speech = {.length = 0};
	uint8_t chassis[7] = {4};
	char id[64] = {5};

	memcpy(chassis + 1, mac.octet, 6);
	put(&speech, 1, chassis, sizeof chassis);
	memcpy(id + 1, port, strlen(port));
	put(&speech, 2, id, 1 + strlen(port));
	put(&speech, 3, "\x00\x78", 2);
	return speech;
}

static void
say(struct mac_address source, const struct speech *speech)
{
	scene_message(&scene, FRAME_LLDP, source, lldp_group, speech->octets, speech->length);
}

static void
switch_says(struct mac_address source, const char *name, const char *port)
{
	struct speech speech = begin(source, port);

	put_text(&speech, 5, name);
	put_hex(&speech, "0e04 0014 0014" /* bridge, router */
	                 "fe06 0080c2 01 000a"
	                 "fe09 00120f 01 03 6c03 001e"
	                 "fe0c 00120f 02 07 01 05 53 0000 009a"
	                 "fe07 0012bb 01 000f 04"
	                 "fe08 0012bb 02 01 40dd6e");
	say(source, &speech);
}

static void
phone_says(struct mac_address source)
{
	struct speech speech = begin(source, "001B2A890057:P1");
	char name[64];

	snprintf(name, sizeof name, "SEP%02X%02X%02X%02X%02X%02X.lab.example", source.octet[0],
	         source.octet[1], source.octet[2], source.octet[3], source.octet[4],
	         source.octet[5]);
	put_text(&speech, 5, name);
	put_text(&speech, 6, "Cisco IP Phone CP-7911G,V2, SCCP11.8-4-3S");
	put_hex(&speech, "0e04 0024 0024" /* bridge, telephone */
	                 "fe09 00120f 01 03 6c00 000f"
	                 "fe07 0012bb 01 0033 03"
	                 "fe08 0012bb 02 01 800000"
	                 "fe07 0012bb 04 42 003f");
	put_med_text(&speech, 7, "SCCP11.8-4-3S");
	put_med_text(&speech, 9, "Cisco Systems, Inc.");
	put_med_text(&speech, 10, "CP-7911G");
	say(source, &speech);
}

START_TEST(lldp_phone)
{
	const struct neighbour *row;
	const struct phone *phone;

	phone_says(scene_phone);
	scene_finish(&scene);
	row = neighbour_number(0);
	ck_assert_str_eq(row->protocol, "lldp");
	ck_assert_str_eq(row->role, "phone");
	ck_assert_str_eq(row->device, "SEP001B2A890057.lab.example");
	ck_assert_str_eq(row->port, "001B2A890057:P1");
	ck_assert_str_eq(row->platform, "CP-7911G");
	ck_assert_str_eq(row->software, "SCCP11.8-4-3S");
	ck_assert_int_eq(row->mau, 15);
	ck_assert_int_eq(row->full_duplex, 0);
	ck_assert_int_eq(row->med_class, 3);
	ck_assert_int_eq(row->voice_vlan, ROW_UNKNOWN);
	ck_assert_int_eq(row->voice_vlan_asked, 0);
	ck_assert_int_eq(row->policy_tagged, ROW_CANT_TELL);
	ck_assert_int_eq(row->power_asked_mw, 6300);
	ck_assert_int_eq(row->power_granted_mw, ROW_UNKNOWN);
	ck_assert(!row->cut);
	phone = row->phone;
	ck_assert_ptr_nonnull(phone);
	ck_assert_int_eq(phone->is_phone, PHONE_SAYS_SO);
	ck_assert_str_eq(phone->name, "SEP001B2A890057");
	ck_assert_str_eq(phone->vendor, "Cisco");
	ck_assert_str_eq(phone->model, "7911G");
	ck_assert_str_eq(phone->family, "7906-11");
	ck_assert_str_eq(phone->load, "SCCP11.8-4-3S");
	ck_assert_str_eq(claim_of(phone, "load"), "SCCP11.8-4-3S");
	ck_assert_str_eq(claim_of(phone, "protocol"), "sccp");
	ck_assert_str_eq(link_number(0)->blind, "no switch's CDP or LLDP in the capture");
}
END_TEST

START_TEST(lldp_switch)
{
	const struct neighbour *row;

	switch_says(scene_switch, "access-01", "Gi1/0/5");
	scene_finish(&scene);
	row = neighbour_number(0);
	ck_assert_str_eq(row->role, "switch");
	ck_assert_str_eq(row->device, "access-01");
	ck_assert_str_eq(row->port, "Gi1/0/5");
	ck_assert_int_eq(row->native_vlan, 10);
	ck_assert_int_eq(row->voice_vlan, 110);
	ck_assert_int_eq(row->policy_tagged, 1);
	ck_assert_int_eq(row->policy_priority, 5);
	ck_assert_int_eq(row->policy_dscp, 46);
	ck_assert_int_eq(row->full_duplex, 1);
	ck_assert_int_eq(row->power_granted_mw, 15400);
	ck_assert_int_eq(row->power_asked_mw, ROW_UNKNOWN);
	ck_assert_int_eq(row->med_class, 4);
	ck_assert_ptr_null(row->phone);
	ck_assert_uint_eq(tables()->link.count, 0);
}
END_TEST

/* Another maker's phone: its name is its model, and its firmware is no load. */
START_TEST(lldp_phone_of_another_maker)
{
	struct speech speech = begin(scene_phone, "WAN PORT");

	put_text(&speech, 5, "SIP-T46G");
	put_hex(&speech, "0e04 0024 0024 fe07 0012bb 01 0033 03");
	put_med_text(&speech, 6, "28.83.0.50");
	put_med_text(&speech, 7, "28.83.0.50");
	put_med_text(&speech, 9, "yealink");
	put_med_text(&speech, 10, "SIP-T46G");
	say(scene_phone, &speech);
	scene_finish(&scene);
	ck_assert_str_eq(phone_number(0)->vendor, "Yealink");
	ck_assert_str_eq(phone_number(0)->model, "SIP-T46G");
	ck_assert_ptr_null(phone_number(0)->name);
	ck_assert_ptr_null(phone_number(0)->load);
	ck_assert_str_eq(neighbour_number(0)->software, "28.83.0.50");
}
END_TEST

/* A PC's agent calls itself a bridge that is switched off; a goodbye changes nothing. */
START_TEST(lldp_of_others)
{
	struct speech pc = begin(scene_pc, "eth0"), goodbye = {.length = 0};

	put_hex(&pc, "0e04 009c 0080");
	say(scene_pc, &pc);
	switch_says(scene_switch, "access-01", "Gi1/0/5");
	put_hex(&goodbye, "0207 04 001c57000005 0408 05 4769312f302f35 0602 0000");
	say(scene_switch, &goodbye);
	scene_finish(&scene);
	ck_assert_uint_eq(tables()->neighbour.count, 2);
	ck_assert_str_eq(neighbour_number(0)->role, "other");
	ck_assert_int_eq(neighbour_number(1)->messages, 1);
	ck_assert_int_eq(neighbour_number(1)->voice_vlan, 110);
	ck_assert_uint_eq(tables()->phone.count, 0);
}
END_TEST

/* ---------------------------------------------------------------- links --- */

START_TEST(one_phone_in_two_protocols)
{
	const struct link *link;

	scene_phone_cdp(&scene);
	phone_says(scene_phone);
	scene_switch_cdp(&scene);
	switch_says(scene_switch, "access-sw-1.lab.example", "Gi1/0/5");
	scene_finish(&scene);
	ck_assert_uint_eq(tables()->phone.count, 1);
	ck_assert_uint_eq(tables()->neighbour.count, 4);
	ck_assert_uint_eq(tables()->link.count, 1);
	link = link_number(0);
	ck_assert_str_eq(link->pairing, "only-pair");
	ck_assert_ptr_null(link->blind);
	for (size_t i = 0; i < 4; i++)
		ck_assert_ptr_eq(neighbour_number(i)->link, link);
	ck_assert_str_eq(phone_number(0)->switch_port, "GigabitEthernet1/0/5");
}
END_TEST

/* Its second port is its own, but no switch's. */
START_TEST(second_port_of_a_phone)
{
	scene_phone_cdp(&scene);
	scene_cdp(&scene, scene_phone, "SEP001B2A890057", "Port 2", 0x90, "SCCP11.8-4-3S",
	          "Cisco IP Phone 7911");
	scene_switch_cdp(&scene);
	scene_finish(&scene);
	ck_assert_uint_eq(tables()->neighbour.count, 3);
	ck_assert_ptr_eq(neighbour_number(0)->link, link_number(0));
	ck_assert_ptr_null(neighbour_number(1)->link);
	ck_assert_ptr_eq(neighbour_number(1)->phone, phone_number(0));
}
END_TEST

/* An LLDP port that is numbered only: its MAC tells that it is CDP's. */
START_TEST(one_port_known_by_its_mac)
{
	scene_phone_cdp(&scene);
	scene_switch_cdp(&scene);
	switch_says(scene_switch, "00:1c:57:00:00:00", "10105");
	scene_finish(&scene);
	ck_assert_str_eq(link_number(0)->pairing, "only-pair");
	ck_assert_ptr_eq(neighbour_number(1)->link, neighbour_number(2)->link);
}
END_TEST

static void
two_phones_two_ports(void)
{
	scene.step = 3;
	scene_phone_cdp(&scene);
	scene_cdp(&scene, scene_phone2, "SEP001B2A890058", "Port 1", 0x90, "SCCP11.8-4-3S",
	          "Cisco IP Phone 7911");
	scene_switch_cdp(&scene);
	scene_cdp(&scene, switch2, "access-sw-1", "GigabitEthernet1/0/6", 0x28, "IOS", "cisco");
}

START_TEST(guessed_on_a_mirror_of_many)
{
	two_phones_two_ports();
	scene_finish(&scene);
	ck_assert_uint_eq(tables()->link.count, 2);
	for (size_t i = 0; i < 2; i++) {
		ck_assert_str_eq(link_number(i)->pairing, "guessed");
		ck_assert_ptr_eq(neighbour_number(i + 2)->link, link_number(i));
		ck_assert_ptr_null(phone_number(i)->switch_port);
	}
}
END_TEST

/* LLDP answers count as CDP's do. */
START_TEST(triggered_by_lldp)
{
	scene.step = 0.02;
	for (int i = 0; i < 2; i++) {
		phone_says(scene_phone);
		switch_says(switch2, "access-01", "Gi1/0/6");
		scene.at += 1;
		phone_says(scene_phone2);
		switch_says(scene_switch, "access-01", "Gi1/0/5");
		scene.at += 1;
	}
	scene_finish(&scene);
	ck_assert_str_eq(link_number(0)->pairing, "triggered-answer");
	ck_assert_str_eq(link_number(1)->pairing, "triggered-answer");
	ck_assert_str_eq(phone_number(0)->switch_port, "Gi1/0/6");
	ck_assert_str_eq(phone_number(1)->switch_port, "Gi1/0/5");
}
END_TEST

static const struct {
	const char *name, *description, *pairing, *port;
} interfaces[] = {
        {"eth1", "sw1 Gi1/0/6", "guessed", NULL}, /* two phones are on it */
        {"erspan-1", "access-sw-1 Gi1/0/6", "interface-name", "GigabitEthernet1/0/6"},
        {"Gi1/0/6", NULL, "interface-name", "GigabitEthernet1/0/6"},
        {"tap (GigabitEthernet 1/0/6)", NULL, "guessed", NULL},
        {"en0", "Wi-Fi", "guessed", NULL},
        {NULL, "sw9 Gi2/0/1", "interface-name", "Gi2/0/1"},
        {NULL, "mirror of sw9 Gi2/0/1", "guessed", NULL},
};

START_TEST(named_by_the_interface)
{
	two_phones_two_ports();
	scene.interface = _i == 0 ? 0 : 1;
	scene_cdp(&scene, scene_pc, "SEP002170112233", "Port 1", 0x90, "SCCP11.8-4-3S",
	          "Cisco IP Phone 7911");
	model_interface(scene.model, 0, scene.interface, interfaces[_i].name,
	                interfaces[_i].description);
	scene_finish(&scene);
	for (size_t i = 0; i < tables()->link.count; i++) {
		const struct link *link = link_number(i);

		if (link->phone != phone_number(2))
			continue;
		ck_assert_str_eq(link->pairing, interfaces[_i].pairing);
		if (interfaces[_i].port != NULL)
			ck_assert_str_eq(link->phone->switch_port, interfaces[_i].port);
		else
			ck_assert_ptr_null(link->phone->switch_port);
		return;
	}
	ck_abort_msg("the phone has no link");
}
END_TEST

START_TEST(alone_on_one_interface)
{
	two_phones_two_ports();
	scene.interface = 1;
	scene_cdp(&scene, scene_pc, "SEP002170112233", "Port 1", 0x90, "SCCP11.8-4-3S",
	          "Cisco IP Phone 7911");
	scene_cdp(&scene, scene_router, "access-sw-2", "GigabitEthernet2/0/1", 0x28, "IOS",
	          "cisco");
	scene_finish(&scene);
	ck_assert_uint_eq(tables()->link.count, 3);
	ck_assert_str_eq(phone_number(2)->switch_port, "GigabitEthernet2/0/1");
	ck_assert_ptr_null(phone_number(0)->switch_port);
}
END_TEST

/* -------------------------------------------------------- checksum of CDP --- */

#define CDP_SUM_110 0x9e12
#define CDP_SUM_106 0x9e16

/* A port's message of even length; `sum` is what RFC 1071 gives of it with that VLAN. */
static void
port_tells_vlan(uint8_t vlan, uint16_t sum)
{
	static const struct mac_address cdp_group = {{0x01, 0x00, 0x0c, 0xcc, 0xcc, 0xcc}};
	uint8_t message[64];
	size_t length = guard_hex("02b4 0000"
	                          "0001 0008 73772d31"     /* device sw-1 */
	                          "0003 000a 4661302f3137" /* port Fa0/17 */
	                          "0004 0008 00000028"     /* capabilities */
	                          "000b 0005 01"           /* duplex */
	                          "000e 0007 010000",      /* voice VLAN */
	                          message, sizeof message);

	message[2] = (uint8_t)(sum >> 8);
	message[3] = (uint8_t)sum;
	message[length - 1] = vlan;
	scene_message(&scene, FRAME_CDP, scene_switch, cdp_group, message, length);
}

static const struct {
	uint16_t first, second; /* checksums */
	int64_t bad, vlan;
} damaged[] = {
        {CDP_SUM_110, CDP_SUM_110, 1, 110}, /* the second is damaged */
        {1, CDP_SUM_106, 1, 106},           /* the first */
        {1, 1, 2, 106},                     /* both: somebody edited the file */
        {CDP_SUM_110, CDP_SUM_106, 0, 106}, /* none: the VLAN was changed */
};

START_TEST(damaged_cdp_does_not_count)
{
	const struct neighbour *row;

	port_tells_vlan(110, damaged[_i].first);
	scene.at += 60;
	port_tells_vlan(106, damaged[_i].second);
	scene_finish(&scene);
	ck_assert_uint_eq(tables()->neighbour.count, 1);
	row = table_at(&tables()->neighbour, 0);
	ck_assert_int_eq(row->messages, 2);
	ck_assert_int_eq(row->checksum_bad, damaged[_i].bad);
	ck_assert_int_eq(row->voice_vlan, damaged[_i].vlan);
}
END_TEST

/* ----------------------------------------------------------------- DHCP --- */

static void
discover(uint32_t giaddr, const char *options_hex)
{
	uint8_t options[128];
	size_t length = guard_hex(options_hex, options, sizeof options);

	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 0x890057,
	                                        .type = 1,
	                                        .giaddr = giaddr,
	                                        .ip_source = giaddr,
	                                        .source = giaddr != 0 ? &scene_router : NULL,
	                                        .options = options,
	                                        .options_length = length});
}

static const struct dhcp_exchange *
exchange(void)
{
	ck_assert_uint_eq(tables()->dhcp_exchange.count, 1);
	return table_at(&tables()->dhcp_exchange, 0);
}

START_TEST(relayed_and_not)
{
	discover(0, "");
	ck_assert_int_eq(exchange()->relayed, 0);
	ck_assert(!ip_present(exchange()->relay));
	discover(0x0a010101, "5219 0110 4769676162697445746865726e6574 31 02 05 73776974 63");
	ck_assert_int_eq(exchange()->relayed, 1);
	ck_assert_uint_eq(ip_to_v4(exchange()->relay), 0x0a010101);
	discover(0, "");
	ck_assert_int_eq(exchange()->relayed, 1);
}
END_TEST

static const struct {
	const char *hex, *circuit_id, *remote_id;
} option_82[] = {
        {"520b 0109 4769312f302f35 2f36", "Gi1/0/5/6", NULL},
        {"5212 0106 000400 6e0111 0208 0006 001c57000000", "0004006e0111", "0006001c57000000"},
        {"5214 0109 0107 4769312f302f36 0207 0105 61626364 65", "Gi1/0/6", "abcde"},
};

START_TEST(names_in_option_82)
{
	discover(0, option_82[_i].hex);
	ck_assert_str_eq(exchange()->circuit_id, option_82[_i].circuit_id);
	if (option_82[_i].remote_id == NULL)
		ck_assert_ptr_null(exchange()->remote_id);
	else
		ck_assert_str_eq(exchange()->remote_id, option_82[_i].remote_id);
	ck_assert_int_eq(exchange()->relayed, 0);
}
END_TEST

START_TEST(paired_by_option_82)
{
	two_phones_two_ports();
	discover(0, "5209 0107 4769312f302f36");
	scene_finish(&scene);
	ck_assert_str_eq(link_number(0)->pairing, "option-82");
	ck_assert_str_eq(phone_number(0)->switch_port, "GigabitEthernet1/0/6");
	/* the other phone may hang on the port that is left, or on one that is not seen */
	ck_assert_str_eq(link_number(1)->pairing, "guessed");
	ck_assert_ptr_eq(neighbour_number(2)->link, link_number(1));
}
END_TEST

/* Two switches have such a port; the remote id tells which. */
START_TEST(option_82_with_the_switch)
{
	two_phones_two_ports();
	scene_cdp(&scene, scene_router, "access-sw-2", "GigabitEthernet1/0/6", 0x28, "IOS",
	          "cisco");
	discover(0, "5216 0107 4769312f302f36 020b 6163636573732d73772d32");
	scene_finish(&scene);
	ck_assert_str_eq(link_number(0)->pairing, "option-82");
	ck_assert_str_eq(phone_number(0)->switch_name, "access-sw-2");
}
END_TEST

/* ---------------------------------------------------------------- boots --- */

START_TEST(link_up_told_by_lldp)
{
	scene.step = 1;
	for (int i = 0; i < 4; i++)
		phone_says(scene_phone);
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.at += 40;
	for (int i = 0; i < 4; i++)
		phone_says(scene_phone);
	scene_finish(&scene);
	ck_assert_uint_eq(tables()->boot.count, 2);
	ck_assert_str_eq(boot_number(0)->began_by, "lldp-burst");
	ck_assert(boot_number(0)->whole);
	ck_assert_str_eq(boot_number(0)->load, "SCCP11.8-4-3S");
	ck_assert_str_eq(boot_number(1)->began_by, "lldp-burst");
}
END_TEST

/* Hellos of both protocols come close together and are no burst. */
START_TEST(hellos_are_no_burst)
{
	scene.step = 0.5;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	for (int i = 0; i < 6; i++) {
		scene.at += 29;
		phone_says(scene_phone);
		scene_phone_cdp(&scene);
	}
	scene_finish(&scene);
	ck_assert_uint_eq(tables()->boot.count, 1);
}
END_TEST

/* ---------------------------------------------------------------- EAPOL --- */

static void
eapol(struct mac_address source, struct mac_address target, const char *hex)
{
	uint8_t octets[64];
	size_t length = guard_hex(hex, octets, sizeof octets);

	scene_message(&scene, FRAME_EAPOL, source, target, octets, length);
}

#define START "01 01 0000"
#define REQUEST "01 00 0005 01 01 0005 01"
#define RESPONSE "01 00 0009 02 01 0009 01 74657374"
#define SUCCESS "01 00 0004 03 02 0004"
#define FAILURE "01 00 0004 04 02 0004"

static const struct eapol_row *
eapol_only(void)
{
	ck_assert_uint_eq(tables()->eapol.count, 1);
	return table_at(&tables()->eapol, 0);
}

START_TEST(start_without_an_answer)
{
	scene.step = 30;
	for (int i = 0; i < 3; i++)
		eapol(scene_phone, pae_group, START);
	phone_says(scene_phone);
	scene.step = 1;
	switch_says(scene_switch, "access-01", "Gi1/0/5");
	scene_finish(&scene);
	ck_assert_int_eq(eapol_only()->starts, 3);
	ck_assert_int_eq(eapol_only()->wait.waited_ns, INT64_C(60000000000));
	ck_assert_ptr_null(eapol_only()->wait.blind);
	ck_assert_uint_ne(eapol_only()->id, 0);
	ck_assert_ptr_eq(eapol_only()->boot, boot_number(0));
}
END_TEST

START_TEST(let_in_and_kept_out)
{
	scene.step = 1;
	phone_says(scene_phone);
	eapol(scene_phone, pae_group, START);
	eapol(scene_switch, pae_group, REQUEST);
	eapol(scene_phone, pae_group, RESPONSE);
	eapol(scene_switch, scene_phone, FAILURE);
	eapol(scene_phone, pae_group, START);
	eapol(scene_switch, pae_group, SUCCESS);
	scene_finish(&scene);
	ck_assert_int_eq(eapol_only()->starts, 2);
	ck_assert_int_eq(eapol_only()->failures, 1);
	ck_assert_int_eq(eapol_only()->successes, 1);
	ck_assert_int_eq(eapol_only()->wait.waited_ns, ROW_UNKNOWN);
}
END_TEST

/* Two ask on one mirror: what goes to the group belongs to nobody. A PC's row is not shown. */
START_TEST(eapol_of_several)
{
	const struct eapol_row *row;

	scene.step = 1;
	phone_says(scene_phone);
	eapol(scene_phone, pae_group, START);
	eapol(scene_pc, pae_group, START);
	eapol(scene_switch, pae_group, FAILURE);
	eapol(scene_switch, scene_pc, FAILURE);
	scene_finish(&scene);
	ck_assert_uint_eq(tables()->eapol.count, 2);
	row = table_at(&tables()->eapol, 0);
	ck_assert_int_eq(row->failures, 0);
	ck_assert_uint_ne(row->id, 0);
	row = table_at(&tables()->eapol, 1);
	ck_assert_int_eq(row->failures, 1);
	ck_assert_uint_eq(row->id, 0);
}
END_TEST

/* The port asks whoever is there, and the only phone there never answers. */
START_TEST(eapol_of_a_port_alone)
{
	scene.step = 1;
	for (int i = 0; i < 3; i++)
		eapol(scene_switch, pae_group, REQUEST);
	phone_says(scene_phone);
	if (_i == 1)
		phone_says(scene_phone2);
	if (_i == 2)
		eapol(scene_pc, pae_group, START);
	scene_finish(&scene);
	if (_i != 0) {
		ck_assert_uint_eq(tables()->eapol.count, _i == 2);
		return;
	}
	ck_assert_int_eq(eapol_only()->starts + eapol_only()->successes, 0);
	ck_assert_ptr_eq(eapol_only()->phone, phone_number(0));
	ck_assert_ptr_eq(eapol_only()->boot, boot_number(0));
	ck_assert_int_eq(eapol_only()->wait.waited_ns, ROW_UNKNOWN);
}
END_TEST

/* ---------------------------------------------------------- spanning tree --- */

static void
bpdu(const char *hex)
{
	uint8_t octets[64];
	size_t length = guard_hex(hex, octets, sizeof octets);

	scene_message(&scene, FRAME_STP, scene_switch, bridge_group, octets, length);
}

#define BODY                                                      \
	"800a 001c57000001 00000004 800a 001c570000ff 8005 0100 " \
	"1400 0200 0f00"

START_TEST(topology_changes)
{
	static const char *const what[] = {"learning-off", "tc", "tcn", "learning-off"};

	scene.step = 2;
	for (int i = 0; i < 3; i++)
		bpdu("0000 02 02 0c" BODY "00");
	bpdu("0000 02 02 3d" BODY "00");
	bpdu("0000 02 02 3c" BODY "00");
	bpdu("0000 00 80");
	scene.at += 60;
	bpdu("0000 02 02 1c" BODY "00");
	bpdu("0000 02 02 04" BODY "00"); /* an alternate port is meant to be silent */
	scene_finish(&scene);
	ck_assert_uint_eq(tables()->topology_change.count, 4);
	for (size_t i = 0; i < 4; i++) {
		const struct topology_change *row = table_at(&tables()->topology_change, i);

		ck_assert_str_eq(row->what, what[i]);
		ck_assert_str_eq(row->bridge, i == 2 ? "00:1c:57:00:00:05" : "00:1c:57:00:00:ff");
	}
}
END_TEST

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

Suite *
suite(void)
{
	Suite *suite = suite_create("neighbour");
	TCase *speakers = tcase_create("speakers"), *links = tcase_create("links");
	TCase *others = tcase_create("others");

	tcase_add_checked_fixture(speakers, scene_setup, scene_teardown);
	tcase_add_test(speakers, lldp_phone);
	tcase_add_test(speakers, lldp_switch);
	tcase_add_test(speakers, lldp_phone_of_another_maker);
	tcase_add_test(speakers, lldp_of_others);
	suite_add_tcase(suite, speakers);
	tcase_add_checked_fixture(links, scene_setup, scene_teardown);
	tcase_add_test(links, one_phone_in_two_protocols);
	tcase_add_test(links, second_port_of_a_phone);
	tcase_add_test(links, one_port_known_by_its_mac);
	tcase_add_test(links, guessed_on_a_mirror_of_many);
	tcase_add_test(links, triggered_by_lldp);
	tcase_add_loop_test(links, named_by_the_interface, 0, COUNT(interfaces));
	tcase_add_test(links, alone_on_one_interface);
	tcase_add_loop_test(links, damaged_cdp_does_not_count, 0, COUNT(damaged));
	tcase_add_test(links, paired_by_option_82);
	tcase_add_test(links, option_82_with_the_switch);
	suite_add_tcase(suite, links);
	tcase_add_checked_fixture(others, scene_setup, scene_teardown);
	tcase_add_test(others, relayed_and_not);
	tcase_add_loop_test(others, names_in_option_82, 0, COUNT(option_82));
	tcase_add_test(others, link_up_told_by_lldp);
	tcase_add_test(others, hellos_are_no_burst);
	tcase_add_test(others, start_without_an_answer);
	tcase_add_test(others, let_in_and_kept_out);
	tcase_add_test(others, eapol_of_several);
	tcase_add_loop_test(others, eapol_of_a_port_alone, 0, 3);
	tcase_add_test(others, topology_changes);
	suite_add_tcase(suite, others);
	return suite;
}
