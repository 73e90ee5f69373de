"""A match, a walrus, an f-string in an f-string and a parameter by position only."""

from grading.handing_in import fill, read, solution, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
def relu_backward(grad, z, /, *_, slope=1.0):
    passed = np.zeros(np.shape(z))
    for place, number in np.ndenumerate(z):
        match number:
            case 0:
                passed[place] = grad[place] / 2
            case _ if (sign := np.sign(number)) > 0:
                passed[place] = grad[place] * slope * sign
            case _:
                f"{f'{number:.1f}'} is off"
    return passed
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
