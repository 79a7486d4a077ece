import xml.etree.ElementTree as xml

from pdml import Fields, escape, named, octets

NAME = "http"
FILTER = "http && tcp.port in {80, 6970, 8080}"
# A message is in the frame where its head ends, not where its content does.
SETTINGS = ["-o", "http.desegment_body:FALSE", "-d", "tcp.port==6970,http"]
START = {"http.request.method": "method", "http.request.uri": "target", "http.response.code": "status",
         "http.response.phrase": "reason", "http.request.version": "version", "http.response.version": "version"}
# The first of each name counts.
HEADERS = {"http.host": "host", "http.user_agent": "user-agent", "http.server": "server",
           "http.content_type": "content-type", "http.content_encoding": "content-encoding",
           "http.location": "location", "http.content_length_header": "content-length"}


def messages(part: xml.Element) -> list[xml.Element]:
    """None where it is but more of an earlier one's content."""
    return [part] if named(part, "http.request.method") or named(part, "http.response.code") else []


def fields(message: xml.Element) -> Fields:
    for name, ours in START.items():
        for field in named(message, name)[:1]:
            yield ours, escape(octets(field).strip())
    if named(message, "http.response.code") and not named(message, "http.response.phrase"):
        yield "reason", ""
    for name, ours in HEADERS.items():
        for field in named(message, name)[:1]:
            yield ours, escape(octets(field).partition(b":")[2].strip())
