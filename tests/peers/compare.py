#!/usr/bin/env python3
"""Compares what our dissectors read with what tshark reads, message by message and field by field:
compare.py DUMP samples|shared|seeds. README.md says what is compared and how a protocol is added."""
import collections
import concurrent.futures
import glob
import importlib
import os
import subprocess
import sys
import tempfile
from types import ModuleType
from typing import Iterator
from xml.etree.ElementTree import Element

import messages
import rows
import seeds
import tshark
from differences import Table
from messages import Difference, Message

HERE = os.path.dirname(__file__)
FOLDERS = {"samples": "build/samples", "shared": "../shared/captures"}
NO_CAPTURES = (".md", ".tsv", ".forged")
WORKERS = 2
SHOWN_MAX = 100
# What tshark puts behind a message that it can't read to the end.
STATUS = {"_ws.short": "truncated", "_ws.unreassembled": "truncated", "_ws.malformed": "malformed"}


def load_protocols() -> dict[str, ModuleType]:
    names = sorted(os.path.basename(path)[:-3] for path in glob.glob(os.path.join(HERE, "protocols", "*.py")))
    modules = [importlib.import_module(f"protocols.{name}") for name in names]
    return {module.NAME: module for module in modules}


PROTOCOLS = load_protocols()


def find_captures(part: str) -> list[str]:
    return sorted(os.path.join(folder, name) for folder, _, names in os.walk(FOLDERS[part])
                  for name in names if not name.endswith(NO_CAPTURES))


def read_own(program: str, paths: list[str]) -> dict[str, list[Message]]:
    lines = subprocess.run([program, *paths], stdout=subprocess.PIPE, check=True).stdout.decode("ascii")
    found: dict[str, list[Message]] = {}
    here: list[Message] = []
    for line in lines.splitlines():
        if line.startswith("capture\t"):
            here = found.setdefault(line.split("\t")[1], [])
            continue
        frame, protocol, field, value = line.split("\t")
        if field == "message":
            here.append(Message(int(frame), protocol, messages.UNKNOWN, value, []))
        else:
            here[-1].fields.append((field, value))
    return found


def join_within(frame: tshark.Frame) -> list[Element]:
    """The frame's parts; what a protocol counts to its own messages joins them."""
    parts: list[Element] = []
    for part in frame.parts:
        last = PROTOCOLS.get(parts[-1].get("name", "")) if parts else None
        if part.get("name") in getattr(last, "WITHIN", []):
            parts[-1].extend(part)
        else:
            parts.append(part)
    return parts


def messages_of(frame: tshark.Frame) -> Iterator[Message]:
    parts = join_within(frame)
    following = [part.get("name", "") for part in parts[1:]] + [""]
    for part, next_name in zip(parts, following):
        name = part.get("name", "")
        if name not in PROTOCOLS:
            continue
        protocol = PROTOCOLS[name]
        for message in protocol.messages(part) if hasattr(protocol, "messages") else [part]:
            yield Message(frame.number, name, frame.layers, STATUS.get(next_name, "ok"),
                          list(protocol.fields(message)))


def read_theirs(run: tshark.Run) -> list[tuple[str, list[Message]]]:
    within = [name for protocol in PROTOCOLS.values() for name in getattr(protocol, "WITHIN", [])]
    settings = [value for protocol in PROTOCOLS.values() for value in getattr(protocol, "SETTINGS", [])]
    filters = [getattr(protocol, "FILTER", name) for name, protocol in PROTOCOLS.items()]
    wanted = tshark.Wanted(filters, [*PROTOCOLS, *within], settings)
    return [(path, [message for frame in frames for message in messages_of(frame)])
            for path, frames in tshark.read(run, wanted)]


def find_differences(program: str, part: str, paths: list[str]) -> tuple[list[Difference], dict[str, int]]:
    """Also how many messages of each protocol both have read."""
    ours, theirs, found = read_own(program, paths), {}, []
    counts: collections.Counter[str] = collections.Counter()
    with concurrent.futures.ProcessPoolExecutor(WORKERS) as pool:
        for captures in pool.map(read_theirs, tshark.plan(paths)):
            theirs.update(captures)
    for path in paths:
        name = os.path.join(part, os.path.relpath(path, FOLDERS[part]))
        read = theirs.get(path, [])
        read += rows.add_up(ours[path], read)
        found += messages.compare(name, ours[path], read)
        counts.update(message.protocol for message in read)
    counts.subtract(d.protocol for d in found if d.field in ("only-theirs", "unread-theirs"))
    return found, counts


def report(unlisted: list[Difference]) -> None:
    for d in unlisted[:SHOWN_MAX]:
        print(f"{d.capture} frame {d.frame} ({d.layers}) {d.protocol} {d.field}:")
        print(f"    ours   {d.ours}\n    theirs {d.theirs}")
    if len(unlisted) > SHOWN_MAX:
        print(f"and {len(unlisted) - SHOWN_MAX} more")


def compare_part(program: str, part: str) -> int:
    paths = find_captures(part)
    table = Table(os.path.join(HERE, "differences.tsv"), part)
    found, counts = find_differences(program, part, paths)
    unlisted = [difference for difference in found if not table.explains(difference)]
    complaints = table.complaints()
    report(unlisted)
    print("".join(f"{complaint}\n" for complaint in complaints), end="")
    print(f"{len(paths)} captures, messages compared:",
          ", ".join(f"{name} {counts[name]}" for name in [*PROTOCOLS, *rows.TABLES]))
    print(f"{len(found)} differences, {len(found) - len(unlisted)} of them listed with a reason")
    return 1 if unlisted or complaints or not any(counts.values()) else 0


def main() -> int:
    program, part = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="dialtone-peers-") as directory:
        if part == "seeds":
            seeds.write_captures(directory)
            FOLDERS[part] = directory
        return compare_part(program, part)


if __name__ == "__main__":
    sys.exit(main())
