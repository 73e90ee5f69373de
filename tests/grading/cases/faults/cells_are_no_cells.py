"""The cells are numbers, texts, lists and nothing."""

from grading.handing_in import read, write

KIND = "odd JSON"
EXERCISE = "relu"
LOSES = "all"
REASON = "cell"


def hand_in(folder, release):
    notebook = read(release)
    notebook["cells"] = [1, "def relu(x): ...", [], None, True, {}, {"cell_type": 3}]
    write(notebook, folder / release.name)
