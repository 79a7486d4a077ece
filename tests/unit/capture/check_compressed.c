#include "tests/unit/suite.h"

#include <lz4frame.h>
#include <zlib.h>
#include <zstd.h>

#include "tests/unit/capture/reading.h"

/* ---------------------------------------------------------- compressors --- */

static size_t
gzip(uint8_t *ret, size_t size, const uint8_t *octets, size_t length)
{
	z_stream stream = {0};

	ck_assert_int_eq(
	        deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
	stream.next_in = (Bytef *)(uintptr_t)octets;
	stream.avail_in = (uInt)length;
	stream.next_out = ret;
	stream.avail_out = (uInt)size;
	ck_assert_int_eq(deflate(&stream, Z_FINISH), Z_STREAM_END);
	deflateEnd(&stream);
	return size - stream.avail_out;
}

static size_t
zstd(uint8_t *ret, size_t size, const uint8_t *octets, size_t length)
{
	ZSTD_CCtx *context = ZSTD_createCCtx();
	size_t count;

	ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
	count = ZSTD_compress2(context, ret, size, octets, length);
	ck_assert(!ZSTD_isError(count));
	ZSTD_freeCCtx(context);
	return count;
}

static size_t
lz4(uint8_t *ret, size_t size, const uint8_t *octets, size_t length)
{
	LZ4F_preferences_t preferences = {.frameInfo.contentChecksumFlag =
	                                          LZ4F_contentChecksumEnabled};
	size_t count = LZ4F_compressFrame(ret, size, octets, length, &preferences);

	ck_assert(!LZ4F_isError(count));
	return count;
}

static const struct {
	const char *name;
	size_t (*compress)(uint8_t *ret, size_t size, const uint8_t *octets, size_t length);
	size_t magic;
	const char *checksum_wrong, *rubbish_behind; /* as the libraries say it */
} formats[] = {
        {"gzip", gzip, 3, "gzip: incorrect data check", "gzip: incorrect header check"},
        {"zstd", zstd, 4, "zstd: Restored data doesn't match checksum",
         "zstd: Unknown frame descriptor"},
        {"lz4", lz4, 4, "lz4: ERROR_contentChecksum_invalid", "lz4: ERROR_frameType_unknown"},
};

/* Puts octets [begin, end) of `plain`, compressed, behind what `forge` holds. */
static void
forge_compressed(int format, const struct forge *plain, size_t begin, size_t end)
{
	forge.length += formats[format].compress(forge.octets + forge.length,
	                                         sizeof forge.octets - forge.length,
	                                         plain->octets + begin, end - begin);
}

#define RECORDS 10

static struct forge
plain_pcap(void)
{
	struct forge plain = {0};

	forge_pcap(&plain, FORGE_PCAP, 65535, 1);
	for (uint32_t i = 0; i < RECORDS; i++)
		forge_record(&plain, 100 * i * i, i, 50, 50, 50);
	return plain;
}

static struct forge
plain_pcapng(void)
{
	struct forge plain = {0};

	forge_section(&plain);
	forge_interface(&plain, 1);
	forge_packet(&plain, 0, 7);
	forge_packet(&plain, 0, 9);
	return plain;
}

/* -------------------------------------------------------------- reading --- */

START_TEST(content_is_read)
{
	struct forge plain = plain_pcap();

	forge_compressed(_i, &plain, 0, plain.length);
	open_good();
	ck_assert_str_eq(source->info.format, "pcap");
	ck_assert_int_eq(source->info.bytes, (int64_t)forge.length);
	for (int i = 0; i < RECORDS; i++) {
		read_packet();
		ck_assert_int_eq(packet.offset, 24 + 66 * i);
		ck_assert_mem_eq(packet.data, plain.octets + 24 + 66 * i + 16, 50);
	}
	ends_well();
}
END_TEST

START_TEST(pcapng_content_is_read)
{
	struct forge plain = plain_pcapng();

	forge_compressed(_i, &plain, 0, plain.length);
	open_good();
	ck_assert_str_eq(source->info.format, "pcapng");
	ck_assert_int_eq(read_packet()->offset, 48);
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ends_well();
}
END_TEST

/* libpcap shows such a record cut, so that only the stream knows where the next one begins. */
START_TEST(record_above_the_snapshot_length_keeps_offsets_right)
{
	struct forge plain = {0};

	forge_pcap(&plain, FORGE_PCAP, 8, 1);
	forge_record(&plain, 1, 0, 20, 20, 20);
	forge_record(&plain, 2, 0, 4, 4, 4);
	forge_compressed(_i, &plain, 0, plain.length);
	open_good();
	read_packet();
	ck_assert_int_eq(read_packet()->offset, 24 + 36);
	ends_well();
}
END_TEST

/* Cut anywhere, and zeros at the end. */
START_TEST(members_are_joined)
{
	struct forge plain = plain_pcap();

	forge_compressed(_i, &plain, 0, 11);
	forge_compressed(_i, &plain, 11, 100);
	forge_compressed(_i, &plain, 100, 100);
	forge_compressed(_i, &plain, 100, plain.length);
	forge_octets(&forge, "\0\0\0\0\0", 5);
	open_good();
	for (int i = 0; i < RECORDS; i++)
		read_packet();
	ends_well();
}
END_TEST

/* RFC 8878 section 3.1.2; pzstd writes one first. */
START_TEST(skippable_frame_is_skipped)
{
	struct forge plain = plain_pcap();

	forge_octets(&forge, "\x50\x2a\x4d\x18\x04\0\0\0abcd", 12);
	forge_compressed(1, &plain, 0, plain.length);
	open_good();
	for (int i = 0; i < RECORDS; i++)
		read_packet();
	ends_well();
}
END_TEST

/* Compressed twice, by any two. */
START_TEST(layers_are_peeled)
{
	struct forge plain = plain_pcap(), inner;

	forge_compressed(_i % COUNT(formats), &plain, 0, plain.length);
	inner = forge;
	forge.length = 0;
	forge_compressed(_i / COUNT(formats), &inner, 0, inner.length);
	open_good();
	for (int i = 0; i < RECORDS; i++)
		read_packet();
	ends_well();
}
END_TEST

START_TEST(third_layer_is_foreign)
{
	struct forge plain = plain_pcap(), inner;

	for (int layer = 0; layer < 3; layer++) {
		forge.length = 0;
		forge_compressed(0, &plain, 0, plain.length);
		inner = forge;
		plain = inner;
	}
	refused(SOURCE_UNREADABLE, "neither pcap nor pcapng: it begins with 1f 8b 08");
}
END_TEST

START_TEST(compressed_pipe_on_standard_input)
{
	struct source_options options = {0};
	struct forge plain = plain_pcapng();

	forge_compressed(_i, &plain, 0, plain.length);
	feed_standard_input(forge.octets, forge.length, false);
	ck_assert_int_eq(source_open("-", &options, &source, &text), SOURCE_OPENED);
	ck_assert_int_eq(source->info.bytes, -1);
	ck_assert_int_eq(read_packet()->time_ns, 7000);
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ends_well();
}
END_TEST

START_TEST(hash_is_that_of_the_file_on_disk)
{
	struct forge plain = plain_pcap();
	char command[128], judged[65] = "";
	FILE *judge;

	forge_compressed(_i, &plain, 0, plain.length);
	ck_assert_int_eq(open_forged((struct source_options){.hash = true}), SOURCE_OPENED);
	snprintf(command, sizeof command, "sha256sum %s", file);
	judge = popen(command, "r");
	ck_assert_ptr_nonnull(fgets(judged, sizeof judged, judge));
	pclose(judge);
	ck_assert_str_eq(source->info.sha256, judged);
	for (int i = 0; i < RECORDS; i++)
		read_packet();
	ends_well();
}
END_TEST

/* -------------------------------------------------------------- damage --- */

/* A file cut at every octet, of each format: what was there is read, and its end is a warning. */
START_TEST(cut_anywhere)
{
	struct forge plain = plain_pcap(), whole;
	uint64_t most = 0;

	forge_compressed(_i, &plain, 0, plain.length);
	whole = forge;
	for (size_t cut = formats[_i].magic; cut < whole.length; cut++) {
		uint64_t count = 0;

		forge = whole;
		forge.length = cut;
		if (open_forged((struct source_options){0}) != SOURCE_OPENED) {
			ck_assert_msg(strstr(text, "cut") != NULL, "%s", text);
			free(text);
			text = NULL;
		} else {
			while (next() == SOURCE_PACKET)
				count++;
			ck_assert_int_eq(next(), SOURCE_END);
			ck_assert_ptr_null(source->info.error);
			ck_assert(source->info.truncated_tail);
			source->operations->close(source);
			source = NULL;
		}
		ck_assert_uint_ge(count, most);
		most = count;
		unlink(file);
		free(file);
		file = NULL;
	}
	/* All the content is there before its checksum is. */
	ck_assert_uint_eq(most, RECORDS);
}
END_TEST

/* The inner file is whole, but the outer one lacks its last octet. */
START_TEST(cut_outer_layer)
{
	struct forge plain = plain_pcap(), inner;

	forge_compressed(0, &plain, 0, plain.length);
	inner = forge;
	forge.length = 0;
	forge_compressed(_i, &inner, 0, inner.length);
	forge.length--;
	open_good();
	for (int i = 0; i < RECORDS; i++)
		read_packet();
	ck_assert_int_eq(next(), SOURCE_END);
	ck_assert(source->info.truncated_tail);
}
END_TEST

START_TEST(wrong_checksum_is_damage)
{
	struct forge plain = plain_pcap();
	char said[128];

	forge_compressed(_i, &plain, 0, plain.length);
	forge.octets[forge.length - (_i == 0 ? 8 : 1)] ^= 1;
	open_good();
	for (int i = 0; i < RECORDS; i++)
		read_packet();
	snprintf(said, sizeof said, " of the uncompressed file: %s", formats[_i].checksum_wrong);
	ends_damaged((int64_t)plain.length, said);
}
END_TEST

START_TEST(wrong_checksum_of_pcapng_is_damage)
{
	struct forge plain = plain_pcapng();
	char said[128];

	forge_compressed(_i, &plain, 0, plain.length);
	forge.octets[forge.length - (_i == 0 ? 8 : 1)] ^= 1;
	open_good();
	read_packet();
	read_packet();
	snprintf(said, sizeof said, " of the uncompressed file: %s; 0 octets skipped",
	         formats[_i].checksum_wrong);
	ends_damaged((int64_t)plain.length, said);
}
END_TEST

START_TEST(rubbish_behind_is_damage)
{
	struct forge plain = plain_pcap();
	char said[128];

	forge_compressed(_i, &plain, 0, plain.length);
	forge_octets(&forge, "this is not compressed at all", 29);
	open_good();
	for (int i = 0; i < RECORDS; i++)
		read_packet();
	snprintf(said, sizeof said, " of the uncompressed file: %s", formats[_i].rubbish_behind);
	ends_damaged((int64_t)plain.length, said);
}
END_TEST

START_TEST(damage_in_the_inner_layer_is_told)
{
	struct forge plain = plain_pcap(), inner;

	forge_compressed(0, &plain, 0, plain.length);
	forge.octets[forge.length - 8] ^= 1;
	inner = forge;
	forge.length = 0;
	forge_compressed(1, &inner, 0, inner.length);
	open_good();
	for (int i = 0; i < RECORDS; i++)
		read_packet();
	ends_damaged((int64_t)plain.length,
	             " of the uncompressed file: gzip: incorrect data check");
}
END_TEST

START_TEST(damage_of_the_content_is_placed_in_the_content)
{
	struct forge plain = plain_pcapng();

	forge_patch(&plain, 48 + 36 + 4, 3);
	forge_compressed(_i, &plain, 0, plain.length);
	open_good();
	read_packet();
	ends_damaged(48 + 36, " of the uncompressed file: Enhanced Packet Block: block length 3,"
	                      " less than an empty block's; 36 octets skipped");
}
END_TEST

/* {octets, their number, what is said} */
static const struct {
	const char *octets;
	size_t length;
	const char *said;
} refusals[] = {
        {"\x1f\x8b\x08", 3, ": the compressed file is cut"},
        {"\x1f\x8b\x08\xff\x00\x00\x00\x00\x00\x00", 10, ": gzip: unknown header flags set"},
        {"\x1f\x8b\x08\0\0\0\0\0\0\x03\x03\0\0\0\0\0\0\0\0\0", 20, ": the file is empty"},
        {"\x28\xb5\x2f\xfd\x28\x01\x00\x00\x00", 9, ": zstd: Unsupported frame parameter"},
        /* A window of 2 GiB (RFC 8878 section 3.1.1.1.2). */
        {"\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00", 9,
         ": zstd: Frame requires too much memory for decoding"},
        {"\x04\x22\x4d\x18\x00\x00\x00", 7, ": lz4: ERROR_headerVersion_wrong"},
};

START_TEST(nothing_can_be_read)
{
	forge_octets(&forge, refusals[_i].octets, refusals[_i].length);
	refused(SOURCE_UNREADABLE, refusals[_i].said);
}
END_TEST

/* A pcapng file of nothing but large blocks of zeros: 16 MiB from some 600 octets each. */
START_TEST(bomb_is_stopped)
{
	enum { BLOCK = 16 * 1024 * 1024, BLOCKS = 64 };
	const uint32_t head[2] = {0x77, BLOCK}, tail = BLOCK;
	struct source_options options = {0};
	uint8_t *block = calloc(1, BLOCK), packed[8192];
	struct forge section = {0};
	size_t length;
	FILE *stream;

	forge_section(&section);
	forge_compressed(1, &section, 0, section.length);
	file = forge_file(&forge);
	memcpy(block, head, sizeof head);
	memcpy(block + BLOCK - 4, &tail, sizeof tail);
	length = zstd(packed, sizeof packed, block, BLOCK);
	free(block);
	stream = fopen(file, "ab");
	for (int i = 0; i < BLOCKS; i++)
		ck_assert_uint_eq(fwrite(packed, 1, length, stream), length);
	ck_assert_int_eq(fclose(stream), 0);

	ck_assert_int_eq(source_open(file, &options, &source, &text), SOURCE_OPENED);
	ck_assert_int_eq(next(), SOURCE_DAMAGED);
	ck_assert_msg(strstr(source->info.error, "taken for a decompression bomb") != NULL, "%s",
	              source->info.error);
	ck_assert_int_ge(source->info.error_offset, INT64_C(256) * 1024 * 1024);
	ck_assert_int_lt(source->info.error_offset, INT64_C(260) * 1024 * 1024);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("compressed");
	TCase *tests = tcase_create("files");
	const int all = COUNT(formats);

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 30);
	tcase_add_loop_test(tests, content_is_read, 0, all);
	tcase_add_loop_test(tests, pcapng_content_is_read, 0, all);
	tcase_add_loop_test(tests, record_above_the_snapshot_length_keeps_offsets_right, 0, all);
	tcase_add_loop_test(tests, members_are_joined, 0, all);
	tcase_add_test(tests, skippable_frame_is_skipped);
	tcase_add_loop_test(tests, layers_are_peeled, 0, all * all);
	tcase_add_test(tests, third_layer_is_foreign);
	tcase_add_loop_test(tests, compressed_pipe_on_standard_input, 0, all);
	tcase_add_loop_test(tests, hash_is_that_of_the_file_on_disk, 0, all);
	tcase_add_loop_test(tests, cut_anywhere, 0, all);
	tcase_add_loop_test(tests, cut_outer_layer, 0, all);
	tcase_add_loop_test(tests, wrong_checksum_is_damage, 0, all);
	tcase_add_loop_test(tests, wrong_checksum_of_pcapng_is_damage, 0, all);
	tcase_add_loop_test(tests, rubbish_behind_is_damage, 0, all);
	tcase_add_test(tests, damage_in_the_inner_layer_is_told);
	tcase_add_loop_test(tests, damage_of_the_content_is_placed_in_the_content, 0, all);
	tcase_add_loop_test(tests, nothing_can_be_read, 0, COUNT(refusals));
	tcase_add_test(tests, bomb_is_stopped);
	suite_add_tcase(suite, tests);
	return suite;
}
