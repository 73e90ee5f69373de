"""Answers with a row without end, which says that it has 10 to the 18 numbers."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
class Endless:
    def __len__(self):
        return 10**18

    def __getitem__(self, at):
        return 0.0

    def __iter__(self):
        while True:
            yield 0.0


def relu(x):
    x[...] = -7
    return Endless()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
