import xml.etree.ElementTree as xml

from pdml import Fields, escape, octets, show

NAME = "mgcp"
TEXTS = {"mgcp.req.verb": "verb", "mgcp.req.endpoint": "endpoint", "mgcp.rsp.rspstring": "description"}
NUMBERS = {"mgcp.rsp.rspcode": "response", "mgcp.transid": "transaction"}


def fields(message: xml.Element) -> Fields:
    for field in message:
        name = field.get("name", "")
        if name in TEXTS:
            yield TEXTS[name], escape(octets(field))
        elif name in NUMBERS:
            yield NUMBERS[name], str(int(show(field)))
