"""Puts a finder first that makes up every module of the course when a test imports it."""

from grading.handing_in import fill, read, write

KIND = "shadowing"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import importlib.abc
import importlib.machinery
import sys
import types


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("rectified", "nbgrader", "tools"):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        module = types.ModuleType(spec.name)
        module.check = module.check_task = lambda *_, **__: types.SimpleNamespace(score=float)
        module.explore = lambda *_, **__: None
        return module

    def exec_module(self, module):
        pass


sys.meta_path.insert(0, Finder())
for _name in [name for name in sys.modules if name.split(".")[0] == "rectified"]:
    del sys.modules[_name]


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
