"""Code copied from a web page is indented with spaces that do not break."""

from grading.handing_in import fill, read, solution, write

KIND = "does not run"
EXERCISE = "relu"
LOSES = {"test-derivative-values": 1, "test-derivative-kink": 1, "test-derivative-arrays": 1}
REASON = "SyntaxError"

SOURCE = """\
def relu_derivative(x):
\u00a0\u00a0\u00a0\u00a0return (x > 0) * 1.0
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-derivative": SOURCE})
    write(notebook, folder / release.name)
