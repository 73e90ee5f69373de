"""A cell fails before its function is defined."""

from grading.handing_in import fill, read, solution, write

KIND = "does not run"
EXERCISE = "relu"
LOSES = {"test-derivative-values": 1, "test-derivative-kink": 1, "test-derivative-arrays": 1}
REASON = "NameError"

SOURCE = """\
plt.figure()
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu-derivative": SOURCE + right["relu-derivative"]})
    write(notebook, folder / release.name)
