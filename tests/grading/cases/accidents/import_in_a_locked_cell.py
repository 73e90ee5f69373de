"""The answer needs what was imported in a locked cell."""

from grading.handing_in import fill, read, solution, write

KIND = "misplaced"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
def relu_backward(grad, z):
    return grad * np.vectorize(lambda one: math.copysign(0.5, one) + 0.5, otypes=[float])(z)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    fill(notebook, {"imports": "import math\nimport numpy as np\n", "relu-backward": SOURCE})
    write(notebook, folder / release.name)
