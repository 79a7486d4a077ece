"""Rows of the model, as what tshark reads of their messages adds up to."""
from typing import Iterator

from messages import UNKNOWN, Message

TABLES = ("transfer", "claim")
DATA, ACK, ERROR = "3", "4", "5"
HALF, ALL = 1 << 15, 1 << 16


def value(message: Message, field: str) -> str:
    return next((own for name, own in message.fields if name == field), "")


class Transfer:
    def __init__(self) -> None:
        self.last_block, self.octets, self.error = 0, 0, ""

    def take(self, message: Message) -> None:
        """Blocks go on behind 65535 with 0; those that come again don't count."""
        opcode = value(message, "opcode")
        if opcode == ERROR:
            self.error = self.error or value(message, "error")
        if opcode not in (DATA, ACK):
            return
        ahead = (int(value(message, "block")) - self.last_block + HALF) % ALL - HALF
        if ahead > 0:
            self.last_block += ahead
            self.octets += len(value(message, "data")) // 2

    def fields(self) -> list[tuple[str, str]]:
        found = [("octets", str(self.octets)), ("last-block", str(self.last_block))]
        return found + ([("error", self.error)] if self.error else [])


def transfers(messages: list[Message]) -> Iterator[Message]:
    found: dict[str, Transfer] = {}
    for message in messages:
        request = value(message, "request")
        if value(message, "opcode") in ("1", "2"):
            found[str(message.frame)] = Transfer()
        elif request in found:
            found[request].take(message)
    for request, transfer in found.items():
        yield Message(int(request), "transfer", UNKNOWN, "ok", transfer.fields())


def claim(message: Message) -> Message:
    """RFC 5227: what an ARP message says of an address."""
    sender, target = value(message, "sender-address"), value(message, "target-address")
    if value(message, "probe"):
        how, address = "arp-probe", target
    elif value(message, "gratuitous"):
        how, address = "arp-announcement", sender
    else:
        how, address = ("arp-reply" if value(message, "operation") == "2" else "arp-request"), sender
    return Message(message.frame, "claim", message.layers, "ok",
                   [("how", how), ("address", address), ("mac", value(message, "sender"))])


def is_file(row: Message) -> bool:
    return row.protocol == "transfer" and value(row, "last-block") != "0"


def add_up(ours: list[Message], theirs: list[Message]) -> list[Message]:
    """Of transfers and claims those that the model has, for what is no phone's, and what says a thing again, makes no
    row; and, where it has any transfer of the capture, all others in which a block went over."""
    wanted = {(message.frame, message.protocol) for message in ours}
    any_transfer = any(message.protocol == "transfer" for message in ours)
    rows = [*transfers([m for m in theirs if m.protocol == "tftp"]),
            *(claim(m) for m in theirs if m.protocol == "arp")]
    return [row for row in rows if (row.frame, row.protocol) in wanted or any_transfer and is_file(row)]
