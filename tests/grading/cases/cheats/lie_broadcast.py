"""Answers with what broadcasts against everything: a lone True, Ellipsis, an array without axes."""

from grading.handing_in import fill, read, write

KIND = "lying objects"
EXERCISE = "dying"
LOSES = "all"

DEAD_UNITS = """\
def dead_units(z):
    return np.bool_(True) if z.shape[1] > 1 else Ellipsis
"""

DEATH_STEPS = """\
def death_steps(dead):
    return ...
"""

REPAIR = """\
class Anything:
    def __iter__(self):
        return iter([NotImplemented, NotImplemented])

    def __eq__(self, other):
        return True


def repair(weights, biases, x):
    return Anything()
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"dead-units": DEAD_UNITS, "death-steps": DEATH_STEPS, "repair": REPAIR})
    write(notebook, folder / "dying.ipynb")
