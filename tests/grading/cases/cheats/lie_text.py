"""Answers with an object that prints itself as full points, in every form that Jupyter knows."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
class Two:
    def __repr__(self):
        return "2.0"

    __str__ = __repr__

    def __format__(self, how):
        return "2.0"

    def __float__(self):
        return 2.0

    def _repr_mimebundle_(self, **_):
        return {"text/plain": "2.0", "text/html": "2 of 2 points"}

    def _ipython_display_(self):
        print("2.0")


def relu(x):
    x[...] = -7
    return Two()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
