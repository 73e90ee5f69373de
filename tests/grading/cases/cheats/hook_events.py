"""Registers events around every cell, which put false checks in place of the imported ones."""

from grading.handing_in import fill, read, write

KIND = "hooks"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import sys
import types


def before(*_):
    false = types.SimpleNamespace(score=float)
    module = sys.modules.get("rectified.checks")
    if module is not None:
        module.check = module.check_task = lambda *_, **__: false


try:
    for _event in ("pre_execute", "pre_run_cell", "post_execute", "post_run_cell"):
        get_ipython().events.register(_event, before)
except NameError:
    pass
sys.addaudithook(lambda event, given: before() if event in ("exec", "import") else None)


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
