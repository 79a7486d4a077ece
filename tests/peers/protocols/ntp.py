import xml.etree.ElementTree as xml

from pdml import Fields, number, octets

NAME = "ntp"
NUMBERS = {"ntp.flags.li": "leap", "ntp.flags.vn": "version", "ntp.flags.mode": "mode", "ntp.stratum": "stratum"}


def fields(message: xml.Element) -> Fields:
    for field in message.iter("field"):
        name = field.get("name", "")
        if name in NUMBERS:
            yield NUMBERS[name], number(field)
        elif name == "ntp.refid":
            yield "reference", octets(field).hex()
