"""What the protocols of the comparison take out of tshark's PDML, in the words of the dump."""
import xml.etree.ElementTree as xml
from typing import Iterator

# A message's fields in order; a name may come again.
Fields = Iterator[tuple[str, str]]


def octets(field: xml.Element) -> bytes:
    """None where the field has more octets than the frame."""
    value = field.get("value", "")
    return b"" if value == "field length invalid!" else bytes.fromhex(value)


def show(field: xml.Element) -> str:
    return field.get("show", "")


def named(element: xml.Element, name: str) -> list[xml.Element]:
    """The fields of that name, at any depth."""
    return [field for field in element.iter("field") if field.get("name") == name]


def escape(text: bytes) -> str:
    """As say_text() of dump.c prints it."""
    return "".join(chr(o) if 0x20 <= o <= 0x7E and o != 0x5C else f"\\x{o:02x}" for o in text)


def to_nul(text: bytes) -> bytes:
    return text.split(b"\0")[0]


def number(field: xml.Element) -> str:
    return str(int(show(field), 0))
