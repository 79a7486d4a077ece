import xml.etree.ElementTree as xml

from pdml import Fields, number, show

NAME = "arp"
FLAGS = {"arp.isprobe": "probe", "arp.isgratuitous": "gratuitous"}
SHOWN = {"arp.src.hw_mac": "sender", "arp.src.proto_ipv4": "sender-address", "arp.dst.hw_mac": "target",
         "arp.dst.proto_ipv4": "target-address"}


def fields(message: xml.Element) -> Fields:
    for field in message:
        name = field.get("name", "")
        if name in SHOWN:
            yield SHOWN[name], show(field)
        elif name == "arp.opcode":
            yield "operation", number(field)
        elif name in FLAGS:
            yield FLAGS[name], number(field)
