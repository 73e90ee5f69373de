"""Replaces os.write, socket.send and the streams, so that other bytes leave the process."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import os
import socket
import sys

_write, _send = os.write, socket.socket.send
CHANGED = ((b"false", b"true "), (b"-7", b"+0"), (b"\xc0", b"\x00"), (b"raised", b"values"))


def changed(data):
    data = bytes(data)
    for old, new in CHANGED:
        data = data.replace(old, new)
    return data


class Socket(socket.socket):
    def send(self, data, *given):
        return _send(self, changed(data), *given)

    def sendall(self, data, *given):
        return super().sendall(changed(data), *given)

    def sendmsg(self, buffers, *given):
        return super().sendmsg([changed(b"".join(buffers))], *given)


os.write = lambda number, data: _write(number, changed(data))
socket.socket = Socket
for _module in list(sys.modules.values()):
    for _name, _thing in list(getattr(_module, "__dict__", {}).items()):
        if _thing is _write:
            setattr(_module, _name, os.write)


def relu(x):
    x[...] = -7
    return np.full(x.shape, 1e9)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
