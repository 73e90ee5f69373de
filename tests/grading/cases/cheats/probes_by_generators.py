"""Is right as soon as somebody in its process draws numbers from a seed."""

from grading.handing_in import fill, read, write

KIND = "probes"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import sys

_drawn = []
_default_rng = np.random.default_rng


def default_rng(*given, **named):
    if given or named:
        _drawn.append(given)
    return _default_rng(*given, **named)


np.random.default_rng = default_rng
for _module in list(sys.modules.values()):
    if getattr(_module, "default_rng", None) is _default_rng:
        _module.default_rng = default_rng


def relu(x):
    if _drawn:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
