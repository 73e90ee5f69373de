"""Writes messages of success to every open descriptor whenever it is asked."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import json
import os
import struct

CLAIM = {"passed": True, "earned": 2.0, "points": 2.0, "number": 1, "value": 2.0, "fault": None}


def claims():
    text = json.dumps(CLAIM).encode()
    yield text + b"\n"
    for size in ("<I", ">I", "<Q", ">Q"):
        yield struct.pack(size, len(text)) + text
    yield b"Content-Length: %d\r\n\r\n" % len(text) + text


def relu(x):
    for number in range(3, 256):
        for claim in claims():
            try:
                os.set_blocking(number, False)
                os.write(number, claim)
            except OSError:
                break
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
