#!/usr/bin/env python3
"""Writes one boot, a classic Ethernet pcap with nanoseconds, in every container, byte order, link type
and mirror wrapper that dialtone reads: convert.py SAMPLE DIRECTORY. Standard library only."""
import os
import struct
import sys

ETHERNET, PPP, RAW, NULL, SLL, SLL2 = 1, 9, 101, 0, 113, 276
OUTER = bytes.fromhex("001c57000001" "001c57000002")


def read_pcap(path):
    with open(path, "rb") as file:
        data = file.read()
    assert data[:4] == bytes.fromhex("4d3cb2a1"), "a little-endian nanosecond pcap is wanted"
    at = 24
    while at < len(data):
        seconds, nanoseconds, captured, wire = struct.unpack_from("<IIII", data, at)
        assert captured == wire
        yield seconds * 10**9 + nanoseconds, data[at + 16 : at + 16 + captured]
        at += 16 + captured


def write_pcap(path, frames, link=ETHERNET, order="<", nanoseconds=True):
    magic = 0xA1B23C4D if nanoseconds else 0xA1B2C3D4
    with open(path, "wb") as file:
        file.write(struct.pack(order + "IHHiIII", magic, 2, 4, 0, 0, 262144, link))
        for time, frame in frames:
            fraction = time % 10**9 if nanoseconds else time % 10**9 // 1000
            file.write(struct.pack(order + "IIII", time // 10**9, fraction, len(frame), len(frame)))
            file.write(frame)


def block(order, kind, body):
    body += bytes(-len(body) % 4)
    size = struct.pack(order + "I", len(body) + 12)
    return struct.pack(order + "I", kind) + size + body + size


def section(order):
    return block(order, 0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1))


def interface(order, link):
    resolution = struct.pack(order + "HHB3x", 9, 1, 9) + bytes(4)  # if_tsresol: nanoseconds
    return block(order, 1, struct.pack(order + "HHI", link, 0, 0) + resolution)


def packet(order, number, time, frame):
    head = struct.pack(order + "IIIII", number, time >> 32, time & 0xFFFFFFFF, len(frame), len(frame))
    return block(order, 6, head + frame)


def write_pcapng(path, frames, orders="<", links=(ETHERNET,), change=lambda link, frame: frame):
    """Several byte orders: a section each. Several links: the frames go to them in turn."""
    frames = list(frames)
    share = -(-len(frames) // len(orders))
    with open(path, "wb") as file:
        for part, order in enumerate(orders):
            file.write(section(order))
            for link in links:
                file.write(interface(order, link))
            for i, (time, frame) in enumerate(frames[part * share : (part + 1) * share]):
                number = i % len(links)
                file.write(packet(order, number, time, change(links[number], frame)))


def checksum(data):
    total = sum(struct.unpack(">%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def ipv4(protocol, payload):
    head = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(payload), 1, 0, 64, protocol, 0,
                       bytes([192, 0, 2, 1]), bytes([192, 0, 2, 2]))
    return head[:10] + struct.pack(">H", checksum(head)) + head[12:] + payload


def udp(port, payload):
    return ipv4(17, struct.pack(">HHHH", 40000, port, 8 + len(payload), 0) + payload)


def gre(flags, kind, payload, options=b""):
    return ipv4(47, struct.pack(">HH", flags, kind) + options + payload)


def ethernet(kind, payload):
    return OUTER + struct.pack(">H", kind) + payload


def inside(frame):
    """EtherType and payload behind one 802.1Q tag, if there is one; None for 802.3 frames."""
    kind, at = struct.unpack_from(">H", frame, 12)[0], 14
    if kind == 0x8100:
        kind, at = struct.unpack_from(">H", frame, 16)[0], 18
    return (kind, frame[at:]) if kind >= 0x600 else None


def to_link(link, frame):
    """The frame on another link layer; what that can't carry stays away (None)."""
    if link == ETHERNET:
        return frame
    carried = inside(frame)
    if link == SLL:
        kind, payload = carried if carried else (4, frame[14:])
        return struct.pack(">HHH", 0, 1, 6) + frame[6:12] + bytes(2) + struct.pack(">H", kind) + payload
    if link == SLL2:
        kind, payload = carried if carried else (4, frame[14:])
        return struct.pack(">HHIHBB", kind, 0, 1, 1, 0, 6) + frame[6:12] + bytes(2) + payload
    if carried is None or carried[0] != 0x0800:
        return None
    payload = carried[1]
    return {RAW: b"", NULL: struct.pack("<I", 2), PPP: b"\xff\x03\x00\x21"}[link] + payload


def through(change, frames):
    for time, frame in frames:
        changed = change(frame)
        if changed is not None:
            yield time, changed


def pppoe(frame):
    carried = inside(frame)
    if carried is None or carried[0] != 0x0800:
        return None
    payload = b"\x00\x21" + carried[1]
    return frame[:12] + struct.pack(">HBBHH", 0x8864, 0x11, 0, 1, len(payload)) + payload


WRAPPERS = {
    "qinq": lambda f: f[:12] + bytes.fromhex("88a80064") + f[12:],
    "four-tags": lambda f: f[:12] + bytes.fromhex("88a80064" "91000065" "92000066") + f[12:],
    "gre-ethernet": lambda f: ethernet(0x800, gre(0, 0x6558, f)),
    "gre-keyed": lambda f: ethernet(0x800, gre(0x2000, 0x6558, f, bytes.fromhex("00000007"))),
    "erspan-1": lambda f: ethernet(0x800, gre(0, 0x88BE, f)),
    "erspan-2": lambda f: ethernet(0x800, gre(0x1000, 0x88BE, struct.pack(">HHI", 0x1000, 1, 0) + f,
                                              bytes(4))),
    "erspan-3": lambda f: ethernet(0x800, gre(0x1000, 0x22EB,
                                              struct.pack(">HHIHH", 0x2000, 1, 0, 0, 0) + f, bytes(4))),
    "vxlan": lambda f: ethernet(0x800, udp(4789, bytes.fromhex("0800000000000700") + f)),
    "tzsp": lambda f: ethernet(0x800, udp(37008, bytes.fromhex("0100000101") + f)),
    "ip-in-ip": lambda f: (ethernet(0x800, ipv4(4, inside(f)[1]))
                           if inside(f) and inside(f)[0] == 0x800 else None),
    "pppoe": pppoe,
}


def main():
    frames, directory = list(read_pcap(sys.argv[1])), sys.argv[2]
    os.makedirs(directory, exist_ok=True)
    name = lambda variant, kind: os.path.join(directory, variant + "." + kind)
    write_pcap(name("little-endian", "pcap"), frames)
    write_pcap(name("big-endian", "pcap"), frames, order=">")
    write_pcap(name("microseconds", "pcap"), frames, nanoseconds=False)
    write_pcapng(name("little-endian", "pcapng"), frames)
    write_pcapng(name("big-endian", "pcapng"), frames, ">")
    write_pcapng(name("two-byte-orders", "pcapng"), frames, "<>")
    write_pcapng(name("two-link-types", "pcapng"), frames, "<", (ETHERNET, SLL), to_link)
    for variant, link in ("sll", SLL), ("sll2", SLL2), ("raw-ip", RAW), ("loopback", NULL), ("ppp", PPP):
        write_pcap(name(variant, "pcap"), through(lambda f: to_link(link, f), frames), link)
    for variant, wrap in WRAPPERS.items():
        write_pcap(name(variant, "pcap"), through(wrap, frames))


main()
