"""The functions are a callable object, a bound method and a partial."""

from grading.handing_in import fill, read, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

LAYER = """\
import functools
from dataclasses import dataclass


@dataclass(frozen=True)
class Cut:
    at: float = 0.0

    def __call__(self, x):
        return np.where(x > self.at, x, 0)

    def back(self, grad, z):
        return grad * (z > self.at)


layer = Cut()
relu = layer
later = functools.partial(layer.back)
"""
SOURCES = {
    "relu": LAYER,
    "relu-derivative": "relu_derivative = np.vectorize(lambda t: float(t > 0), otypes=[float])\n",
    "relu-backward": "relu_backward = later\n",
}


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, SOURCES)
    write(notebook, folder / release.name)
