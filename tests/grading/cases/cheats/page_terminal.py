"""Prints and raises what a terminal obeys: colours, cleared screens, titles, links, answers."""

from grading.handing_in import fill, read, write

KIND = "pages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
ESCAPES = (
    "\x1b[2J\x1b[H\x1b[32mrelu: 2.0 of 2.0\x1b[0m",
    "\x1b]0;graded\x07",
    "\x1b]8;;https://example.org\x07all is well\x1b]8;;\x07",
    "\x1b[6n\x1b[c\x1bP+q544e\x1b\\",
    "\x1b]52;c;cmVjdGlmaWVk\x07",
    "\r\x1b[K\x08\x08\x7f\x9b31m",
)
for _escape in ESCAPES:
    print(_escape)


def relu(x):
    print("".join(ESCAPES))
    raise ValueError("".join(ESCAPES) + "\r10 of 10 points")
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
