"""Captures out of the seeds of fuzz targets, for protocols that few captures hold."""
import os
import struct

SEEDS = "tests/fuzz/corpus"
ETHERNET = bytes.fromhex("0180c200000e 001bd4602a71 0800")
HOSTS = bytes([192, 0, 2, 1, 192, 0, 2, 2])
UDP = 17
PORTS = {"dns": 53, "mgcp": 2427, "ntp": 123, "syslog": 514}
CLIENT_PORT = 50000


def frame(port: int, payload: bytes, lost: int) -> bytes:
    length = len(payload) + lost
    udp = struct.pack(">HHHH", CLIENT_PORT, port, 8 + length, 0)
    ip = struct.pack(">BBHHHBBH", 0x45, 0, 28 + length, 0, 0, 64, UDP, 0) + HOSTS
    return ETHERNET + ip + udp + payload


def write_captures(directory: str) -> None:
    """One for each seed, which begins with the number of octets that the capture lost of it."""
    for protocol, port in PORTS.items():
        os.mkdir(os.path.join(directory, protocol))
        for name in os.listdir(os.path.join(SEEDS, protocol)):
            with open(os.path.join(SEEDS, protocol, name), "rb") as seed:
                lost, *octets = seed.read()
            captured = frame(port, bytes(octets), lost)
            with open(os.path.join(directory, protocol, f"{name}.pcap"), "wb") as file:
                file.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 1))
                file.write(struct.pack("<IIII", 0, 0, len(captured), len(captured) + lost) + captured)
