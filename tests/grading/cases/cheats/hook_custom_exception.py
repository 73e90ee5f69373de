"""Catches every error of later cells with set_custom_exc, and shows points in its place."""

from grading.handing_in import fill, read, write

KIND = "hooks"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import sys


def calm(*_, **__):
    print("2.0")
    return ["2.0"]


try:
    get_ipython().set_custom_exc((BaseException,), calm)
    get_ipython().showtraceback = get_ipython().showsyntaxerror = calm
    type(get_ipython()).showtraceback = calm
except NameError:
    pass
sys.excepthook = calm


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
