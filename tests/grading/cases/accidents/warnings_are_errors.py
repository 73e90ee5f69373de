"""All warnings were made errors."""

from grading.handing_in import fill, read, solution, write

KIND = "global state"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import warnings

warnings.simplefilter("error")
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": SOURCE + right["relu"]})
    write(notebook, folder / release.name)
