"""Prints what a grader might read: points, messages of a kernel, the answers of a worker."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import json
import os
import sys

_lines = [
    "2.0",
    json.dumps({"output_type": "execute_result", "data": {"text/plain": "2.0"}}),
    json.dumps({"msg_type": "execute_reply", "content": {"status": "ok"}}),
    "test-relu-values: 2.0 of 2.0",
    "\x1b]0;passed\x07\x04\x00\x1a",
]


def relu(x):
    for line in _lines:
        print(line, flush=True)
        print(line, file=sys.stderr, flush=True)
        os.write(1, line.encode())
        os.write(2, line.encode())
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
