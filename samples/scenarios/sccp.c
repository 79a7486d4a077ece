/* SCCP registrations that fail, and some that only look so. */
#include "samples/branch.h"
#include "samples/scenarios/scenarios.h"

#define LOAD_7941 "SCCP41.8-5-2S"
#define LOAD_7940 "P00308010200"
#define LOAD_7936 "cmterm_7936.3-3-21-0"
#define BOTH_MANAGERS CALL_MANAGER("0", "10.20.110.6") CALL_MANAGER("1", "10.20.110.7")

static const struct served_file files_7941[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SCCP", LOAD_7941, BOTH_MANAGERS), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_7940[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SCCP", LOAD_7940, BOTH_MANAGERS), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_7936[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SCCP", LOAD_7936, BOTH_MANAGERS), 0},
        {NULL, NULL, 0},
};

/* A phone, what it runs, what it says of itself, and what the server has for it. */
struct kind {
	const struct phone_model *model;
	const char *load;
	const struct sccp_device *device;
	const struct served_file *files;
};

static const struct kind a_7941 = {&phone_7941, LOAD_7941, &sccp_device_7941, files_7941};
static const struct kind a_7940 = {&phone_7940, LOAD_7940, &sccp_device_7940, files_7940};
static const struct kind a_7936 = {&phone_7936, LOAD_7936, &sccp_device_7936, files_7936};

/* The phone has its address and its configuration: it is about to register. */
static void
boots(struct branch *branch, struct forge *forge, const struct kind *kind)
{
	struct phone *phone = &branch->phone;

	branch_opens(branch, forge, kind->files);
	branch->device = kind->device;
	*phone = phone_on(&branch->site, kind->model, "00:1d:a2:66:3b:f0", IPV4(10, 20, 110, 71),
	                  kind->load);
	phone_comes_up_with_lease(phone);
	phone_fetches_configuration(phone);
	phone_looks_for(phone, &branch->first.host);
}

static struct sccp
connects_to_first(struct branch *branch)
{
	return sccp_opens(&branch->phone, &branch->first, branch->device);
}

static struct sccp
registers_with_first(struct branch *branch, unsigned keepalives)
{
	struct sccp sccp = connects_to_first(branch);

	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, keepalives);
	return sccp;
}

/* ----------------------------------------------------------------- sccp-register-reject --- */

/* It asks, is rejected, and hangs up itself. */
static void
is_rejected_by(struct sccp *sccp, const char *text)
{
	sccp_asks_to_register(sccp);
	sccp_is_rejected(sccp, text);
	phone_goes_idle(sccp->phone, 2);
	tcp_closes(&sccp->tcp, TCP_CLIENT);
}

static void
reject(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7941);
	for (int i = 0; i < 2; i++) {
		sccp = connects_to_first(&branch);
		is_rejected_by(&sccp, SCCP_LABEL_ERROR_DB_CONFIG);
		phone_goes_idle(&branch.phone, 60);
	}
}

static void
reject_plain_text(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7936);
	sccp = connects_to_first(&branch);
	is_rejected_by(&sccp, "Device Unknown");
	phone_goes_idle(&branch.phone, 70);
}

static void
reject_near_second_manager(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7941);
	sccp = connects_to_first(&branch);
	is_rejected_by(&sccp, SCCP_LABEL_ERROR_DB_CONFIG);
	sccp = branch_connects(&branch, &branch.second);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

/* ----------------------------------------------------------------- sccp-connect-refused --- */

static void
is_refused(struct branch *branch)
{
	struct sccp sccp = sccp_between(&branch->phone, &branch->first, branch->device);

	tcp_knocks(&sccp.tcp, 1);
	tcp_refuses(&sccp.tcp);
	phone_goes_idle(&branch->phone, 20);
}

static void
refused(struct forge *forge)
{
	struct branch branch;

	boots(&branch, forge, &a_7941);
	for (int i = 0; i < 4; i++)
		is_refused(&branch);
	phone_goes_idle(&branch.phone, 60);
}

static void
refused_near_accepted_later(struct forge *forge)
{
	struct branch branch;

	boots(&branch, forge, &a_7941);
	is_refused(&branch);
	registers_with_first(&branch, 2);
}

/* ----------------------------------------------------------------- sccp-connect-timeout --- */

static void
knocks_in_vain(struct branch *branch)
{
	struct sccp sccp = sccp_between(&branch->phone, &branch->first, branch->device);

	tcp_knocks(&sccp.tcp, 4);
	phone_goes_idle(&branch->phone, 20);
}

static void
timeout(struct forge *forge)
{
	struct branch branch;

	boots(&branch, forge, &a_7941);
	knocks_in_vain(&branch);
	knocks_in_vain(&branch);
	phone_goes_idle(&branch.phone, 60);
}

static void
timeout_near_late_answer(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7941);
	sccp = sccp_between(&branch.phone, &branch.first, branch.device);
	tcp_knocks(&sccp.tcp, 3);
	tcp_accepts(&sccp.tcp);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

static void
timeout_unsure_one_way(struct forge *forge)
{
	forge_mirror_only(forge, mac_of("00:1d:a2:66:3b:f0"));
	timeout(forge);
}

/* ------------------------------------------------------------ sccp-closed-after-register --- */

static void
closed(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7941);
	for (int i = 0; i < 4; i++) {
		sccp = connects_to_first(&branch);
		sccp_asks_to_register(&sccp);
		forge_wait(forge, 0.3);
		tcp_closes(&sccp.tcp, TCP_SERVER);
		phone_goes_idle(&branch.phone, 15);
	}
	phone_goes_idle(&branch.phone, 60);
}

static void
closed_near_rejected_first(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7941);
	for (int i = 0; i < 4; i++) {
		sccp = connects_to_first(&branch);
		sccp_asks_to_register(&sccp);
		sccp_is_rejected(&sccp, "No Authority: SEP001DA2663BF0");
		forge_wait(forge, 0.3);
		tcp_closes(&sccp.tcp, TCP_SERVER);
		phone_goes_idle(&branch.phone, 15);
	}
	phone_goes_idle(&branch.phone, 60);
}

/* ------------------------------------------------------------------ sccp-keepalive-lost --- */

static void
keepalive_lost(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7941);
	sccp = registers_with_first(&branch, 2);
	sccp_keeps_alive_in_vain(&sccp, 3);
	phone_goes_idle(&branch.phone, 5);
	tcp_resets(&sccp.tcp, TCP_CLIENT);
	phone_goes_idle(&branch.phone, 60);
}

static void
keepalive_near_never_acked(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7940);
	sccp = connects_to_first(&branch);
	sccp_registers(&sccp);
	sccp_keeps_alive_in_vain(&sccp, 8);
	phone_goes_idle(&branch.phone, 10);
}

static void
keepalive_near_recovers(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7941);
	sccp = registers_with_first(&branch, 1);
	sccp_keeps_alive_in_vain(&sccp, 2);
	sccp_keeps_alive(&sccp, 2);
}

/* ------------------------------------------------------------------- last-reason-decode --- */

static void
reason_reset(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7941);
	sccp = registers_with_first(&branch, 1);
	sccp_is_reset(&sccp, SCCP_RESTART);
	sccp_unregisters(&sccp);
	phone_goes_idle(&branch.phone, 4);
	phone_fetches(&branch.phone, "SEP{mac}.cnf.xml");
	sccp = connects_to_first(&branch);
	sccp_tells_reason(&sccp, 23, "Reset-Restart");
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
}

static void
reason_tcp_timeout(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge, &a_7941);
	sccp = connects_to_first(&branch);
	sccp_tells_reason(&sccp, 10, "TCP-timeout");
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
}

static void
reason_near_none(struct forge *forge)
{
	struct branch branch;

	boots(&branch, forge, &a_7940);
	registers_with_first(&branch, 2);
}

/* ----------------------------------------------------------------------- two managers --- */

/* It is registered with the first, and holds a connection to the second. */
static void
standby(struct forge *forge)
{
	struct branch branch;
	struct sccp active, reserve;

	boots(&branch, forge, &a_7941);
	active = connects_to_first(&branch);
	sccp_registers(&active);
	reserve = branch_connects(&branch, &branch.second);
	for (int i = 0; i < 3; i++) {
		sccp_keeps_alive(&active, 1);
		sccp_keeps_alive(&reserve, 1);
	}
}

/* The first call manager is restarted: the phone waits for it with the second. */
static void
failback(struct forge *forge)
{
	struct branch branch;
	struct sccp reserve, active;

	boots(&branch, forge, &a_7941);
	is_refused(&branch);
	reserve = branch_connects(&branch, &branch.second);
	sccp_registers(&reserve);
	sccp_keeps_alive(&reserve, 1);
	active = connects_to_first(&branch);
	sccp_asks_for_token(&active);
	sccp_gets_no_token(&active, 60);
	sccp_keeps_alive(&reserve, 2);
	sccp_asks_for_token(&active);
	sccp_gets_token(&active);
	sccp_unregisters(&reserve);
	sccp_registers(&active);
	sccp_keeps_alive(&active, 1);
}

const struct scenario sccp_scenarios[] = {
        {"sccp-register-reject", "2012-05-07 09:00:00",
         "A 7941 is rejected twice with the label for Error DBConfig", reject},
        {"sccp-register-reject-plain-text", "2012-05-07 09:10:00",
         "A 7936 is rejected with the text Device Unknown", reject_plain_text},
        {"sccp-register-reject-near-second-manager", "2012-05-07 09:20:00",
         "The first call manager rejects it, the second takes it", reject_near_second_manager},
        {"sccp-connect-refused", "2012-05-07 10:00:00",
         "The call manager's host answers each SYN with RST", refused},
        {"sccp-connect-refused-near-accepted-later", "2012-05-07 10:10:00",
         "RST once, then the service runs and the phone registers", refused_near_accepted_later},
        {"sccp-connect-timeout", "2012-05-07 11:00:00", "Eight SYNs without an answer", timeout},
        {"sccp-connect-timeout-near-late-answer", "2012-05-07 11:10:00",
         "The third SYN is answered, and the phone registers", timeout_near_late_answer},
        {"sccp-connect-timeout-unsure-one-way", "2012-05-07 11:20:00",
         "Eight SYNs on a mirror that hands on the phone's frames alone", timeout_unsure_one_way},
        {"sccp-closed-after-register", "2012-05-07 12:00:00",
         "The call manager hangs up 0.3 s after each Register, without a word", closed},
        {"sccp-closed-near-rejected-first", "2012-05-07 12:10:00",
         "It says RegisterReject before it hangs up", closed_near_rejected_first},
        {"sccp-keepalive-lost", "2012-05-07 13:00:00",
         "Three KeepAlives get no answer but TCP's, and the phone gives the session up",
         keepalive_lost},
        {"sccp-keepalive-near-never-acked", "2012-05-07 13:10:00",
         "An old call manager never answers KeepAlives, and the session goes on",
         keepalive_near_never_acked},
        {"sccp-keepalive-near-recovers", "2012-05-07 13:20:00",
         "Two KeepAlives get no answer, the later ones do", keepalive_near_recovers},
        {"last-reason-reset-restart", "2012-05-07 14:00:00",
         "The call manager restarts a registered phone, which says so when it is back",
         reason_reset},
        {"last-reason-tcp-timeout", "2012-05-07 14:10:00",
         "A phone registers and says that TCP timed out before", reason_tcp_timeout},
        {"last-reason-near-none", "2012-05-07 14:20:00",
         "A 7940 registers and says nothing of its last run", reason_near_none},
        {"sccp-standby", "2012-05-07 15:00:00",
         "A 7941 registers with one call manager and keeps a connection to the other", standby},
        {"sccp-failback", "2012-05-07 15:10:00",
         "A 7941 registers with the second call manager until the first gives it a token",
         failback},
        {NULL, NULL, NULL, NULL},
};
