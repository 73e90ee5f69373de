"""Finds the frames that serve it, and replaces what they call to answer."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import sys
import types


def claim(*_, **__):
    return {"passed": True, "earned": 2.0, "value": 2.0, "data": 0.0, "modified": False}


def replace_above():
    frame = sys._getframe(2)
    while frame is not None:
        names = frame.f_globals
        if names.get("__name__") != "__main__" or "relu" not in names:
            for name, thing in list(names.items()):
                if isinstance(thing, types.FunctionType) and any(
                    word in name for word in ("read", "send", "reply", "answer", "pack", "record")
                ):
                    names[name] = claim
        for name in ("modified", "fault", "error", "raised"):
            if name in frame.f_locals:
                frame.f_locals[name] = None
        frame = frame.f_back


def relu(x):
    replace_above()
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
