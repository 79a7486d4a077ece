/* First octet: how many octets of the message the capture lost; then what was captured. */
#include <stdlib.h>

#include "dissectors/lldp.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool condition)
{
	if (!condition)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct lldp_message message;
	struct cursor cursor;
	enum cursor_status status;
	size_t missing;

	if (size == 0)
		return 0;
	missing = *data++;
	size--;
	cursor = cursor_over(data, size, size + missing);
	status = lldp_dissect(&cursor, &message);

	require(missing != 0 || status != CURSOR_TRUNCATED);
	require(message.complete == (status == CURSOR_OK) || message.tlv_count == LLDP_TLVS_MAX);
	require(message.tlv_count <= LLDP_TLVS_MAX);
	require(message.management_address_count <= LLDP_ADDRESSES_MAX);
	require(message.vlan_name_count <= LLDP_VLAN_NAMES_MAX);
	require(message.policy_count <= LLDP_POLICIES_MAX);
	for (size_t i = 0; i < message.tlv_count; i++)
		require(message.tlvs[i].value.data + message.tlvs[i].value.length <= data + size);
	for (size_t i = 0; i < message.policy_count; i++)
		require(message.policies[i].vlan <= 4095 && message.policies[i].dscp <= 63);
	require(message.mau >= -1 && message.mau <= 0xffff);
	require(message.med_power_deciwatts >= -1 && message.med_power_deciwatts <= 0xffff);
	return 0;
}
