import xml.etree.ElementTree as xml

from pdml import Fields, escape, named, number, octets

NAME = "tls"
# Those that tshark does not know for TLS.
OWN_PORTS = (2443, 2445, 3804, 6971, 6972)
SETTINGS = [argument for port in OWN_PORTS for argument in ("-d", f"tcp.port=={port},tls")]
FILTER = "tls && tcp.port in {443, 2443, 2445, 3804, 5061, 6971, 6972, 8443}"
NUMBERS = {"tls.record.content_type": "type", "tls.record.opaque_type": "type", "tls.record.length": "length",
           "tls.handshake.type": "handshake", "tls.alert_message.level": "alert-level",
           "tls.alert_message.desc": "alert"}
OCTETS = {"tls.record.version": "version", "tls.handshake.version": "hello-version",
          "tls.handshake.ciphersuite": "cipher", "tls.handshake.extensions.supported_version": "supported-version"}
SERVER_NAME = "tls.handshake.extensions_server_name"


def messages(part: xml.Element) -> list[xml.Element]:
    """One for each record."""
    return named(part, "tls.record")


def fields(message: xml.Element) -> Fields:
    for field in message.iter("field"):
        name = field.get("name", "")
        if name in NUMBERS:
            yield NUMBERS[name], number(field)
        elif name in OCTETS:
            yield OCTETS[name], octets(field).hex()
        elif name == SERVER_NAME:
            yield "server-name", escape(octets(field))
