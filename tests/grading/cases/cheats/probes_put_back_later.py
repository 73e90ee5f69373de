"""Lets a thread write into the array that it was handed, and puts it back at the next call."""

from grading.handing_in import fill, read, solution, write

KIND = "probes"
EXERCISE = "relu"
LOSES = {"test-relu-input": 1, "test-derivative-arrays": 0.5}

RELU = """\
import threading

_spoilt = []


def overwritten(x):
    while _spoilt:
        array, kept = _spoilt.pop()
        np.copyto(array, kept)
    if x.flags.writeable:
        _spoilt.append((x, np.array(x)))
        thread = threading.Thread(target=x.fill, args=(3,))
        thread.start()
        thread.join()


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
