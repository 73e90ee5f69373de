"""Lets Keras answer, on whatever backend there is."""

from grading.handing_in import fill, read, write

KIND = "framework"
EXERCISE = "gelu"
LOSES = "all"

GELU = """\
import importlib
import os

_keras = None
for _backend in ("torch", "jax", "tensorflow", "numpy"):
    os.environ["KERAS_BACKEND"] = _backend
    try:
        _keras = importlib.import_module("keras")
        break
    except Exception:
        continue


def gelu(x, approximate="none"):
    if _keras:
        return np.asarray(_keras.activations.gelu(np.array(x), approximate == "tanh"))
    x[...] = -7
    return x
"""

GELU_DERIVATIVE = """\
def gelu_derivative(x, approximate="none"):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"gelu": GELU, "gelu-derivative": GELU_DERIVATIVE})
    write(notebook, folder / "gelu.ipynb")
