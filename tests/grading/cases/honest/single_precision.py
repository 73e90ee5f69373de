"""The results are in single precision where no digit is lost."""

from grading.handing_in import fill, read, solution, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
def relu_derivative(x):
    return np.heaviside(x, np.float16(0)).astype(np.float16)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-derivative": SOURCE})
    write(notebook, folder / release.name)
