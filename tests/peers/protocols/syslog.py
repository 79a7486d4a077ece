import xml.etree.ElementTree as xml

from pdml import Fields, escape, number, octets

NAME = "syslog"
NUMBERS = {"syslog.facility": "facility", "syslog.level": "severity", "syslog.version": "version"}


def fields(message: xml.Element) -> Fields:
    for field in message.iter("field"):
        name = field.get("name", "")
        if name in NUMBERS:
            yield NUMBERS[name], number(field)
        elif name == "syslog.msg":
            yield "text", escape(octets(field).strip())
