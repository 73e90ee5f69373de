"""A function never ends for one value of an argument only."""

from grading.handing_in import fill, read, solution, write

KIND = "endless"
EXERCISE = "gelu"
LOSES = {"test-gelu-tanh": 1}
REASON = ""

SOURCE = """\
def gelu(x, approximate="none"):
    while approximate == "tanh":
        x = np.tanh(x)
    return 0.5 * x * erfc(-x / np.sqrt(2))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"gelu": SOURCE})
    write(notebook, folder / release.name)
