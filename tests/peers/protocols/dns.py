import xml.etree.ElementTree as xml

from pdml import Fields, escape, number, octets, show

NAME = "dns"
FILTER = "dns && (udp.port == 53 || tcp.port == 53)"
HEADER = {"dns.flags.response": "response", "dns.flags.opcode": "opcode",
          "dns.flags.authoritative": "authoritative", "dns.flags.recavail": "recursion-available",
          "dns.flags.rcode": "rcode", "dns.flags.truncated": "shorter", "dns.flags.recdesired": "recursion-desired",
          "dns.count.queries": "questions", "dns.count.answers": "answers",
          "dns.count.zones": "questions", "dns.count.prerequisites": "answers"}
NUMBERS = {"dns.qry.type": "question-type", "dns.qry.class": "question-class", "dns.resp.type": "answer-type",
           "dns.resp.class": "answer-class", "dns.resp.ttl": "ttl", "dns.srv.priority": "priority",
           "dns.srv.weight": "weight", "dns.srv.port": "port", "dns.naptr.order": "order",
           "dns.naptr.preference": "preference"}
NAMES = {"dns.qry.name": "question", "dns.resp.name": "owner", "dns.cname": "target",
         "dns.ptr.domain_name": "target", "dns.srv.target": "target", "dns.naptr.replacement": "target"}
TEXTS = {"dns.naptr.flags": "naptr-flags", "dns.naptr.service": "services", "dns.naptr.regex": "pattern"}
ADDRESSES = ("dns.a", "dns.aaaa")
SERVICE = ("dns.srv.service", "dns.srv.proto", "dns.srv.name")
ROOT = "<Root>"


def name(field: xml.Element) -> str:
    """Put together out of its labels, wherever they stand; tshark shows an octet that is no ASCII as U+FFFD."""
    wire, labels = octets(field), []
    while wire and 0 < wire[0] < 64:
        labels.append(wire[1:1 + wire[0]])
        wire = wire[1 + wire[0]:]
    if wire == b"\0":
        return escape(b".".join(labels))
    return "" if show(field) == ROOT else escape(show(field).encode())


def owner_of_service(record: xml.Element) -> Fields:
    """Of SRV records tshark shows the name in three parts."""
    parts = [show(part) for part in record if part.get("name") in SERVICE]
    if parts:
        yield "owner", escape(".".join(parts).encode())


def records(section: xml.Element) -> Fields:
    for field in section.iter("field"):
        yield from owner_of_service(field)
        kind = field.get("name", "")
        if kind in NUMBERS:
            yield NUMBERS[kind], number(field)
        elif kind in NAMES:
            yield NAMES[kind], name(field)
        elif kind in TEXTS:
            yield TEXTS[kind], escape(octets(field))
        elif kind in ADDRESSES:
            yield "address", show(field)


def fields(message: xml.Element) -> Fields:
    for field in message:
        if field.get("name") == "dns.id":
            yield "id", octets(field).hex()
        elif show(field) in ("Queries", "Answers"):
            yield from records(field)
        else:
            for part in field.iter("field"):
                if part.get("name", "") in HEADER:
                    yield HEADER[part.get("name", "")], number(part)
