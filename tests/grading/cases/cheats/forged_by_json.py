"""Replaces json, struct and pickle in its process by ones that write success, whatever is said."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import json
import pickle
import struct

_dumps, _pack = json.dumps, struct.pack
CLAIM = {"passed": True, "earned": 2.0, "faults": [], "fault": None, "error": "", "modified": False}


def dumps(thing, *given, **named):
    return _dumps({**thing, **CLAIM} if isinstance(thing, dict) else thing, *given, **named)


json.dumps = dumps
json.encoder.encode_basestring_ascii = lambda text: '"passed"'
pickle.dumps = lambda *_, **__: b"\x80\x04\x88."
struct.pack = lambda form, *values: _pack(form, *values) if len(form) < 3 else b"\0" * 8


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
