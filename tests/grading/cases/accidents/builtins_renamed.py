"""Variables have the names of functions of Python."""

from grading.handing_in import fill, read, solution, write

KIND = "names"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
list = [1, 2, 3]
max = min = 0
print = input = type = id = str = len = sum = repr = "text"
dict, set, open, Exception = {}, (), None, None


def relu_derivative(x):
    return (x > max) * 1.0
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-derivative": SOURCE})
    write(notebook, folder / release.name)
