#!/usr/bin/env python3
"""Speaks Open Sound Control to a running Ardour, as it is told on the standard input, a line each:

    send ADDRESS [ARGUMENT...]    tells Ardour something
    ask ADDRESS [ARGUMENT...]     prints what it answers under the same address, in one line; an empty one for silence

    osc.py PID

A whole number is sent as one, all else as text. Ardour takes the first free port from 3819 on: the port is looked up.
"""
import contextlib
import glob
import os
import re
import socket
import struct
import sys

PATIENCE = 3


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
    return None


def padded(data):
    return data + b"\0" * (4 - len(data) % 4)


def message(address, arguments):
    types, payload = ",", b""
    for text in arguments:
        if re.fullmatch(r"-?\d+", text):
            types, payload = types + "i", payload + struct.pack(">i", int(text))
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


class Line:
    """To Ardour and back. Who does not listen does not answer."""

    def __init__(self, port):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.connect(("127.0.0.1", port))

    def send(self, address, arguments):
        with contextlib.suppress(ConnectionError):
            self.socket.send(message(address, arguments))

    def ask(self, address, arguments):
        self.drop_late_answers()
        self.send(address, arguments)
        self.socket.settimeout(PATIENCE)
        with contextlib.suppress(TimeoutError, ConnectionError):
            while True:
                answered, values = parsed(self.socket.recv(65536))
                if answered == address:
                    return " ".join(str(value) for value in values)
        return ""

    def drop_late_answers(self):
        self.socket.settimeout(0)
        with contextlib.suppress(BlockingIOError, ConnectionError):
            while True:
                self.socket.recv(65536)


def main(pid):
    line = None
    for command in sys.stdin:
        verb, address, *arguments = command.split()
        if line is None and (port := port_of(pid)):
            line = Line(port)
        if verb == "ask":
            print(line.ask(address, arguments) if line else "", flush=True)
        elif line:
            line.send(address, arguments)


main(*sys.argv[1:])
