import xml.etree.ElementTree as xml

from pdml import Fields, number

NAME = "eapol"
WITHIN = ["eap"]
NUMBERS = {"eapol.version": "version", "eapol.type": "type", "eapol.len": "length", "eap.code": "code",
           "eap.id": "id", "eap.len": "eap-length", "eap.type": "eap-type"}


def fields(message: xml.Element) -> Fields:
    for field in message:
        name = field.get("name", "")
        if name in NUMBERS:
            yield NUMBERS[name], number(field)
