"""Functions of Python were replaced for the whole program."""

from grading.handing_in import fill, read, solution, write

KIND = "global state"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import builtins

builtins.print = builtins.input = None
builtins.open = lambda *arguments: None
builtins.sum = np.sum
builtins.abs = np.abs
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu-backward": SOURCE + right["relu-backward"]})
    write(notebook, folder / release.name)
