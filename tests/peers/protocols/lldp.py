import xml.etree.ElementTree as xml

from pdml import Fields, escape, named, number, octets, show, to_nul

NAME = "lldp"
NUMBERS = {"lldp.chassis.subtype": "chassis-kind", "lldp.port.subtype": "port-kind",
           "lldp.time_to_live": "ttl", "lldp.tlv.system_cap": "capabilities",
           "lldp.tlv.enable_system_cap": "enabled", "lldp.mgn.address.subtype": "management-family",
           "lldp.mgn.interface.subtype": "interface-kind", "lldp.mgn.interface.number": "interface",
           "lldp.ieee.802_1.port_vlan.id": "port-vlan", "lldp.ieee.802_1.vlan.id": "vlan-name-id",
           "lldp.ieee.802_3.mac_phy_auto_neg_status": "autonegotiation",
           "lldp.ieee.802_3.pmd_auto_neg_advertised_caps": "advertised-pmd",
           "lldp.ieee.802_3.pmd_mau_type": "mau", "lldp.ieee.802_3.mdi_power_support": "mdi-power",
           "lldp.ieee.802_3.mdi_pse_pair": "mdi-pairs", "lldp.ieee.802_3.mdi_power_class": "mdi-class",
           "lldp.ieee.802_3.mdi_power_type": "mdi-type", "lldp.ieee.802_3.mdi_power_source": "mdi-source",
           "lldp.ieee.802_3.mdi_pde_requested": "mdi-requested",
           "lldp.ieee.802_3.mdi_pse_allocated": "mdi-allocated",
           "lldp.ieee.802_3.aggregation_status": "aggregation",
           "lldp.ieee.802_3.aggregated_port_id": "aggregation-port",
           "lldp.ieee.802_3.max_frame_size": "frame-size", "lldp.media.subtype.caps": "med-capabilities",
           "lldp.media.subtype.class": "med-class", "lldp.media.app_type": "policy-application",
           "lldp.media.policy_flag": "policy-unknown", "lldp.media.tag_flag": "policy-tagged",
           "lldp.media.vlan_id": "policy-vlan", "lldp.media.l2_prio": "policy-priority",
           "lldp.media.dscp": "policy-dscp", "lldp.media.loc.data_format": "location-format",
           "lldp.media.power.type": "med-power-type", "lldp.media.power.source": "med-power-source",
           "lldp.media.power.prio": "med-power-priority", "lldp.media.power.value": "med-power"}
TEXTS = {"lldp.port.desc": "port-description", "lldp.tlv.system.name": "system-name",
         "lldp.tlv.system.desc": "system-description", "lldp.ieee.802_1.vlan.name": "vlan-name",
         "lldp.media.hardware": "hardware", "lldp.media.firmware": "firmware",
         "lldp.media.software": "software", "lldp.media.sn": "serial",
         "lldp.media.manufacturer": "manufacturer", "lldp.media.model": "model", "lldp.media.asset": "asset"}
OCTETS = {"lldp.chassis.id": "chassis", "lldp.chassis.id.mac": "chassis", "lldp.port.id": "port",
          "lldp.port.id.mac": "port", "lldp.mgn.addr.ip4": "management-address",
          "lldp.mgn.addr.ip6": "management-address", "lldp.mgn.addr.hex": "management-address",
          "lldp.mgn.obj.id": "object-id"}
SHOWN = {"lldp.chassis.id.ip4": "chassis", "lldp.chassis.id.ip6": "chassis", "lldp.port.id.ip4": "port",
         "lldp.port.id.ip6": "port"}
SUBTYPES = ("lldp.ieee.802_1.subtype", "lldp.ieee.802_3.subtype", "lldp.media.subtype")
# Of all others the last counts that the message has.
LISTS = ("management", "interface", "object-id", "vlan-name", "policy")
END = "0"


def tlv(field: xml.Element, kind: str) -> Fields:
    yield "tlv", kind
    yield f"tlv {kind}", octets(field)[2:].hex()


def reading(field: xml.Element) -> Fields:
    name = field.get("name", "")
    if name in NUMBERS:
        yield NUMBERS[name], number(field)
    elif name in TEXTS:
        yield TEXTS[name], escape(to_nul(octets(field)))
    elif name in OCTETS:
        yield OCTETS[name], octets(field).hex()
    elif name in SHOWN:
        yield SHOWN[name], show(field)
    elif name == "lldp.ieee.802_3.mdi_power_priority":  # the two bits above them are of IEEE 802.3bt
        yield "mdi-priority", str(int(show(field)) & 3)


def fields(message: xml.Element) -> Fields:
    ended = "0"
    for field in message:
        kinds = [number(kind) for kind in named(field, "lldp.tlv.type")]
        if kinds == [END]:
            ended = "1"
        elif kinds:
            yield from tlv(field, kinds[0])
        for oui in named(field, "lldp.orgtlv.oui"):
            yield "oui", octets(oui).hex()
        subtypes = [part for part in field.iter("field") if part.get("name") in SUBTYPES]
        if kinds == ["127"]:
            yield "subtype", str(octets(field)[5]) if not subtypes else number(subtypes[0])
    yield "ended", ended
    last: dict[str, str] = {}
    for field in message.iter("field"):
        for name, value in reading(field):
            if name.startswith(LISTS):
                yield name, value
            else:
                last[name] = value
    yield from last.items()
