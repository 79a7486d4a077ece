#include "dissectors/file_name.h"

#include <stdio.h>
#include <string.h>

#include "dissectors/load_name.h"
#include "dissectors/name_pattern.h"

/* Longest name that any phone asks for; what is longer is nobody's file. */
#define FILE_NAME_LENGTH_MAX 127

const char *const file_kind_words[FILE_KIND_COUNT + 1] = {
        [FILE_OTHER] = "other",
        [FILE_CTL] = "ctl",
        [FILE_ITL] = "itl",
        [FILE_CONFIG] = "config",
        [FILE_DEFAULT_CONFIG] = "default-config",
        [FILE_SIP_DEFAULT] = "sip-default",
        [FILE_OS79XX] = "os79xx",
        [FILE_LOADS] = "loads",
        [FILE_DEFAULT_LOADS] = "default-loads",
        [FILE_IMAGE] = "image",
        [FILE_PART] = "part",
        [FILE_LOCALE] = "locale",
        [FILE_RING] = "ring",
        [FILE_DIALPLAN] = "dialplan",
};

/* boot-sequence sections 2 to 6; the first that fits counts. Not a proof of a phone are names that
 * network boot, routers and people use too: <mac>.cfg, *.jar, *.pcm. */
static const struct known_name {
	const char *pattern;
	enum file_kind kind;
	bool asked_by_phones;
	const char *protocol, *vendor;
} known_names[] = {
        {"CTLSEP$.tlv", FILE_CTL, true, NULL, "Cisco"},
        {"CTLFile.tlv", FILE_CTL, true, NULL, "Cisco"},
        {"CTL*.tlv", FILE_CTL, true, NULL, "Cisco"},
        {"ITLSEP$.tlv", FILE_ITL, true, NULL, "Cisco"},
        {"ITLFile.tlv", FILE_ITL, true, NULL, "Cisco"},
        {"ITL*.tlv", FILE_ITL, true, NULL, "Cisco"},

        {"SEP$.cnf.xml", FILE_CONFIG, true, NULL, "Cisco"},
        {"SEP$.cnf", FILE_CONFIG, true, "sccp", "Cisco"},
        {"SEP$.xml", FILE_CONFIG, true, "sip", "Cisco"},
        {"SIP$.cnf", FILE_CONFIG, true, "sip", "Cisco"},
        {"MGC$.cnf", FILE_CONFIG, true, "mgcp", "Cisco"},
        {"gk$", FILE_CONFIG, true, NULL, "Cisco"},
        {"gk$.cfg", FILE_CONFIG, true, NULL, "Cisco"},
        {"ld$", FILE_CONFIG, true, NULL, "Cisco"},
        {"ld$.cfg", FILE_CONFIG, true, NULL, "Cisco"},
        {"ata$", FILE_CONFIG, true, NULL, "Cisco"},
        {"ATA$.cnf.xml", FILE_CONFIG, true, "sccp", "Cisco"},
        {"XMLDefault.cnf.xml", FILE_DEFAULT_CONFIG, true, NULL, "Cisco"},
        {"SEPDefault.cnf", FILE_DEFAULT_CONFIG, true, "sccp", "Cisco"},
        {"SEPDefault.cnf.xml", FILE_DEFAULT_CONFIG, true, NULL, "Cisco"},
        {"MGCDefault.cnf", FILE_DEFAULT_CONFIG, true, "mgcp", "Cisco"},
        {"gkdefault.cfg", FILE_DEFAULT_CONFIG, true, NULL, "Cisco"},
        {"lddefault.cfg", FILE_DEFAULT_CONFIG, true, NULL, "Cisco"},
        {"atadefault.cfg", FILE_DEFAULT_CONFIG, true, NULL, "Cisco"},
        {"ATADefault.cnf.xml", FILE_DEFAULT_CONFIG, true, "sccp", "Cisco"},
        {"SIPDefault.cnf", FILE_SIP_DEFAULT, true, "sip", "Cisco"},
        {"OS79XX.TXT", FILE_OS79XX, true, NULL, "Cisco"},

        {"term@.default.loads", FILE_DEFAULT_LOADS, true, NULL, "Cisco"},
        {"*.loads", FILE_LOADS, true, NULL, "Cisco"},
        {"apps@*.sbn", FILE_PART, true, NULL, "Cisco"},
        {"cnu@*.sbn", FILE_PART, true, NULL, "Cisco"},
        {"dsp@*.sbn", FILE_PART, true, NULL, "Cisco"},
        {"cvm@&*.sbn", FILE_PART, true, NULL, "Cisco"},
        {"jar@&*.sbn", FILE_PART, true, NULL, "Cisco"},
        {"cvm@*.sbn", FILE_PART, true, NULL, "Cisco"},
        {"jar@*.sbn", FILE_PART, true, NULL, "Cisco"},
        {"*.sbn", FILE_IMAGE, true, NULL, "Cisco"}, /* kern78xx rootfs2.78xx fbi88xx ... */
        {"*.sebn", FILE_IMAGE, true, NULL, "Cisco"},
        {"*.sb2", FILE_IMAGE, true, NULL, "Cisco"},
        {"*.sbin", FILE_IMAGE, true, NULL, "Cisco"},
        {"*.zup", FILE_IMAGE, true, NULL, "Cisco"},

        {"*-sccp.jar", FILE_LOCALE, true, "sccp", "Cisco"},
        {"*-sip.jar", FILE_LOCALE, true, "sip", "Cisco"},
        {"*-tones.xml", FILE_LOCALE, true, NULL, "Cisco"},
        {"*-dictionary*.xml", FILE_LOCALE, true, NULL, "Cisco"},
        {"*-kate.xml", FILE_LOCALE, true, NULL, "Cisco"},
        {"*-font.xml", FILE_LOCALE, true, NULL, "Cisco"},
        {"*.jar", FILE_LOCALE, false, NULL, NULL},

        {"RINGLIST.DAT", FILE_RING, true, NULL, "Cisco"},
        {"DISTINCTIVERINGLIST.DAT", FILE_RING, true, NULL, "Cisco"},
        {"Ringlist.xml", FILE_RING, true, NULL, "Cisco"},
        {"DistinctiveRinglist.xml", FILE_RING, true, NULL, "Cisco"},
        {"*.pcm", FILE_RING, false, NULL, NULL},
        {"dialplan.xml", FILE_DIALPLAN, true, NULL, "Cisco"},
        {"cisco_dialplan.xml", FILE_DIALPLAN, true, NULL, "Cisco"},
        {"*dialrules*", FILE_DIALPLAN, true, NULL, "Cisco"},
        {"softkey*.xml", FILE_OTHER, true, NULL, "Cisco"},
        {"featurePolicy*.xml", FILE_OTHER, true, NULL, "Cisco"},

        {"spa$.cfg", FILE_CONFIG, true, "sip", "Cisco"},
        {"SPA$.cnf.xml", FILE_CONFIG, true, "sccp", "Cisco"},
        {"*-3PCC.xml", FILE_DEFAULT_CONFIG, true, "sip", "Cisco"},
        {"*-3PCC.cfg", FILE_DEFAULT_CONFIG, true, "sip", "Cisco"},
        {"spa*.cfg", FILE_DEFAULT_CONFIG, true, "sip", "Cisco"},
        {"000000000000.cfg", FILE_DEFAULT_CONFIG, true, NULL, "Polycom"},
        {"000000000000-directory.xml", FILE_OTHER, true, NULL, "Polycom"},
        {"$-directory.xml", FILE_OTHER, true, NULL, "Polycom"},
        {"$-phone.cfg", FILE_CONFIG, true, NULL, "Polycom"},
        {"$-web.cfg", FILE_CONFIG, true, NULL, "Polycom"},
        {"$-app.log", FILE_OTHER, true, NULL, "Polycom"},
        {"$-boot.log", FILE_OTHER, true, NULL, "Polycom"},
        {"SoundPointIP*.wav", FILE_OTHER, true, NULL, "Polycom"},
        {"sip.ld", FILE_IMAGE, true, "sip", "Polycom"},
        {"*.sip.ld", FILE_IMAGE, true, "sip", "Polycom"},
        {"*bootrom.ld", FILE_IMAGE, true, NULL, "Polycom"},
        {"y0000000000@.cfg", FILE_DEFAULT_CONFIG, true, NULL, "Yealink"},
        {"y0000000000@.boot", FILE_DEFAULT_CONFIG, true, NULL, "Yealink"},
        {"$.boot", FILE_CONFIG, true, NULL, "Yealink"},
        {"cfg$", FILE_CONFIG, true, NULL, "Grandstream"},
        {"cfg$.xml", FILE_CONFIG, true, NULL, "Grandstream"},
        {"cfggxp*.xml", FILE_DEFAULT_CONFIG, true, NULL, "Grandstream"},
        {"cfggrp*.xml", FILE_DEFAULT_CONFIG, true, NULL, "Grandstream"},
        {"cfght*.xml", FILE_DEFAULT_CONFIG, true, NULL, "Grandstream"},
        {"g??#*fw.bin", FILE_IMAGE, true, NULL, "Grandstream"},
        {"ht#fw.bin", FILE_IMAGE, true, NULL, "Grandstream"},
        {"snom*-$.htm", FILE_CONFIG, true, "sip", "Snom"},
        {"snom*-$.xml", FILE_CONFIG, true, "sip", "Snom"},
        {"snom*-SIP-*.bin", FILE_IMAGE, true, "sip", "Snom"},
        {"snom*.htm", FILE_DEFAULT_CONFIG, true, "sip", "Snom"},
        {"snom*.xml", FILE_DEFAULT_CONFIG, true, "sip", "Snom"},
        {"aastra.cfg", FILE_DEFAULT_CONFIG, true, NULL, "Aastra"},
        {"aastra.tuz", FILE_DEFAULT_CONFIG, true, NULL, "Aastra"},
        {"security.tuz", FILE_OTHER, true, NULL, "Aastra"},
        {"#i.cfg", FILE_DEFAULT_CONFIG, true, NULL, "Aastra"},
        {"##i.cfg", FILE_DEFAULT_CONFIG, true, NULL, "Aastra"},
        {"#i.st", FILE_IMAGE, true, NULL, "Aastra"},
        {"##i.st", FILE_IMAGE, true, NULL, "Aastra"},
        {"$.tuz", FILE_CONFIG, true, NULL, "Aastra"},
        {"MN_$.cfg", FILE_CONFIG, true, NULL, "Mitel"},
        {"@xxupgrade.txt", FILE_DEFAULT_CONFIG, true, NULL, "Avaya"},
        {"@xxupgrade.scr", FILE_DEFAULT_CONFIG, true, NULL, "Avaya"},
        {"@xxsettings.txt", FILE_DEFAULT_CONFIG, true, NULL, "Avaya"},
        {"@x1?upgrade.txt", FILE_DEFAULT_CONFIG, true, NULL, "Avaya"},
        {"J100?upgrade.txt", FILE_DEFAULT_CONFIG, true, NULL, "Avaya"},
        {"Config$.cfg", FILE_CONFIG, true, "sip", "Panasonic"},
        {"$.cfg", FILE_CONFIG, false, NULL, NULL},
        {"$.xml", FILE_CONFIG, false, NULL, NULL},
};

/* The part after the last slash of either sort, without blanks at its end and without the endings
 * of signed and encrypted copies. */
static bool
base_name(struct slice name, char ret_base[static FILE_NAME_LENGTH_MAX + 1])
{
	size_t start = 0, end;

	name = slice_to_nul(name);
	for (size_t i = 0; i < name.length; i++)
		if (name.data[i] == '/' || name.data[i] == '\\')
			start = i + 1;
	for (end = name.length; end > start && strchr(" \t\r\n", name.data[end - 1]) != NULL;)
		end--;
	if (end == start || end - start > FILE_NAME_LENGTH_MAX)
		return false;
	memcpy(ret_base, name.data + start, end - start);
	ret_base[end - start] = '\0';
	if (name_strip_suffix(ret_base, ".sgn"))
		name_strip_suffix(ret_base, ".enc");
	return true;
}

/* A load's own name, whatever its extension, also where a misspelling makes it one that no server
 * has. A boot index without its extension is still no image. */
static bool
is_image(const char *base, struct load_name *ret_load)
{
	bool known = load_name_parse(base, ret_load);

	if (ret_load->defect != NULL && strcmp(ret_load->defect, "letter-o") == 0)
		return true;
	return known && !(ret_load->is_loader && ret_load->version[0] == '\0');
}

void
file_name_classify(struct slice name, struct file_name *ret_file)
{
	char base[FILE_NAME_LENGTH_MAX + 1];
	struct load_name load;

	*ret_file = (struct file_name){.kind = FILE_OTHER};
	if (!base_name(name, base))
		return;

	for (size_t i = 0; i < sizeof known_names / sizeof known_names[0]; i++) {
		const struct known_name *known = &known_names[i];
		struct name_match match;

		if (!name_pattern_match(known->pattern, base, &match))
			continue;
		ret_file->kind = known->kind;
		ret_file->has_mac = match.has_mac;
		ret_file->mac = match.mac;
		ret_file->asked_by_phones = known->asked_by_phones;
		ret_file->protocol = known->protocol != NULL ? known->protocol : match.protocol;
		ret_file->vendor = known->vendor;
		break;
	}
	if (ret_file->kind == FILE_OTHER || ret_file->kind == FILE_IMAGE) {
		if (!is_image(base, &load))
			return;
		ret_file->kind = FILE_IMAGE;
		ret_file->asked_by_phones = true;
		ret_file->vendor = "Cisco";
	} else if (ret_file->kind == FILE_LOADS || ret_file->kind == FILE_DEFAULT_LOADS) {
		load_name_parse(base, &load);
	} else {
		return;
	}
	memcpy(ret_file->load, load.name, sizeof ret_file->load);
	if (load.protocol != NULL)
		ret_file->protocol = load.protocol;
}
