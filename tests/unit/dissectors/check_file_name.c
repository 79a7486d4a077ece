#include "dissectors/file_name.h"

#include <string.h>

#include "tests/unit/guard.h"
#include "tests/unit/suite.h"

struct row {
	const char *name, *kind;
	const char *mac; /* NULL: none */
	bool asked_by_phones;
	const char *protocol, *load, *vendor;
};

static const struct row rows[] = {
        {"CTLSEP001122334455.tlv", "ctl", "00:11:22:33:44:55", true, NULL, "", "Cisco"},
        {"CTLFile.tlv", "ctl", NULL, true, NULL, "", "Cisco"},
        {"CTLATA001122334455.tlv", "ctl", NULL, true, NULL, "", "Cisco"},
        {"ITLSEP0011223344AA.tlv", "itl", "00:11:22:33:44:aa", true, NULL, "", "Cisco"},
        {"ITLFile.tlv", "itl", NULL, true, NULL, "", "Cisco"},
        {"SEP001122334455.cnf.xml", "config", "00:11:22:33:44:55", true, NULL, "", "Cisco"},
        {"SEP001122334455.cnf.xml.sgn", "config", "00:11:22:33:44:55", true, NULL, "", "Cisco"},
        {"SEP001122334455.cnf.xml.enc.sgn", "config", "00:11:22:33:44:55", true, NULL, "", "Cisco"},
        {"sep001122aabbcc.CNF.XML", "config", "00:11:22:aa:bb:cc", true, NULL, "", "Cisco"},
        {"/SEP001122334455.cnf.xml", "config", "00:11:22:33:44:55", true, NULL, "", "Cisco"},
        {"C:\\tftp\\SIP002094D245CB.cnf", "config", "00:20:94:d2:45:cb", true, "sip", "", "Cisco"},
        {"SEP001122334455.cnf.xml ", "config", "00:11:22:33:44:55", true, NULL, "", "Cisco"},
        {"SEP001122334455.cnf", "config", "00:11:22:33:44:55", true, "sccp", "", "Cisco"},
        {"gk001122334455", "config", "00:11:22:33:44:55", true, NULL, "", "Cisco"},
        {"ld001122334455", "config", "00:11:22:33:44:55", true, NULL, "", "Cisco"},
        {"ata001122334455", "config", "00:11:22:33:44:55", true, NULL, "", "Cisco"},
        {"MGC001122334455.cnf", "config", "00:11:22:33:44:55", true, "mgcp", "", "Cisco"},
        {"XMLDefault.cnf.xml", "default-config", NULL, true, NULL, "", "Cisco"},
        {"XmlDefault.cnf.xml.sgn", "default-config", NULL, true, NULL, "", "Cisco"},
        {"SEPDefault.cnf", "default-config", NULL, true, "sccp", "", "Cisco"},
        {"gkdefault.cfg", "default-config", NULL, true, NULL, "", "Cisco"},
        {"lddefault.cfg", "default-config", NULL, true, NULL, "", "Cisco"},
        {"atadefault.cfg", "default-config", NULL, true, NULL, "", "Cisco"},
        {"SIPDefault.cnf", "sip-default", NULL, true, "sip", "", "Cisco"},
        {"SIPdefault.cnf", "sip-default", NULL, true, "sip", "", "Cisco"},
        {"OS79XX.TXT", "os79xx", NULL, true, NULL, "", "Cisco"},
        {"OS79xx.txt", "os79xx", NULL, true, NULL, "", "Cisco"},

        {"SCCP41.9-3-1SR4-1S.loads", "loads", NULL, true, "sccp", "SCCP41.9-3-1SR4-1S", "Cisco"},
        {"SIP70.8-4-2-30S.loads", "loads", NULL, true, "sip", "SIP70.8-4-2-30S", "Cisco"},
        {"P0S3-8-12-00.loads", "loads", NULL, true, "sip", "P0S3-8-12-00", "Cisco"},
        {"CP3905.9-4-1SR3.loads", "loads", NULL, true, NULL, "CP3905.9-4-1SR3", "Cisco"},
        {"SCCP41.8-3-1S.loads.loads", "loads", NULL, true, "sccp", "SCCP41.8-3-1S", "Cisco"},
        {"term70.default.loads", "default-loads", NULL, true, NULL, "term70.default", "Cisco"},
        {"TERM06.DEFAULT.loads", "default-loads", NULL, true, NULL, "TERM06.DEFAULT", "Cisco"},
        {"P0S30203.bin", "image", NULL, true, "sip", "P0S30203", "Cisco"},
        {"P0S30203.bin.bin", "image", NULL, true, "sip", "P0S30203", "Cisco"},
        {"P00307020300", "image", NULL, true, "sccp", "P00307020300", "Cisco"},
        {"P003-07-5-00.sbn", "image", NULL, true, NULL, "P003-07-5-00", "Cisco"},
        {"P0S3-07-4-00.sb2", "image", NULL, true, "sip", "P0S3-07-4-00", "Cisco"},
        {"P0S3-07-4-00 .bin", "image", NULL, true, "sip", "P0S3-07-4-00", "Cisco"},
        {"POS30300.bin", "image", NULL, true, NULL, "POS30300", "Cisco"},
        {"CP7912080000SIP060111A.sbin", "image", NULL, true, "sip", "CP7912080000SIP060111A",
         "Cisco"},
        {"kern78xx.12-1-1-12.sbn", "image", NULL, true, NULL, "", "Cisco"},
        {"rootfs2.78xx.12-8-1-0001-455.sbn", "image", NULL, true, NULL, "", "Cisco"},
        {"dkern8961.100609R2-9-4-1-9.sebn", "image", NULL, true, NULL, "", "Cisco"},
        {"apps41.9-3-1TH2-1.sbn", "part", NULL, true, NULL, "", "Cisco"},
        {"cnu41.9-3-1TH2-1.sbn", "part", NULL, true, NULL, "", "Cisco"},
        {"cvm41sccp.9-3-1TH2-1.sbn", "part", NULL, true, "sccp", "", "Cisco"},
        {"dsp41.9-3-1TH2-1.sbn", "part", NULL, true, NULL, "", "Cisco"},
        {"Jar41sccp.8-0-0-103dev.sbn", "part", NULL, true, "sccp", "", "Cisco"},
        {"jar11sip.8-3-0-50.sbn", "part", NULL, true, "sip", "", "Cisco"},
        {"German_Germany/be-sccp.jar", "locale", NULL, true, "sccp", "", "Cisco"},
        {"German_Germany/mk-sip.jar", "locale", NULL, true, "sip", "", "Cisco"},
        {"Germany/g3-tones.xml", "locale", NULL, true, NULL, "", "Cisco"},
        {"English_United_States/7960-dictionary.xml", "locale", NULL, true, NULL, "", "Cisco"},
        {"applet.jar", "locale", NULL, false, NULL, "", NULL},
        {"RINGLIST.DAT", "ring", NULL, true, NULL, "", "Cisco"},
        {"DISTINCTIVERINGLIST.DAT", "ring", NULL, true, NULL, "", "Cisco"},
        {"ringer1.pcm", "ring", NULL, false, NULL, "", NULL},
        {"dialplan.xml", "dialplan", NULL, true, NULL, "", "Cisco"},
        {"cisco_dialplan.xml", "dialplan", NULL, true, NULL, "", "Cisco"},
        {"AppDialRules.xml", "dialplan", NULL, true, NULL, "", "Cisco"},
        {"softkeyDefault.xml", "other", NULL, true, NULL, "", "Cisco"},

        {"/spa504G.cfg", "default-config", NULL, true, "sip", "", "Cisco"},
        {"spa001122334455.cfg", "config", "00:11:22:33:44:55", true, "sip", "", "Cisco"},
        {"000000000000.cfg", "default-config", NULL, true, NULL, "", "Polycom"},
        {"sip.ld", "image", NULL, true, "sip", "", "Polycom"},
        {"2345-12600-001.bootrom.ld", "image", NULL, true, NULL, "", "Polycom"},
        {"y000000000028.cfg", "default-config", NULL, true, NULL, "", "Yealink"},
        {"001122334455.boot", "config", "00:11:22:33:44:55", true, NULL, "", "Yealink"},
        {"cfg001122334455", "config", "00:11:22:33:44:55", true, NULL, "", "Grandstream"},
        {"cfg001122334455.xml", "config", "00:11:22:33:44:55", true, NULL, "", "Grandstream"},
        {"gxp2130fw.bin", "image", NULL, true, NULL, "", "Grandstream"},
        {"ht801fw.bin", "image", NULL, true, NULL, "", "Grandstream"},
        {"snom320.htm", "default-config", NULL, true, "sip", "", "Snom"},
        {"snom320-000413221144.htm", "config", "00:04:13:22:11:44", true, "sip", "", "Snom"},
        {"aastra.cfg", "default-config", NULL, true, NULL, "", "Aastra"},
        {"security.tuz", "other", NULL, true, NULL, "", "Aastra"},
        {"MN_08000f112233.cfg", "config", "08:00:0f:11:22:33", true, NULL, "", "Mitel"},
        {"46xxsettings.txt", "default-config", NULL, true, NULL, "", "Avaya"},
        {"96xxupgrade.txt", "default-config", NULL, true, NULL, "", "Avaya"},
        {"CP-8841-3PCC.xml", "default-config", NULL, true, "sip", "", "Cisco"},
        {"0004f2112233-phone.cfg", "config", "00:04:f2:11:22:33", true, NULL, "", "Polycom"},
        {"0004f2112233-app.log", "other", "00:04:f2:11:22:33", true, NULL, "", "Polycom"},
        {"SoundPointIPWelcome.wav", "other", NULL, true, NULL, "", "Polycom"},
        {"cfggxp2160.xml", "default-config", NULL, true, NULL, "", "Grandstream"},
        {"snom370-8.7.5.35-SIP-f.bin", "image", NULL, true, "sip", "", "Snom"},
        {"6731i.cfg", "default-config", NULL, true, NULL, "", "Aastra"},
        {"55i.cfg", "default-config", NULL, true, NULL, "", "Aastra"},
        {"6731i.st", "image", NULL, true, NULL, "", "Aastra"},
        {"96x1Supgrade.txt", "default-config", NULL, true, NULL, "", "Avaya"},
        {"J100Supgrade.txt", "default-config", NULL, true, NULL, "", "Avaya"},
        {"Config080023112233.cfg", "config", "08:00:23:11:22:33", true, "sip", "", "Panasonic"},
        {"001122334455.cfg", "config", "00:11:22:33:44:55", false, NULL, "", NULL},

        {"pxelinux.0", "other", NULL, false, NULL, "", NULL},
        {"pxelinux.cfg/01-00-11-22-33-44-55", "other", NULL, false, NULL, "", NULL},
        {"bootx64.efi", "other", NULL, false, NULL, "", NULL},
        {"network-confg", "other", NULL, false, NULL, "", NULL},
        {"router-confg", "other", NULL, false, NULL, "", NULL},
        {"firmware.bin", "other", NULL, false, NULL, "", NULL},
        {"rfc1350.txt", "other", NULL, false, NULL, "", NULL},
        {"term70.default", "other", NULL, false, NULL, "", NULL},
        {"SEP00112233445.cnf.xml", "other", NULL, false, NULL, "", NULL},
        {"SEP00112233445566.cnf.xml", "other", NULL, false, NULL, "", NULL},
        {"SEP00112233445G.cnf.xml", "other", NULL, false, NULL, "", NULL},
        {"xSEP001122334455.cnf.xml", "other", NULL, false, NULL, "", NULL},
        {"/", "other", NULL, false, NULL, "", NULL},
        {" ", "other", NULL, false, NULL, "", NULL},
        {"", "other", NULL, false, NULL, "", NULL},
};

static struct slice
slice_of(const char *text)
{
	return (struct slice){(const uint8_t *)text, strlen(text)};
}

static void
check_text(const char *of, const char *got, const char *expected)
{
	ck_assert_msg(expected == NULL ? got == NULL : got != NULL && strcmp(got, expected) == 0,
	              "%s: \"%s\" is not \"%s\"", of, got == NULL ? "(null)" : got,
	              expected == NULL ? "(null)" : expected);
}

START_TEST(knows_every_kind)
{
	const struct row *row = &rows[_i];
	struct file_name file;
	char mac[MAC_TEXT_SIZE];

	memset(&file, 0xa5, sizeof file);
	file_name_classify(slice_of(row->name), &file);
	check_text(row->name, file_kind_words[file.kind], row->kind);
	check_text(row->name, file.has_mac ? mac_format(file.mac, mac) : NULL, row->mac);
	check_text(row->name, file.protocol, row->protocol);
	check_text(row->name, file.load, row->load);
	check_text(row->name, file.vendor, row->vendor);
	ck_assert_msg(file.asked_by_phones == row->asked_by_phones, "%s", row->name);
}
END_TEST

START_TEST(every_kind_has_its_word)
{
	for (size_t i = 0; i < FILE_KIND_COUNT; i++) {
		ck_assert_ptr_nonnull(file_kind_words[i]);
		for (size_t j = 0; j < i; j++)
			ck_assert_str_ne(file_kind_words[i], file_kind_words[j]);
	}
	ck_assert_ptr_null(file_kind_words[FILE_KIND_COUNT]);
}
END_TEST

START_TEST(absent_and_endless_names_are_other)
{
	static uint8_t longest[70000];
	struct file_name file;

	file_name_classify((struct slice){NULL, 0}, &file);
	ck_assert_int_eq(file.kind, FILE_OTHER);
	memset(longest, '-', sizeof longest);
	file_name_classify((struct slice){longest, sizeof longest}, &file);
	ck_assert_int_eq(file.kind, FILE_OTHER);
	ck_assert(!file.asked_by_phones);
}
END_TEST

static void
classify_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const struct row *row = context;
	struct file_name file;

	(void)wire;
	file_name_classify((struct slice){data, captured}, &file);
	if (captured == strlen(row->name))
		check_text(row->name, file_kind_words[file.kind], row->kind);
}

START_TEST(no_prefix_is_read_beyond_its_end)
{
	struct row row = rows[_i];

	guard_sweep(row.name, strlen(row.name), classify_prefix, &row);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("file_name");
	TCase *t = tcase_create("file_name");

	tcase_add_loop_test(t, knows_every_kind, 0, sizeof rows / sizeof rows[0]);
	tcase_add_loop_test(t, no_prefix_is_read_beyond_its_end, 0, sizeof rows / sizeof rows[0]);
	tcase_add_test(t, every_kind_has_its_word);
	tcase_add_test(t, absent_and_endless_names_are_other);
	suite_add_tcase(s, t);
	return s;
}
