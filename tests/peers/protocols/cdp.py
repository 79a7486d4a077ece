import xml.etree.ElementTree as xml

from pdml import Fields, escape, named, number, octets, show, to_nul

NAME = "cdp"
VERDICTS = {"0": "bad", "1": "good", "2": "unknown"}
TEXTS = {"cdp.deviceid": "device", "cdp.portid": "port", "cdp.platform": "platform",
         "cdp.vtp_management_domain": "vtp-domain", "cdp.system_name": "system-name"}
NUMBERS = {"cdp.version": "version", "cdp.ttl": "ttl", "cdp.capabilities": "capabilities",
           "cdp.native_vlan": "native-vlan", "cdp.duplex": "duplex", "cdp.voice_vlan": "voice-vlan",
           "cdp.mtu": "mtu", "cdp.trust_bitmap": "trust", "cdp.untrusted_port_cos": "cos",
           "cdp.power_consumption": "power", "cdp.power_requested": "power-requested",
           "cdp.power_available": "power-available"}


def fields(message: xml.Element) -> Fields:
    for field in message:
        types = named(field, "cdp.tlv.type")
        if types:
            kind = octets(types[0]).hex()
            yield "tlv", kind
            yield f"tlv {kind}", octets(field)[4:].hex()
    lines = [octets(line) for line in named(message, "cdp.software_version")]
    if lines:
        yield "software", escape(b"".join(lines))
    for field in message.iter("field"):
        name = field.get("name", "")
        if name in NUMBERS:
            yield NUMBERS[name], number(field)
        elif name in TEXTS:
            yield TEXTS[name], escape(to_nul(octets(field)))
        elif name == "cdp.nrgyz.ip_address":
            yield "address", show(field)
        elif name == "cdp.checksum":
            yield "checksum", octets(field).hex()
        elif name == "cdp.checksum.status":
            yield "verdict", VERDICTS[show(field)]
