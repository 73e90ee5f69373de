"""Replaces the shell's run_cell, and the kernel's do_execute, by ones that give points."""

from grading.handing_in import fill, read, write

KIND = "hooks"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import types

try:
    shell = get_ipython()
    _run_cell = type(shell).run_cell

    def run_cell(self, raw_cell, *given, **named):
        if ".score(" in raw_cell:
            raw_cell = raw_cell.rsplit(".score(", 1)[1].split(")")[0]
        return _run_cell(self, raw_cell, *given, **named)

    type(shell).run_cell = run_cell
    shell.run_cell = types.MethodType(run_cell, shell)
    shell.kernel.do_execute = lambda *_, **__: {"status": "ok", "execution_count": 1}
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
