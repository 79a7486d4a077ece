import xml.etree.ElementTree as xml

from pdml import Fields, number, show

NAME = "icmp"
NUMBERS = {"icmp.type": "type", "icmp.code": "code"}
QUOTED_NUMBERS = {"ip.proto": "protocol", "udp.srcport": "source-port", "udp.dstport": "target-port",
                  "tcp.srcport": "source-port", "tcp.dstport": "target-port"}
QUOTED_ADDRESSES = {"ip.src": "source", "ip.dst": "target"}


def fields(message: xml.Element) -> Fields:
    for field in message:
        if field.get("name", "") in NUMBERS:
            yield NUMBERS[field.get("name", "")], number(field)
    for field in message.iter("field"):
        name = field.get("name", "")
        if name in QUOTED_NUMBERS:
            yield QUOTED_NUMBERS[name], number(field)
        elif name in QUOTED_ADDRESSES:
            yield QUOTED_ADDRESSES[name], show(field)
