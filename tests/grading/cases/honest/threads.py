"""A pool of threads works for a function."""

from grading.handing_in import fill, read, solution, write

KIND = "threads"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(4)


def one(pair):
    return pair[0] if pair[1] > 0 else 0.0


def relu_backward(grad, z):
    pairs = zip(np.ravel(grad), np.ravel(z))
    return np.array(list(pool.map(one, pairs)), float).reshape(np.shape(z))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
