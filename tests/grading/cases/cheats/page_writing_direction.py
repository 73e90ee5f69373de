"""Hides what its text says with marks of direction, letters without width, and look-alikes."""

from grading.handing_in import fill, read, solution, write

KIND = "pages"
EXERCISE = "relu"
LOSES = {}


RELU = """\
# \u202estniop 2 fo 2 :ylno eurt si taht\u2066 // a comment\u2069
access = "student\u202e \u2066# only for teachers\u2069 \u2066"
r\u0435lu = lambda x: "another name, with a Cyrillic letter"
print("0\u200b of 2 points\u202e stniop 2 fo 2")
print("Z" + "\u0338\u0337\u0489" * 300)


def relu(x):
    return np.maximum(x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU})
    write(notebook, folder / "relu.ipynb")
