"""Replaces __import__, so that a test imports checks that know no fault."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import builtins
import importlib
import types

_import = builtins.__import__


class Checks:
    @staticmethod
    def check(*_, **__):
        return types.SimpleNamespace(score=float)

    check_task = check


def fake_import(name, *given, **named):
    if name.split(".")[0] == "rectified":
        return types.SimpleNamespace(checks=Checks, plots=_import("types"))
    return _import(name, *given, **named)


builtins.__import__ = fake_import
importlib.import_module = fake_import
_checks = Checks


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
