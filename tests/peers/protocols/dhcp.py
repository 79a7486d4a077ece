import xml.etree.ElementTree as xml

from pdml import Fields, escape, named, number, octets, show, to_nul

NAME = "dhcp"
FIXED = {"dhcp.type": "op", "dhcp.hops": "hops", "dhcp.hw.type": "hardware-type",
         "dhcp.hw.len": "hardware-length"}
ADDRESSES = {"dhcp.ip.client": "ciaddr", "dhcp.ip.your": "yiaddr", "dhcp.ip.server": "siaddr",
             "dhcp.ip.relay": "giaddr"}
READINGS = {"dhcp.option.dhcp": "type", "dhcp.option.dhcp_server_id": "server-id",
            "dhcp.option.requested_ip_address": "requested-address", "dhcp.option.subnet_mask": "subnet-mask",
            "dhcp.option.ip_address_lease_time": "lease"}
TEXTS = {"dhcp.option.hostname": "host-name", "dhcp.option.domain_name": "domain-name",
         "dhcp.option.vendor_class_id": "vendor-class", "dhcp.option.message": "error"}
RELAY = {"dhcp.option.agent_information_option.agent_circuit_id": "relay-circuit-id",
         "dhcp.option.agent_information_option.agent_remote_id": "relay-remote-id"}
PAD, END = 0, 255


def option(field: xml.Element) -> Fields:
    whole = octets(field)
    code = whole[0] if whole else int(show(field))
    if code in (PAD, END):
        return
    yield "option", str(code)
    values = named(field, "dhcp.option.value")
    yield f"option {code}", octets(values[0]).hex() if values else ""
    for reading in field:
        name = reading.get("name", "")
        if name in READINGS:
            yield READINGS[name], show(reading)
        elif name in TEXTS:
            yield TEXTS[name], escape(octets(reading).rstrip(b"\0"))
    for name, ours in RELAY.items():
        for reading in named(field, name):
            yield ours, octets(reading).hex()


def fields(message: xml.Element) -> Fields:
    for field in message:
        name = field.get("name", "")
        if name in FIXED:
            yield FIXED[name], number(field)
        elif name in ADDRESSES:
            yield ADDRESSES[name], show(field)
        elif name == "dhcp.secs":  # shown the other way round where that looks likelier
            yield "secs", str(int.from_bytes(octets(field), "big"))
        elif name == "dhcp.id":
            yield "xid", octets(field).hex()
        elif name == "dhcp.flags":
            yield "flags", octets(field).hex()
        elif name == "dhcp.hw.mac_addr":
            yield "chaddr", show(field)
        elif name == "dhcp.server":
            yield "sname", escape(to_nul(octets(field)))
        elif name == "dhcp.file":
            yield "file", escape(to_nul(octets(field)))
        elif name == "dhcp.option.type":
            yield from option(field)
    for field in message:  # option 52: those in the fields file and sname come behind all others
        if field.get("name") == "dhcp.option.type":
            for moved in named(field, "dhcp.option.type")[1:]:
                yield from option(moved)
