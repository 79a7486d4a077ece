import xml.etree.ElementTree as xml

from pdml import Fields, escape, named, number, octets, to_nul

NAME = "tftp"
TEXTS = {"tftp.source_file": "file", "tftp.destination_file": "file", "tftp.type": "mode",
         "tftp.error.message": "error-text", "tftp.option.name": "option", "tftp.option.value": "option value"}
NUMBERS = {"tftp.opcode": "opcode", "tftp.request_frame": "request", "tftp.block": "block",
           "tftp.error.code": "error"}
DATA = "3"


def fields(message: xml.Element) -> Fields:
    for field in message.iter("field"):
        name = field.get("name", "")
        if name in NUMBERS:
            yield NUMBERS[name], number(field)
        elif name in TEXTS and field.get("size") != "0":  # the request's file comes again with each block
            yield TEXTS[name], escape(to_nul(octets(field)))
        if name == "tftp.opcode" and number(field) == DATA:
            yield "data", "".join(octets(data).hex() for data in named(message, "data"))
