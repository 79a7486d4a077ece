import xml.etree.ElementTree as xml

from pdml import Fields, escape, named, number, octets

NAME = "syslog"
NUMBERS = {"syslog.facility": "facility", "syslog.level": "severity", "syslog.version": "version"}


def fields(message: xml.Element) -> Fields:
    is_new = bool(named(message, "syslog.version"))
    for field in message.iter("field"):
        name = field.get("name", "")
        if name in NUMBERS:
            yield NUMBERS[name], number(field)
        elif name == "syslog.msg" and not is_new:  # RFC 5424: tshark shows all its fields as the text, too
            yield "text", escape(octets(field).strip())
