"""tshark's reading of many captures, as the messages of each.

tshark takes a third of a second to start. So the captures are put into few files, each padded with empty
frames to one and the same length, at which tshark is told to forget all (-M): frame numbers, conversations and
fragments begin anew with every capture, as if it had been read alone."""
import os
import re
import struct
import subprocess
import tempfile
import xml.etree.ElementTree as xml
from typing import Iterable, Iterator, NamedTuple

LINKTYPE_USER0 = 147
MARK = 2
# Every reset costs tshark some 11 MB that it keeps.
CAPTURES_IN_A_RUN = 40
# A user's own settings must not count.
ENVIRONMENT = dict(os.environ, TZ="UTC", WIRESHARK_CONFIG_DIR="/nonexistent", XDG_CONFIG_HOME="/nonexistent",
                   WIRESHARK_EXTCAP_DIR="/nonexistent")

# Segments that come late are put where they belong.
SETTINGS = ["-o", "tcp.reassemble_out_of_order:TRUE"]


class Frame(NamedTuple):
    number: int
    length: int
    layers: str  # "frame:eth:ip:udp:dhcp"
    parts: list[xml.Element]  # one PDML element for each of them, in order


class Wanted(NamedTuple):
    filters: list[str]  # of which a frame must pass one
    shown: list[str]  # of which the fields are shown
    settings: list[str]  # as tshark's arguments


class Run(NamedTuple):
    """Captures that one tshark reads, each with its packets, fewer than `length`; 0: one capture as it is."""
    captures: list[tuple[str, int]]
    length: int


def count_packets(paths: list[str]) -> tuple[dict[str, int], set[str]]:
    """The packets of each capture that can be opened, and which of these end in damage."""
    found = subprocess.run(["capinfos", "-c", "-M", "-T", "-r", *paths], capture_output=True, text=True,
                           env=ENVIRONMENT)
    damaged = {path: int(count) for count, path in
               re.findall(r'after reading (\d+) packets from "(.*)"', found.stderr)}
    counts = {path: int(count) for path, count in
              (line.rsplit("\t", 1) for line in found.stdout.splitlines())}
    return {**counts, **damaged}, set(damaged)


def plan(paths: list[str]) -> list[Run]:
    """Who reads what, the longest first. Captures without packets are left out."""
    counts, damaged = count_packets(paths)
    by_length: dict[int, list[tuple[str, int]]] = {}
    runs = []
    for path in paths:
        count = counts.get(path, 0)
        if path in damaged:
            runs.append(Run([(path, count)], 0))  # mergecap would refuse it
        elif count != 0:
            length = 2 ** max(4, count.bit_length())
            by_length.setdefault(length, []).append((path, count))
    for length, captures in by_length.items():
        for i in range(0, len(captures), CAPTURES_IN_A_RUN):
            runs.append(Run(captures[i:i + CAPTURES_IN_A_RUN], length))
    return sorted(runs, key=lambda run: -run.length * len(run.captures))


def write_padding(path: str, count: int) -> None:
    """The last frame tells itself from the others by its length."""
    with open(path, "wb") as file:
        file.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, LINKTYPE_USER0))
        file.write(struct.pack("<IIIIx", 0, 0, 1, 1) * (count - 1))
        file.write(struct.pack("<IIII", 0, 0, MARK, MARK) + bytes(MARK))


def merge(run: Run, directory: str) -> str:
    merged, parts = os.path.join(directory, "merged"), []
    for path, count in run.captures:
        padding = os.path.join(directory, f"padding-{run.length - count}")
        if not os.path.exists(padding):
            write_padding(padding, run.length - count)
        parts += [path, padding]
    subprocess.run(["mergecap", "-a", "-I", "none", "-F", "pcapng", "-w", merged, *parts], check=True,
                   stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    return merged


def frame_of(packet: xml.Element) -> Frame:
    general, *elements = packet
    shown = {field.get("name"): int(field.get("show", "")) for field in general[:2]}
    parts: list[xml.Element] = []
    for element in elements:
        if element.get("name") == "fake-field-wrapper":  # the octets that the one before left over
            parts[-1].extend(element)
        else:
            parts.append(element)
    return Frame(shown["num"], shown["len"], ":".join(part.get("name", "") for part in parts), parts)


def read_frames(path: str, wanted: Wanted, length: int) -> Iterator[Frame]:
    """The frames that are wanted, and those with number `length`."""
    which = " || ".join(f"({test})" for test in [*wanted.filters, f"frame.number == {length}"])
    command = ["tshark", "-n", "-r", path, "-Y", which, "-T", "pdml", "-J", " ".join(wanted.shown),
               *SETTINGS, *wanted.settings]
    if length:
        command += ["-M", str(length)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT) as tshark:
        assert tshark.stdout is not None
        events = xml.iterparse(tshark.stdout, ("start", "end"))
        _, root = next(events)
        for event, element in events:
            if event == "end" and element.tag == "packet":
                root.clear()
                yield frame_of(element)
        if tshark.wait() < 0:
            raise RuntimeError(f"{path}: tshark died of signal {-tshark.returncode}")


def read(run: Run, wanted: Wanted) -> Iterator[tuple[str, list[Frame]]]:
    """Of each capture the frames that are wanted."""
    if run.length == 0:
        path = run.captures[0][0]
        yield path, list(read_frames(path, wanted, 0))
        return
    left, frames = list(run.captures), []
    with tempfile.TemporaryDirectory(prefix="dialtone-peers-") as directory:
        for frame in read_frames(merge(run, directory), wanted, run.length):
            if frame.number != run.length:
                frames.append(frame)
                continue
            # What is no packet, such as a line of a log, counts as a frame in tshark alone.
            if frame.layers != "frame:user_dlt" or frame.length != MARK:
                break
            yield left.pop(0)[0], frames
            frames = []
    if left:
        yield from read(Run(left[:1], 0), wanted)
    if left[1:]:
        yield from read(Run(left[1:], run.length), wanted)
