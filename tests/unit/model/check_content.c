/* What the small files said, as rows. */
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/suite.h"

static void
fetch(const char *name, const char *text)
{
	scene_rrq(&scene, 40000, name, NULL);
	scene_text(&scene, 40000, 1, text);
	scene_ack(&scene, 40000, 1);
	scene_finish(&scene);
}

static const struct config_file_row *
only_file(void)
{
	const struct table *files = &model_tables(scene.model)->config_file;

	ck_assert_uint_eq(files->count, 1);
	return table_at(files, 0);
}

static const struct config_load_row *
load_number(size_t index)
{
	const struct table *loads = &model_tables(scene.model)->config_load;

	ck_assert_uint_lt(index, loads->count);
	return table_at(loads, index);
}

START_TEST(details_of_a_configuration)
{
	const struct config_file_row *file;

	fetch("SEP001122334455.cnf.xml",
	      "<device><deviceProtocol>SIP</deviceProtocol><loadInformation>SIP41.8-5-2S"
	      "</loadInformation><versionStamp>7-8</versionStamp>"
	      "<transportLayerProtocol>3</transportLayerProtocol>"
	      "<d><srstInfo><ipAddr1>10.1.9.1</ipAddr1></srstInfo></d></device>");
	file = only_file();
	ck_assert_str_eq(file->transport, "tls");
	ck_assert_str_eq(file->version_stamp, "7-8");
	ck_assert_str_eq(file->srst, "10.1.9.1");
	ck_assert_int_eq(file->call_managers, 0);
	ck_assert_int_eq(file->lines_configured, ROW_UNKNOWN);
	ck_assert_ptr_null(file->upgrade_code);
	ck_assert_uint_eq(model_tables(scene.model)->config_load.count, 1);
	ck_assert_ptr_null(load_number(0)->model);
	ck_assert_str_eq(load_number(0)->load, "SIP41.8-5-2S");
	ck_assert(load_number(0)->phone == file->phone && load_number(0)->boot == file->boot);
}
END_TEST

START_TEST(loads_of_several_models)
{
	fetch("XMLDefault.cnf.xml",
	      "<Default><loadInformation30018 model=\"x\">SCCP41.8-5-2S</loadInformation30018>"
	      "<loadInformation36999 model=\"IP Phone 7999\">SIP99.1-0-0S</loadInformation36999>"
	      "<loadInformation36998>P00405000700</loadInformation36998></Default>");
	ck_assert_ptr_null(only_file()->names_load);
	ck_assert_uint_eq(model_tables(scene.model)->config_load.count, 3);
	ck_assert_str_eq(load_number(0)->model, "7961");
	ck_assert_str_eq(load_number(1)->model, "7999");
	ck_assert_str_eq(load_number(2)->model, "device type 36998");
	ck_assert_str_eq(load_number(2)->load, "P00405000700");
}
END_TEST

static const char *
defect_of_load(size_t index)
{
	const struct load_row *load = table_at(&model_tables(scene.model)->load, index);

	return load->defect != NULL ? load->defect : "";
}

/* A row of loads is about the bare name: what stands around it in one place is no defect of it. */
START_TEST(defects_of_loads)
{
	static const struct {
		const char *text, *file, *load;
	} cases[] = {
	        {"P0S3-07-4-00 ", "trailing-blank", ""},
	        {"P0S3-07-4-00.bin.bin", "extension", ""},
	        {"p0s3-07-4-00", "case", "case"},
	        {"POS3-07-4-00", "letter-o", "letter-o"},
	        {"http://software.example.net/firmware/7941/9-4-2SR3/SCCP41.9-4-2SR3-1S.loads",
	         "too-long", "too-long"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		fetch("OS79XX.TXT", cases[i].text);
		ck_assert_str_eq(only_file()->defect, cases[i].file);
		ck_assert_str_eq(defect_of_load(0), cases[i].load);
		scene_end(&scene);
		scene_begin(&scene);
	}
}
END_TEST

START_TEST(profile_offers_its_image)
{
	fetch("gkdefault.cfg", "#txt\nupgradecode:3,0x601,0x0400,0x0100,0.0.0.0,69,0x051117a,"
	                       "CP7912080001SCCP051117A.sbin\n");
	ck_assert_str_eq(only_file()->upgrade_code, "3,0x601,0x0400,0x0100,0.0.0.0,69,0x051117a,"
	                                            "CP7912080001SCCP051117A.sbin");
	ck_assert_str_eq(load_number(0)->load, "CP7912080001SCCP051117A");
}
END_TEST

/* It is asked for because it was offered: that it names itself is no second offer. */
START_TEST(loads_file_offers_nothing)
{
	fetch("SCCP41.8-5-2S.loads", "SCCP41.8-5-2S.loads\napps41.8-5-2.sbn\n");
	ck_assert_str_eq(only_file()->names_load, "SCCP41.8-5-2S");
	ck_assert_int_eq(only_file()->call_managers, ROW_UNKNOWN);
	ck_assert_uint_eq(model_tables(scene.model)->config_load.count, 0);
	ck_assert_uint_eq(model_tables(scene.model)->load_part.count, 1);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("content");
	TCase *c = tcase_create("content");

	tcase_add_checked_fixture(c, scene_setup, scene_teardown);
	tcase_add_test(c, details_of_a_configuration);
	tcase_add_test(c, loads_of_several_models);
	tcase_add_test(c, defects_of_loads);
	tcase_add_test(c, profile_offers_its_image);
	tcase_add_test(c, loads_file_offers_nothing);
	suite_add_tcase(s, c);
	return s;
}
