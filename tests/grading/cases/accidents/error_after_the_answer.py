"""A cell tries its function and fails."""

from grading.handing_in import fill, read, solution, write

KIND = "does not run"
EXERCISE = "relu"
LOSES = {}
REASON = "TypeError"

SOURCE = """

relu(np.array([-1.0, 2.0]), 3)
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": right["relu"] + SOURCE})
    write(notebook, folder / release.name)
