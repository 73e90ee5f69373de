"""The lines are indented with tabs, and a form feed stands between them."""

from grading.handing_in import fill, read, solution, write

KIND = "encoding"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
def relu_derivative(x):
\tslope = np.zeros(np.shape(x))
\tslope[x > 0] = 1
\treturn slope
\f
# the end
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-derivative": SOURCE})
    write(notebook, folder / release.name)
