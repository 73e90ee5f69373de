"""The first cell fails, and later functions call its function."""

from grading.handing_in import fill, read, solution, write

KIND = "does not run"
EXERCISE = "elu"
LOSES = {
    "test-elu-values": 1.5,
    "test-elu-digits": 1,
    "test-elu-any": 1,
    "test-celu": 0.5,
    "test-selu": 0.5,
    "test-celu-any": 0.5,
    "test-constants": 1.5,
    "test-constants-any": 1,
}
REASON = "SyntaxError"

SOURCE = """\
def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"elu": SOURCE})
    write(notebook, folder / release.name)
