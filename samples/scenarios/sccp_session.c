/* What becomes of SCCP sessions: put off, reset, doubled, ended. */
#include "samples/branch.h"
#include "samples/scenarios/scenarios.h"

#define LOAD_7941 "SCCP41.8-5-2S"
#define LOAD_7911 "SCCP11.8-3-3S"
#define BOTH_MANAGERS CALL_MANAGER("0", "10.20.110.6") CALL_MANAGER("1", "10.20.110.7")

static const struct served_file files_7941[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SCCP", LOAD_7941, BOTH_MANAGERS), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_7911[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SCCP", LOAD_7911, BOTH_MANAGERS), 0},
        {NULL, NULL, 0},
};

static const struct sccp_device sccp_device_7911 = {"CP-7911G", 307, 17, 1, 128};

/* Phones of one branch: each on its own port. */
static void
starts_number(struct branch *branch, struct forge *forge, const struct served_file *files,
              int number)
{
	static const char *const macs[] = {"00:1d:a2:66:3d:20", "00:1d:a2:66:3d:21",
	                                   "00:1d:a2:66:3d:22"};
	static const char *const ports[] = {"FastEthernet0/3", "FastEthernet0/4",
	                                    "FastEthernet0/5"};

	branch_opens(branch, forge, files);
	branch->site.port.port = ports[number];
	branch->site.port.mac.octet[5] = (uint8_t)(0x83 + number);
	branch->device = files == files_7911 ? &sccp_device_7911 : &sccp_device_7941;
	branch->phone = phone_on(&branch->site, files == files_7911 ? &phone_7911 : &phone_7941,
	                         macs[number], IPV4(10, 20, 110, 91) + (uint32_t)number,
	                         files == files_7911 ? LOAD_7911 : LOAD_7941);
	phone_comes_up_with_lease(&branch->phone);
	phone_fetches(&branch->phone, "SEP{mac}.cnf.xml");
}

static void
starts(struct branch *branch, struct forge *forge)
{
	starts_number(branch, forge, files_7941, 0);
}

/* --------------------------------------------------------------------- sccp-token-reject --- */

static void
asks_for_tokens(struct branch *branch, unsigned times)
{
	struct sccp active = branch_connects(branch, &branch->first);

	for (unsigned i = 0; i < times; i++) {
		sccp_asks_for_token(&active);
		sccp_gets_no_token(&active, 60);
		phone_goes_idle(&branch->phone, 61);
	}
}

/* The second call manager goes away meanwhile. */
static void
token_refused(struct forge *forge)
{
	struct branch branch;
	struct sccp reserve;

	starts(&branch, forge);
	reserve = branch_connects(&branch, &branch.second);
	sccp_registers(&reserve);
	sccp_keeps_alive(&reserve, 1);
	tcp_closes(&reserve.tcp, TCP_SERVER);
	asks_for_tokens(&branch, 3);
	phone_goes_idle(&branch.phone, 20);
}

static void
token_refused_in_service(struct forge *forge)
{
	struct branch branch;
	struct sccp reserve, active;

	starts(&branch, forge);
	reserve = branch_connects(&branch, &branch.second);
	sccp_registers(&reserve);
	active = branch_connects(&branch, &branch.first);
	for (int i = 0; i < 3; i++) {
		sccp_asks_for_token(&active);
		sccp_gets_no_token(&active, 60);
		sccp_keeps_alive(&reserve, 2);
	}
	phone_goes_idle(&branch.phone, 10);
}

static void
token_unsure(struct forge *forge)
{
	struct branch branch;
	struct sccp active;

	starts(&branch, forge);
	active = branch_connects(&branch, &branch.first);
	sccp_asks_for_token(&active);
	sccp_gets_no_token(&active, 60);
	phone_goes_idle(&branch.phone, 20);
}

/* --------------------------------------------------------------------- sccp-server-reset --- */

/* One click on a device pool: three phones within a second, which come back. */
static void
resets(struct forge *forge)
{
	for (int i = 0; i < 3; i++) {
		struct branch branch;
		struct sccp sccp;

		forge_turn_to(forge, 0.9 * i);
		starts_number(&branch, forge, files_7941, i);
		sccp = branch_connects(&branch, &branch.first);
		sccp_registers(&sccp);
		forge_turn_to(forge, 40 + 0.2 * i);
		sccp_is_reset(&sccp, SCCP_RESET);
		sccp_unregisters(&sccp);
		phone_restarts_after(&branch.phone, 12);
		phone_gets_lease(&branch.phone);
		phone_fetches(&branch.phone, "SEP{mac}.cnf.xml");
		sccp = branch_connects(&branch, &branch.first);
		sccp_tells_reason(&sccp, 22, "Reset-Reset");
		sccp_registers(&sccp);
		sccp_keeps_alive(&sccp, 1);
	}
}

static void
reset_near_other_reason(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	starts(&branch, forge);
	sccp = branch_registers(&branch, 1);
	sccp_is_reset(&sccp, SCCP_RESET);
	phone_goes_idle(&branch.phone, 1);
	phone_restarts_after(&branch.phone, 30);
	phone_gets_lease(&branch.phone);
	phone_fetches(&branch.phone, "SEP{mac}.cnf.xml");
	sccp = branch_connects(&branch, &branch.first);
	sccp_tells_reason(&sccp, 25, "Initialized");
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
}

static void
reset_unsure_stays(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	starts(&branch, forge);
	sccp = branch_registers(&branch, 1);
	sccp_is_reset(&sccp, SCCP_RESTART);
	sccp_keeps_alive(&sccp, 2);
}

/* --------------------------------------------------------------- sccp-invalid-message-32 --- */

static void
resets_itself(struct forge *forge, const char *words)
{
	struct branch branch;
	struct sccp sccp;

	starts_number(&branch, forge, files_7911, 0);
	for (int i = 0; i < 2; i++) {
		sccp = branch_connects(&branch, &branch.first);
		if (i != 0)
			sccp_tells_reason(&sccp, 32, words);
		sccp_registers(&sccp);
		sccp_keeps_alive(&sccp, 1);
		if (i != 0)
			return;
		tcp_resets(&sccp.tcp, TCP_CLIENT);
		phone_restarts_after(&branch.phone, 22);
		phone_gets_lease(&branch.phone);
		phone_fetches(&branch.phone, "SEP{mac}.cnf.xml");
	}
}

static void
invalid_message(struct forge *forge)
{
	resets_itself(forge, "Invalid SCCP message! : ID :87:");
}

static void
invalid_near_power_save(struct forge *forge)
{
	resets_itself(forge, "Power-Save-Plus");
}

static void
invalid_unsure_number(struct forge *forge)
{
	resets_itself(forge, "");
}

/* ----------------------------------------------------------- sccp-duplicate-registration --- */

static void
two_managers(struct forge *forge)
{
	struct branch branch;
	struct sccp one, other;

	starts(&branch, forge);
	one = branch_connects(&branch, &branch.first);
	sccp_registers(&one);
	phone_goes_idle(&branch.phone, 3);
	other = branch_connects(&branch, &branch.second);
	sccp_registers(&other);
	for (int i = 0; i < 3; i++) {
		sccp_keeps_alive(&one, 1);
		sccp_keeps_alive(&other, 1);
	}
}

/* Nothing more is heard of the first. */
static void
two_managers_unsure(struct forge *forge)
{
	struct branch branch;
	struct sccp one, other;

	starts(&branch, forge);
	one = branch_connects(&branch, &branch.first);
	sccp_registers(&one);
	phone_goes_idle(&branch.phone, 3);
	other = branch_connects(&branch, &branch.second);
	sccp_registers(&other);
	sccp_keeps_alive(&other, 2);
}

/* ------------------------------------------------------------------------ sccp-throttled --- */

static void
is_ended(struct forge *forge, unsigned burst)
{
	struct branch branch;
	struct sccp sccp;

	starts(&branch, forge);
	for (int i = 0; i < 2; i++) {
		sccp = branch_registers(&branch, 1);
		phone_goes_idle(&branch.phone, 7);
		sccp_floods(&sccp, burst);
		forge_wait(forge, 0.3);
		tcp_closes(&sccp.tcp, TCP_SERVER);
		phone_goes_idle(&branch.phone, 8);
	}
	sccp = branch_connects(&branch, &branch.first);
	sccp_tells_reason(&sccp, 14, "CM-closed-TCP");
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
}

static void
throttled(struct forge *forge)
{
	is_ended(forge, 160);
}

static void
throttled_near_no_burst(struct forge *forge)
{
	is_ended(forge, 4);
}

/* ------------------------------------------------------------- sccp-srst-double-register --- */

#define CONFIG_WITH_SRST(srst)                                                                \
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                        \
	"<device>\n"                                                                          \
	" <deviceProtocol>SCCP</deviceProtocol>\n"                                            \
	" <devicePool>\n"                                                                     \
	"  <callManagerGroup><members>" CALL_MANAGER(                                         \
	        "0", "10.20.110.6") "</members></callManagerGroup>\n" srst " </devicePool>\n" \
	                            " <loadInformation>" LOAD_7941 "</loadInformation>\n"     \
	                            "</device>\n"
#define SRST_AT(address)                                                               \
	"  <srstInfo name=\"branch\"><srstOption>Enable</srstOption><ipAddr1>" address \
	"</ipAddr1><port1>2000</port1></srstInfo>\n"

static const struct served_file files_srst_same[] = {
        {"SEP{mac}.cnf.xml", CONFIG_WITH_SRST(SRST_AT("10.20.110.6")), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_srst_router[] = {
        {"SEP{mac}.cnf.xml", CONFIG_WITH_SRST(SRST_AT("10.20.110.1")), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_srst_unsaid[] = {
        {"SEP{mac}.cnf.xml", CONFIG_WITH_SRST(""), 0},
        {NULL, NULL, 0},
};

/* In service, and a second connection to the same call manager again and again. */
static void
knocks_beside(struct forge *forge, const struct served_file *files)
{
	struct branch branch;
	struct sccp sccp;

	starts_number(&branch, forge, files, 0);
	sccp = branch_connects(&branch, &branch.first);
	sccp_registers(&sccp);
	for (int i = 0; i < 4; i++) {
		struct tcp again;

		sccp_keeps_alive(&sccp, 1);
		again = tcp_between(&branch.site, &branch.phone.host, &branch.first.host, 2000);
		tcp_knocks(&again, 4);
		phone_goes_idle(&branch.phone, 12);
	}
	sccp_keeps_alive(&sccp, 1);
}

static void
srst_same(struct forge *forge)
{
	knocks_beside(forge, files_srst_same);
}

static void
srst_near_router(struct forge *forge)
{
	knocks_beside(forge, files_srst_router);
}

static void
srst_unsure(struct forge *forge)
{
	knocks_beside(forge, files_srst_unsaid);
}

const struct scenario sccp_session_scenarios[] = {
        {"sccp-token-refused", "2012-05-10 09:00:00",
         "The first call manager gives no token three times, and the second one has gone away",
         token_refused},
        {"sccp-token-refused-in-service", "2012-05-10 09:10:00",
         "The first call manager gives no token three times, and the second serves the phone",
         token_refused_in_service},
        {"sccp-token-unsure-capture-ends", "2012-05-10 09:20:00",
         "No token, come again in 60 s, and the recorder stops after 20 s", token_unsure},
        {"sccp-reset-three-phones", "2012-05-10 10:00:00",
         "Three 7941s are reset within half a second and come back", resets},
        {"sccp-reset-near-other-reason", "2012-05-10 10:10:00",
         "Reset, and the phone comes back saying that it was switched on", reset_near_other_reason},
        {"sccp-reset-unsure-stays", "2012-05-10 10:20:00", "Reset, and the session goes on",
         reset_unsure_stays},
        {"sccp-invalid-message", "2012-05-10 11:00:00",
         "A 7911G resets itself over a message that it does not know, and says so",
         invalid_message},
        {"sccp-invalid-near-power-save", "2012-05-10 11:10:00",
         "The same number, but it slept to save power", invalid_near_power_save},
        {"sccp-invalid-unsure-number", "2012-05-10 11:20:00", "The same number, and no words",
         invalid_unsure_number},
        {"sccp-two-managers", "2012-05-10 12:00:00",
         "A 7941 registers with both of its call managers and keeps both sessions", two_managers},
        {"sccp-two-managers-unsure-silent", "2012-05-10 12:10:00",
         "The same, but nothing more is heard of the first session", two_managers_unsure},
        {"sccp-burst", "2012-05-10 13:00:00",
         "A registered 7941 sends 160 messages at once, and the call manager ends the session, "
         "twice",
         throttled},
        {"sccp-burst-near-four", "2012-05-10 13:10:00",
         "Four messages, and the call manager ends the session, twice", throttled_near_no_burst},
        {"sccp-srst-same-server", "2012-05-10 14:00:00",
         "The SRST reference is the call manager itself: SYNs beside the session, every 50 s",
         srst_same},
        {"sccp-srst-near-router", "2012-05-10 14:10:00",
         "The same SYNs, but the SRST reference is the branch router", srst_near_router},
        {"sccp-srst-unsure-unsaid", "2012-05-10 14:20:00",
         "The same SYNs, and the configuration names no SRST reference", srst_unsure},
        {NULL, NULL, NULL, NULL},
};
