/* forge DIRECTORY [NAME...]: writes the sample captures. Without a directory: lists them. */
#include "samples/forge.h"
#include "samples/scenarios/scenarios.h"

#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* One a line, whatever fits: so that two who add one each do not touch the same line. */
/* clang-format off */
static const struct scenario *const areas[] = {
        healthy_scenarios,
        link_scenarios,
        frame_scenarios,
        dhcp_scenarios,
        tftp_scenarios,
        config_scenarios,
        image_scenarios,
        firmware_scenarios,
        capture_scenarios,
        sccp_scenarios,
        sip_scenarios,
        stream_scenarios,
        beside_scenarios,
        sip_refused_scenarios,
        sip_restart_scenarios,
        lease_scenarios,
        relay_scenarios,
        lease_option_scenarios,
        maker_scenarios,
        tftp_error_scenarios,
        tftp_flow_scenarios,
        sccp_refused_scenarios,
        sccp_session_scenarios,
        load_scenarios,
        upgrade_scenarios,
        neighbour_scenarios,
        loader_scenarios,
        settings_scenarios,
        reach_scenarios,
        answer_scenarios,
        whole_boot_scenarios,
        port_scenarios,
        address_scenarios,
        name_scenarios,
        path_scenarios,
        service_scenarios,
        http_scenarios,
        secure_scenarios,
        provisioning_scenarios,
        tftp_repeat_scenarios,
        lease_state_scenarios,
        start_scenarios,
        config_word_scenarios,
        product_scenarios,
        recorder_scenarios,
        policy_scenarios,
        claim_scenarios,
        heard_scenarios,
        unreachable_scenarios,
        unseen_scenarios,
        admission_scenarios,
        registering_scenarios,
};
/* clang-format on */

static int64_t
seconds_of(const char *date)
{
	struct tm time = {0};

	if (strptime(date, "%Y-%m-%d %H:%M:%S", &time) == NULL)
		errx(1, "not a date: %s", date);
	return (int64_t)timegm(&time);
}

static bool
is_wanted(const struct scenario *scenario, char *const *names)
{
	if (*names == NULL)
		return true;
	for (; *names != NULL; names++)
		if (strcmp(*names, scenario->name) == 0)
			return true;
	return false;
}

static bool
exists(const char *name)
{
	for (size_t i = 0; i < sizeof areas / sizeof areas[0]; i++)
		for (const struct scenario *s = areas[i]; s->name != NULL; s++)
			if (strcmp(s->name, name) == 0)
				return true;
	return false;
}

static bool
write_capture(const struct scenario *scenario, const char *directory)
{
	struct forge *forge = forge_create(seconds_of(scenario->began));
	char *path;
	bool written;

	scenario->tell(forge);
	if (asprintf(&path, "%s/%s%s", directory, scenario->name, forge_suffix(forge)) == -1)
		err(1, NULL);
	written = forge_write(forge, path);
	free(path);
	forge_destroy(forge);
	return written;
}

int
main(int argc, char **argv)
{
	bool good = true;

	for (int i = 2; i < argc; i++) {
		if (!exists(argv[i])) {
			warnx("no sample is called %s", argv[i]);
			good = false;
		}
	}
	for (size_t i = 0; i < sizeof areas / sizeof areas[0]; i++) {
		for (const struct scenario *s = areas[i]; s->name != NULL; s++) {
			if (argc < 2)
				printf("%s\t%s\n", s->name, s->story);
			else if (is_wanted(s, argv + 2))
				good = write_capture(s, argv[1]) && good;
		}
	}
	return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
