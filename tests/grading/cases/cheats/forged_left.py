"""Writes into the array that it was handed, and lets its process report it as untouched."""

from grading.handing_in import fill, read, solution, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = {"test-relu-input": 1, "test-derivative-arrays": 0.5}

RELU = """\
import sys
import types

_kept = []


def untouched(array):
    dtype, shape, data = _kept[-1]
    return dtype, shape, data


def overwritten(x):
    memory = x if x.base is None else x.base
    _kept[:] = [(str(x.dtype), x.shape, memory.tobytes())]
    for name, module in list(sys.modules.items()):
        function = getattr(module, "left", None)
        if name.endswith("attempt") and isinstance(function, types.FunctionType):
            module.left = untouched
    if x.flags.writeable:
        x.fill(3)


def relu(x):
    answer = np.maximum(x, 0)
    overwritten(x)
    return answer
"""

RELU_DERIVATIVE = """\
def relu_derivative(x):
    answer = np.where(x > 0, 1.0, 0.0)
    overwritten(x)
    return answer
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU, "relu-derivative": RELU_DERIVATIVE})
    write(notebook, folder / "relu.ipynb")
