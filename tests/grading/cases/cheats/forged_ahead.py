"""Sends replies before anything is asked, while the cell runs."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import io
import os
import socket
import struct

_buffer = io.BytesIO()
np.save(_buffer, np.zeros(1))
_replies = [_buffer.getvalue(), b'{"ok": true, "earned": 2.0}\n', struct.pack(">I", 4) + b"true"]
for _number in range(3, 256):
    for _reply in _replies * 20:
        try:
            _way = socket.socket(fileno=os.dup(_number))
            _way.setblocking(False)
            _way.send(_reply)
            _way.close()
        except OSError:
            break


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
