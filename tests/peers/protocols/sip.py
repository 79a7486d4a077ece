import re
import xml.etree.ElementTree as xml

from pdml import Fields, escape, named, number, octets

NAME = "sip"
TEXTS = {"sip.Method": "method", "sip.r-uri": "request-uri", "sip.CSeq.method": "cseq-method",
         "sip.contact.uri": "contact", "sip.reason_protocols": "reason-protocol", "sip.reason_text": "reason-text"}
NUMBERS = {"sip.Status-Code": "status", "sip.CSeq.seq": "cseq", "sip.reason_cause_q850": "reason-cause",
           "sip.reason_cause_sip": "reason-cause", "sip.reason_cause_other": "reason-cause"}
# Of several headers of a name the first counts. VALUES: their whole value.
FIRST = {"sip.from.addr": "from", "sip.from.tag": "from-tag", "sip.to.addr": "to", "sip.to.tag": "to-tag",
         "sip.Via.transport": "via-transport", "sip.Via.branch": "via-branch"}
VALUES = {"sip.Call-ID": "call-id", "sip.User-Agent": "user-agent", "sip.Server": "server",
          "sip.Expires": "expires", "sip.Min-Expires": "min-expires", "sip.Content-Length": "content-length"}
SECRET = (b"authorization", b"proxy-authorization")


def header_lines(message: xml.Element) -> list[tuple[xml.Element, bytes, bytes]]:
    """The field, name and value of each header."""
    found: dict[str, tuple[xml.Element, bytes, bytes]] = {}
    for section in named(message, "sip.msg_hdr"):
        for line in section:
            name, colon, value = octets(line).partition(b":")
            # What tshark makes of a line follows it as another field in the same place.
            if colon and line.get("size") != "0":
                found.setdefault(line.get("pos", ""), (line, name.strip(), value.strip()))
    return list(found.values())


def header_fields(message: xml.Element) -> Fields:
    seen = set()
    for line, name, value in header_lines(message):
        yield "header", escape(name)
        if name.lower() not in SECRET:
            yield "header value", escape(value)
        kind = line.get("name", "")
        if kind in VALUES and kind not in seen:
            yield VALUES[kind], escape(value)
        if kind == "sip.Event" and kind not in seen:
            yield "event", escape(value.split(b";")[0].strip())
        if kind == "sip.Warning":  # RFC 3261 section 20.43; tshark reads no further
            for code, text in re.findall(rb'(\d{3}) [^ ]+ "([^"]*)"', value):
                yield "warning-code", code.decode()
                yield "warning-text", escape(text)
        if kind in ("sip.WWW-Authenticate", "sip.Proxy-Authenticate"):
            for field, ours in ("sip.auth.realm", "realm"), ("sip.auth.nonce", "nonce"):
                for found in named(line, field)[:1]:
                    yield ours, escape(octets(found).strip(b'"'))
        seen.add(kind)


def fields(message: xml.Element) -> Fields:
    for line in named(message, "sip.Status-Line"):
        yield "reason-phrase", escape(octets(line).split(b" ", 2)[2])
    yield from header_fields(message)
    for field in message.iter("field"):
        name = field.get("name", "")
        if name in TEXTS:
            yield TEXTS[name], escape(octets(field).strip())
        elif name in NUMBERS:
            yield NUMBERS[name], number(field)
    for name, ours in FIRST.items():
        for field in named(message, name)[:1]:
            yield ours, escape(octets(field))
    sent_by = [b":".join(octets(part) for part in via if part.get("name", "").startswith("sip.Via.sent-by."))
               for via in named(message, "sip.Via")]
    if sent_by:
        yield "via-sent-by", escape(sent_by[0])
