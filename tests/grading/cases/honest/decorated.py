"""Each function is wrapped by a decorator that counts and times its calls."""

from grading.handing_in import fill, read, solution, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import collections
import functools
import time

calls = collections.Counter()


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        calls[function.__name__] += 1
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            print(f"{function.__name__}: {time.perf_counter() - start:.6f} s")

    return wrapper


@timed
def relu(x):
    return np.maximum(x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
