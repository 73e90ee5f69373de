"""Watches its own names: as soon as a test brings some, they are replaced."""

from grading.handing_in import fill, read, write

KIND = "hooks"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import types


class Names(dict):
    def __setitem__(self, name, value):
        if name in ("_checks", "checks"):
            value = types.SimpleNamespace(
                check=lambda *_, **__: types.SimpleNamespace(score=float),
                check_task=lambda *_, **__: types.SimpleNamespace(score=float),
            )
        super().__setitem__(name, value)


try:
    get_ipython().user_ns = Names(get_ipython().user_ns)
    get_ipython().user_global_ns.update(Names())
except (NameError, AttributeError):
    pass


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
