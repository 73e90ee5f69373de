"""NumPy's settings were changed."""

from grading.handing_in import fill, read, solution, write

KIND = "global state"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
np.seterr(all="raise")
np.set_printoptions(precision=1, threshold=3, formatter={"all": lambda number: "?"})
np.random.seed(0)
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": SOURCE + right["relu"]})
    write(notebook, folder / release.name)
