/* SCCP registrations that fail in other ways than by a plain rejection. */
#include "samples/branch.h"
#include "samples/scenarios/scenarios.h"

#define LOAD_7941 "SCCP41.8-5-2S"
#define LOAD_7940 "P00308010200"
#define FIRST_MANAGER CALL_MANAGER("0", "10.20.110.6")
#define CONFIG_7941(managers) DEVICE_CONFIG_WITH("SCCP", LOAD_7941, managers)
#define CONFIG_7940(managers) DEVICE_CONFIG_WITH("SCCP", LOAD_7940, managers)

static const struct served_file files_7941[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", CONFIG_7941(FIRST_MANAGER), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_7940[] = {
        {"SEP{mac}.cnf.xml", CONFIG_7940(FIRST_MANAGER), 0},
        {NULL, NULL, 0},
};

static void
fetches_configuration(struct phone *phone)
{
	if (phone->model == &phone_7941)
		phone_fetches(phone, "CTLSEP{mac}.tlv");
	if (!phone_fetches(phone, "SEP{mac}.cnf.xml"))
		phone_fetches(phone, "XMLDefault.cnf.xml");
}

static void
starts(struct branch *branch, struct forge *forge, const struct phone_model *model,
       const struct served_file *files)
{
	bool newer = model == &phone_7941;

	branch_opens(branch, forge, files);
	branch->device = newer ? &sccp_device_7941 : &sccp_device_7940;
	branch->phone =
	        phone_on(&branch->site, model, newer ? "00:1d:a2:66:3c:10" : "00:0e:38:1b:7a:05",
	                 IPV4(10, 20, 110, newer ? 81 : 82), newer ? LOAD_7941 : LOAD_7940);
	phone_comes_up_with_lease(&branch->phone);
	fetches_configuration(&branch->phone);
}

/* ------------------------------------------------------------ sccp-closed-after-register --- */

/* TCP acknowledges its Register; the service behind it hangs. */
static void
asks_in_vain(struct branch *branch, double patience)
{
	struct sccp sccp = branch_connects(branch, &branch->first);

	sccp_asks_to_register(&sccp);
	phone_goes_idle(&branch->phone, patience);
	tcp_resets(&sccp.tcp, TCP_CLIENT);
}

static void
silent(struct forge *forge)
{
	struct branch branch;

	starts(&branch, forge, &phone_7941, files_7941);
	for (int i = 0; i < 3; i++) {
		asks_in_vain(&branch, 45);
		phone_goes_idle(&branch.phone, 15);
	}
}

static void
silent_near_wakes_up(struct forge *forge)
{
	struct branch branch;

	starts(&branch, forge, &phone_7941, files_7941);
	asks_in_vain(&branch, 45);
	phone_goes_idle(&branch.phone, 15);
	branch_registers(&branch, 1);
}

static void
silent_unsure(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;
	double end;

	starts(&branch, forge, &phone_7941, files_7941);
	sccp = branch_connects(&branch, &branch.first);
	sccp_asks_to_register(&sccp);
	end = forge_seconds(forge) + 14;
	router_looks_around(&branch.site, end, end + 1);
}

/* ----------------------------------------------------------------- sccp-wrong-cm-address --- */

static const struct served_file files_by_name[] = {
        {"SEP{mac}.cnf.xml", CONFIG_7940(CALL_MANAGER("0", "cucm-pub")), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_name_and_standby[] = {
        {"SEP{mac}.cnf.xml",
         CONFIG_7940(CALL_MANAGER("0", "cucm-pub") CALL_MANAGER("1", "10.20.110.6")), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_loopback[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", CONFIG_7941(CALL_MANAGER("0", "127.0.0.1")), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_elsewhere[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", CONFIG_7941(CALL_MANAGER("0", "10.20.110.9")), 0},
        {NULL, NULL, 0},
};

/* The lease has no DNS server in it. */
static void
wrong_name(struct forge *forge)
{
	struct branch branch;

	starts(&branch, forge, &phone_7940, files_by_name);
	phone_goes_idle(&branch.phone, 90);
	fetches_configuration(&branch.phone);
	phone_goes_idle(&branch.phone, 90);
}

static void
wrong_near_standby(struct forge *forge)
{
	struct branch branch;

	starts(&branch, forge, &phone_7940, files_name_and_standby);
	phone_goes_idle(&branch.phone, 5);
	branch_registers(&branch, 2);
}

/* Two phones; the file was made on the machine that it names. */
static void
wrong_loopback(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone second;
	struct branch branch;

	starts(&branch, forge, &phone_7941, files_loopback);
	phone_goes_idle(&branch.phone, 75);
	forge_turn_to(forge, 5.5);
	site.tftp.files = files_loopback;
	site.port.port = "FastEthernet0/21";
	site.port.mac.octet[5] ^= 0x15;
	second =
	        phone_on(&site, &phone_7941, "00:1d:a2:66:3c:11", IPV4(10, 20, 110, 83), LOAD_7941);
	phone_comes_up_with_lease(&second);
	fetches_configuration(&second);
	phone_goes_idle(&second, 70);
}

/* One phone is served; the file of the other names a machine that never answers. */
static void
wrong_unsure_silent(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct host nobody = {.mac = mac_of("00:0c:29:61:0a:19"), .ip = IPV4(10, 20, 110, 9)};
	struct branch branch;
	struct phone second;
	struct tcp tcp;

	starts(&branch, forge, &phone_7940, files_7940);
	branch_registers(&branch, 3);
	forge_turn_to(forge, 6.3);
	site.tftp.files = files_elsewhere;
	site.port.port = "FastEthernet0/21";
	site.port.mac.octet[5] ^= 0x15;
	second =
	        phone_on(&site, &phone_7941, "00:1d:a2:66:3c:11", IPV4(10, 20, 110, 83), LOAD_7941);
	phone_comes_up_with_lease(&second);
	fetches_configuration(&second);
	phone_looks_for(&second, &nobody);
	for (int i = 0; i < 2; i++) {
		tcp = tcp_between(&site, &second.host, &nobody, 2000);
		tcp_knocks(&tcp, 4);
		phone_goes_idle(&second, 20);
	}
}

/* ------------------------------------------------------ sccp-not-in-database-autoreg-off --- */

static const struct served_file files_default[] = {
        {"XMLDefault.cnf.xml",
         DEFAULT_CONFIG(" <loadInformation115>" LOAD_7941 "</loadInformation115>\n", "10.20.110.6"),
         0},
        {NULL, NULL, 0},
};

static void
is_rejected(struct branch *branch, const char *text)
{
	for (int i = 0; i < 3; i++) {
		struct sccp sccp = branch_connects(branch, &branch->first);

		sccp_asks_to_register(&sccp);
		sccp_is_rejected(&sccp, text);
		phone_goes_idle(&branch->phone, 1);
		tcp_closes(&sccp.tcp, TCP_CLIENT);
		phone_goes_idle(&branch->phone, 25);
	}
	phone_goes_idle(&branch->phone, 30);
}

static void
autoreg_off(struct forge *forge)
{
	struct site data = site_branch_data(forge);
	struct branch branch;

	starts(&branch, forge, &phone_7941, files_default);
	is_rejected(&branch, SCCP_LABEL_ERROR_DB_CONFIG);
	forge_turn_to(forge, 3.1);
	pc_works(&data, "00:0f:1f:a8:33:5e", IPV4(10, 20, 10, 44), "FRONTDESK-2", 90);
}

static void
autoreg_near_limit(struct forge *forge)
{
	struct branch branch;

	starts(&branch, forge, &phone_7941, files_default);
	is_rejected(&branch, "Max Phones Exceeded");
}

/* Nobody sees it ask for a file of its own. */
static void
autoreg_unsure(struct forge *forge)
{
	struct branch branch;

	forge_record_from(forge, 10.16);
	starts(&branch, forge, &phone_7941, files_default);
	phone_fetches(&branch.phone, "XMLDefault.cnf.xml");
	is_rejected(&branch, SCCP_LABEL_ERROR_DB_CONFIG);
}

/* ----------------------------------------------------------------- sccp-crossover-session --- */

/* Its power is cut while it is registered; nobody tells the call manager. */
static void
comes_back(struct branch *branch, struct forge *forge)
{
	struct sccp sccp;

	starts(branch, forge, &phone_7941, files_7941);
	sccp = branch_connects(branch, &branch->first);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
	phone_goes_idle(&branch->phone, 10);
	phone_restarts_after(&branch->phone, 15);
	phone_gets_lease(&branch->phone);
	fetches_configuration(&branch->phone);
}

static void
crossover(struct forge *forge)
{
	struct branch branch;

	comes_back(&branch, forge);
	is_rejected(&branch, "Crossover session");
}

static void
crossover_near_accepted(struct forge *forge)
{
	struct branch branch;

	comes_back(&branch, forge);
	is_rejected(&branch, "Crossover session");
	branch_registers(&branch, 1);
}

static void
crossover_unsure(struct forge *forge)
{
	struct branch branch;

	comes_back(&branch, forge);
	for (int i = 0; i < 2; i++) {
		struct sccp sccp = branch_connects(&branch, &branch.first);

		sccp_asks_to_register(&sccp);
		forge_wait(forge, 0.2);
		tcp_closes(&sccp.tcp, TCP_SERVER);
		phone_goes_idle(&branch.phone, 25);
	}
	phone_goes_idle(&branch.phone, 30);
}

/* ----------------------------------------------------------- sccp-register-loop-after-ack --- */

static void
breaks_off(struct branch *branch)
{
	struct sccp sccp = branch_connects(branch, &branch->first);

	sccp_asks_to_register(&sccp);
	sccp_is_accepted(&sccp);
	sccp_gets_templates(&sccp);
	forge_wait(branch->site.forge, 0.4);
	tcp_resets(&sccp.tcp, TCP_CLIENT);
	phone_goes_idle(&branch->phone, 30);
}

static void
loop_after_ack(struct forge *forge)
{
	struct branch branch;

	starts(&branch, forge, &phone_7940, files_7940);
	for (int i = 0; i < 3; i++)
		breaks_off(&branch);
	phone_goes_idle(&branch.phone, 30);
}

static void
loop_near_set_up(struct forge *forge)
{
	struct branch branch;

	starts(&branch, forge, &phone_7940, files_7940);
	breaks_off(&branch);
	branch_registers(&branch, 1);
}

static void
loop_unsure_once(struct forge *forge)
{
	struct branch branch;

	starts(&branch, forge, &phone_7941, files_7941);
	breaks_off(&branch);
	phone_goes_idle(&branch.phone, 60);
}

/* ----------------------------------------------------------------- sccp-protocol-mismatch --- */

static void
mismatch(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	starts(&branch, forge, &phone_7940, files_7940);
	sccp = branch_connects(&branch, &branch.first);
	sccp_asks_to_register(&sccp);
	sccp_is_accepted(&sccp);
	sccp_gets_templates(&sccp);
	sccp_keeps_alive(&sccp, 3);
}

const struct scenario sccp_refused_scenarios[] = {
        {"sccp-silent", "2012-05-09 09:00:00",
         "The call manager's TCP takes the Register, and nothing ever answers it, three times",
         silent},
        {"sccp-silent-near-wakes-up", "2012-05-09 09:10:00",
         "The same once; the next Register is acknowledged", silent_near_wakes_up},
        {"sccp-silent-unsure-capture-ends", "2012-05-09 09:20:00",
         "The same, and the recorder stops 14 s later", silent_unsure},
        {"sccp-wrong-cm-name", "2012-05-09 10:00:00",
         "The configuration names the call manager by a name, and the lease has no DNS server",
         wrong_name},
        {"sccp-wrong-cm-loopback", "2012-05-09 10:10:00",
         "The configurations of two 7941s name 127.0.0.1 as call manager", wrong_loopback},
        {"sccp-wrong-cm-near-standby", "2012-05-09 10:20:00",
         "A name that nothing resolves, and a second call manager that registers the phone",
         wrong_near_standby},
        {"sccp-wrong-cm-unsure-silent", "2012-05-09 10:30:00",
         "A 7941's configuration names an address that never answers; another phone is registered",
         wrong_unsure_silent},
        {"sccp-autoreg-off", "2012-05-09 11:00:00",
         "A 7941 without a configuration of its own gets XMLDefault.cnf.xml and is rejected",
         autoreg_off},
        {"sccp-autoreg-near-limit", "2012-05-09 11:10:00",
         "The same, but the rejection says Max Phones Exceeded", autoreg_near_limit},
        {"sccp-autoreg-unsure-begins-late", "2012-05-09 11:20:00",
         "The same, but the recorder starts after the phone asked for its own configuration",
         autoreg_unsure},
        {"sccp-crossover", "2012-05-09 12:00:00",
         "A registered 7941 loses its power, comes back and is rejected: Crossover session",
         crossover},
        {"sccp-crossover-near-accepted-later", "2012-05-09 12:10:00",
         "The same, and then it is accepted", crossover_near_accepted},
        {"sccp-crossover-unsure-no-words", "2012-05-09 12:20:00",
         "It comes back, and the call manager hangs up without a word", crossover_unsure},
        {"sccp-loop-after-ack", "2012-05-09 13:00:00",
         "A 7940 gets RegisterAck, buttons and soft keys, and resets the connection, three times",
         loop_after_ack},
        {"sccp-loop-near-set-up", "2012-05-09 13:10:00",
         "The same once; then it gets as far as TimeDateReq", loop_near_set_up},
        {"sccp-loop-unsure-once", "2012-05-09 13:20:00", "A 7941 does so once", loop_unsure_once},
        {"sccp-versions-differ", "2012-05-09 14:00:00",
         "A 7940 of version 8 gets RegisterAck of version 17 and goes no further", mismatch},
        {NULL, NULL, NULL, NULL},
};
