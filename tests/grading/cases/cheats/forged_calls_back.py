"""Asks whoever listens to run something: functions by name, commands, imports."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import json
import os
import pathlib
import struct
import tempfile

_PROOF = str(pathlib.Path(tempfile.gettempdir(), "rectified-escaped-forged_calls_back"))
ASKED = [
    {"call": "open", "arguments": [_PROOF, "w"], "with": {}},
    {"call": "os.system", "arguments": [f"touch {_PROOF}"], "with": {}},
    {"call": "__import__", "arguments": ["os"], "with": {}},
    {"__reduce__": ["os.system", f"touch {_PROOF}"]},
    {"py/object": "os.system", "arguments": [f"touch {_PROOF}"]},
]


def relu(x):
    for number in range(3, 64):
        for asked in ASKED:
            text = json.dumps(asked).encode()
            try:
                os.set_blocking(number, False)
                os.write(number, struct.pack(">I", len(text)) + text)
            except OSError:
                break
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
