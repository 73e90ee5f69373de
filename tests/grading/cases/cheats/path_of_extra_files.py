"""Hands in links to single files outside beside the notebook, and reads what they lead to."""

from grading.handing_in import fill, read, write

KIND = "paths"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
import glob

_found = []
for _path in glob.glob("*.txt") + glob.glob("*.cfg"):
    try:
        with open(_path, "rb") as _file:
            _found.append(_file.read(1000))
    except OSError:
        pass


def relu(x):
    if any(_found):
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    solution = release.parents[2] / "solutions" / "relu" / "relu.ipynb"
    for name, target in (
        ("notes.txt", solution),
        ("users.txt", "/etc/passwd"),
        ("settings.cfg", release.parents[2] / "pyproject.toml"),
        ("maps.txt", "/proc/self/maps"),
    ):
        (folder / name).symlink_to(target)
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
