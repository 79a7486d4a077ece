import xml.etree.ElementTree as xml

from pdml import Fields, escape, named, number, octets, show, to_nul

NAME = "skinny"
HEADER = {"skinny.data_length": "length", "skinny.hdr_version": "header-version", "skinny.messageId": "id"}
# The messages of which we read more than the header.
READ = {0x0001, 0x0002, 0x0010, 0x0020, 0x0027, 0x0029, 0x002D, 0x0081, 0x0093, 0x0094, 0x0098, 0x009D, 0x009E,
        0x009F, 0x0118, 0x011B, 0x0142, 0x015A, 0x8000, 0x8100, 0x8101}
TEXTS = {"skinny.DeviceName": "device", "skinny.userName": "user-name", "skinny.serverName": "server-name",
         "skinny.ServerName": "server-name",
         "skinny.dateTemplate": "date-template", "skinny.firmwareLoadName": "load", "skinny.versionStr": "load",
         "skinny.text": "text", "skinny.configVersionStamp": "config-stamp"}
NUMBERS = {"skinny.reserved.for.future.use": "user", "skinny.instance": "instance",
           "skinny.deviceType": "device-type", "skinny.maxStreams": "max-streams",
           "skinny.activeStreams": "active-streams", "skinny.protocolVer": "protocol-version",
           "skinny.maxProtocolVer": "protocol-version", "skinny.maxConferences": "max-conferences",
           "skinny.activeConferences": "active-conferences", "skinny.ipV4AddressScope": "ipv4-scope",
           "skinny.maxNumberOfLines": "max-lines", "skinny.ipV6AddressScope": "ipv6-scope",
           "skinny.keepAliveInterval": "keepalive", "skinny.secondaryKeepAliveInterval": "secondary-keepalive",
           "skinny.alarmSeverity": "severity", "skinny.parm1": "parameter1", "skinny.numberOfLines": "lines",
           "skinny.numberOfSpeedDials": "speed-dials", "skinny.wYear": "year", "skinny.wMonth": "month",
           "skinny.wDayOfWeek": "weekday", "skinny.wDay": "day", "skinny.wHour": "hour",
           "skinny.wMinute": "minute", "skinny.wSecond": "second", "skinny.wMilliseconds": "millisecond",
           "skinny.systemTime": "epoch", "skinny.serverTcpListenPort": "port", "skinny.rtpMediaPort": "value",
           "skinny.capCount": "value", "skinny.maxNumOfAvailLines": "value", "skinny.resetType": "value",
           "skinny.status": "value", "skinny.waitTimeBeforeNextReq": "value", "skinny.unRegReasonCode": "value",
           "skinny.features": "value"}
SHOWN = {"skinny.stationIpV6Addr": "ipv6-address", "skinny.macAddress": "mac",
         "skinny.serverIpAddr.ipv4": "address"}
NO_MAC = "00:00:00:00:00:00"
# The XML alarm: names of its parameters.
PARAMETERS = {"DeviceName": "device", "ModelNumber": "model", "DeviceIPv4Address": "address",
              "IPv4DefaultGateway": "gateway", "ReasonForOutOfService": "reason", "UnifiedCMIPAddress": "manager",
              "NeighborDeviceID": "neighbor", "NeighborPortID": "neighbor-port", "VoiceVLAN": "voice-vlan",
              "ActiveLoad": "load", "LastProtocolEventSent": "last-sent",
              "LastProtocolEventReceived": "last-received"}


def parameters(message: xml.Element) -> Fields:
    for tag in named(message, "xml.tag"):
        attributes = [show(field) for field in tag if field.get("name") == "xml.attribute"]
        texts = [octets(field) for field in tag if field.get("name") == "xml.cdata"]
        for parameter, ours in PARAMETERS.items():
            if f'name="{parameter}"' in attributes and texts:
                yield ours, escape(texts[0])


def fields(message: xml.Element) -> Fields:
    is_read = False
    for field in message.iter("field"):
        name = field.get("name", "")
        if name in HEADER:
            yield HEADER[name], number(field)
            is_read |= name == "skinny.messageId" and int(show(field)) in READ
        if not is_read:
            continue
        if name in TEXTS:
            yield TEXTS[name], escape(to_nul(octets(field)))
        elif name in NUMBERS:
            yield NUMBERS[name], number(field)
        elif name == "skinny.stationIpAddr":  # in some messages shown the other way round
            yield "address", ".".join(str(octet) for octet in octets(field))
        elif name in SHOWN and show(field) != NO_MAC:
            yield SHOWN[name], show(field)
        elif name == "skinny.parm2":
            yield "parameter2", ".".join(str(octet) for octet in octets(field))
        elif show(field) == "phoneFeatures":
            yield "features", str(int.from_bytes(octets(field), "little"))
    if is_read:
        yield from parameters(message)
