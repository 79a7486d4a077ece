"""Messages of one protocol as either side reads them, and what differs between them."""
import difflib
import itertools
from typing import Iterator, NamedTuple

ABSENT = "(absent)"
UNKNOWN = "-"


class Message(NamedTuple):
    frame: int
    protocol: str
    layers: str  # of its frame as tshark reads it: "frame:eth:ip:udp:dhcp"; "-" unknown
    status: str  # "ok", "truncated" by the capture, "malformed"
    fields: list[tuple[str, str]]


class Difference(NamedTuple):
    capture: str
    frame: int
    protocol: str
    layers: str
    field: str  # of the message as a whole: "only-ours", "only-theirs", "unread-theirs", "status"
    ours: str
    theirs: str


def values(message: Message, field: str) -> str:
    found = [value for name, value in message.fields if name == field]
    return " | ".join(found) if found else ABSENT


def compare_fields(capture: str, ours: Message, theirs: Message) -> Iterator[Difference]:
    where = ours.frame, ours.protocol, theirs.layers
    for field in dict.fromkeys(name for name, _ in ours.fields + theirs.fields):
        own, other = values(ours, field), values(theirs, field)
        if own != other:
            yield Difference(capture, *where, field, own, other)
    if ours.status != theirs.status:
        yield Difference(capture, *where, "status", ours.status, theirs.status)


def pair(ours: list[Message], theirs: list[Message]) -> Iterator[tuple[Message | None, Message | None]]:
    """The messages of one protocol in one frame, in order. Where one side has more, equal ones are paired."""
    if len(ours) == len(theirs):
        yield from zip(ours, theirs)
        return
    own, other = ([tuple(sorted(message.fields)) for message in side] for side in (ours, theirs))
    for _, a, b, c, d in difflib.SequenceMatcher(None, own, other, False).get_opcodes():
        yield from itertools.zip_longest(ours[a:b], theirs[c:d])


def compare(capture: str, ours: list[Message], theirs: list[Message]) -> Iterator[Difference]:
    """The messages of one capture."""
    together: dict[tuple[int, str], tuple[list[Message], list[Message]]] = {}
    for side, messages in enumerate((ours, theirs)):
        for message in messages:
            together.setdefault((message.frame, message.protocol), ([], []))[side].append(message)
    for (frame, protocol), sides in sorted(together.items()):
        for own, other in pair(*sides):
            if other is None:
                yield Difference(capture, frame, protocol, UNKNOWN, "only-ours", "a message", ABSENT)
            elif own is None:
                yield Difference(capture, frame, protocol, other.layers, "only-theirs", ABSENT, "a message")
            elif not other.fields:
                yield Difference(capture, frame, protocol, other.layers, "unread-theirs", "a message",
                                 "not one field of it")
            else:
                yield from compare_fields(capture, own, other)
