import xml.etree.ElementTree as xml

from pdml import Fields, named, number, octets, show

NAME = "stp"
NUMBERS = {"stp.protocol": "protocol", "stp.version": "version", "stp.type": "type", "stp.flags": "flags",
           "stp.root.cost": "cost", "stp.port": "port", "stp.version_1_length": "version-1-length",
           "mstp.version_3_length": "mstp-length", "stp.pvst.origvlan": "vlan"}
MACS = {"stp.root.hw": "root-mac", "stp.bridge.hw": "bridge-mac"}
# Shown as seconds; IEEE 802.1D counts 1/256 s.
TIMES = {"stp.msg_age": "age", "stp.max_age": "maximum-age", "stp.hello": "hello", "stp.forward": "delay"}


def priority(message: xml.Element, whose: str) -> Fields:
    """Its two octets are shown in two parts."""
    for high, low in zip(named(message, f"stp.{whose}.prio"), named(message, f"stp.{whose}.ext")):
        yield whose, str(int(show(high)) | int(show(low)))


def fields(message: xml.Element) -> Fields:
    for field in message.iter("field"):
        name = field.get("name", "")
        if name in NUMBERS:
            yield NUMBERS[name], number(field)
        elif name in MACS:
            yield MACS[name], show(field)
        elif name in TIMES:
            yield TIMES[name], str(int.from_bytes(octets(field), "big"))
    for flags in named(message, "stp.flags"):
        for role in named(flags, "stp.flags.port_role"):
            yield "role", number(role)
    yield from priority(message, "root")
    yield from priority(message, "bridge")
