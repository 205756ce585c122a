#!/usr/bin/env python3
"""Speaks Open Sound Control to a running Ardour.

    osc.py PID send ADDRESS [ARGUMENT...]    tells it something
    osc.py PID ask ADDRESS [ARGUMENT...]     prints what it answers under the same address, one argument a line

An argument that looks like a whole number is sent as one, with a point as a float, anything else as text. Ardour takes
the first free port from 3819 on, so the port is that of the process.
"""
import glob
import os
import re
import socket
import struct
import sys

PATIENCE = 5


def port_of(pid):
    sockets = set()
    for link in glob.glob(f"/proc/{pid}/fd/*"):
        try:
            sockets.update(re.findall(r"socket:\[(\d+)\]", os.readlink(link)))
        except FileNotFoundError:
            pass
    with open("/proc/net/udp", encoding="ascii") as table:
        for line in table.readlines()[1:]:
            fields = line.split()
            port = int(fields[1].split(":")[1], 16)
            if fields[9] in sockets and 3819 <= port < 3900:
                return port
    sys.exit(f"osc.py: process {pid} does not listen for OSC")


def padded(data):
    return data + b"\0" * (4 - len(data) % 4)


def message(address, arguments):
    types, payload = ",", b""
    for text in arguments:
        if re.fullmatch(r"-?\d+", text):
            types, payload = types + "i", payload + struct.pack(">i", int(text))
        elif re.fullmatch(r"-?\d+\.\d*", text):
            types, payload = types + "f", payload + struct.pack(">f", float(text))
        else:
            types, payload = types + "s", payload + padded(text.encode())
    return padded(address.encode()) + padded(types.encode()) + payload


def text_at(data, at):
    end = data.index(b"\0", at)
    return data[at:end].decode(), end + 4 - (end - at) % 4


def parsed(data):
    address, at = text_at(data, 0)
    types, at = text_at(data, at)
    arguments = []
    for kind in types[1:]:
        if kind == "s":
            text, at = text_at(data, at)
            arguments.append(text)
        else:
            form = {"i": ">i", "f": ">f", "h": ">q", "d": ">d"}[kind]
            arguments.append(struct.unpack_from(form, data, at)[0])
            at += struct.calcsize(form)
    return address, arguments


def main(pid, verb, address, *arguments):
    line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    line.settimeout(PATIENCE)
    line.sendto(message(address, arguments), ("127.0.0.1", port_of(pid)))
    while verb == "ask":
        answered, values = parsed(line.recv(65536))
        if answered in (address, "#reply"):
            print(*values, sep="\n")
            return


main(*sys.argv[1:])
