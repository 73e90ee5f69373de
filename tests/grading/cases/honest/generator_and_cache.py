"""Helpers are a generator and a cached function."""

from grading.handing_in import fill, read, solution, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import functools
from typing import Iterator


@functools.lru_cache(maxsize=None)
def cut(number: float) -> float:
    return number if number > 0 else 0 * number if abs(number) < 1e300 else 0.0


def numbers(x: np.ndarray) -> Iterator[float]:
    yield from map(cut, x.ravel().tolist())


def relu(x):
    return np.fromiter(numbers(x), dtype=x.dtype, count=x.size).reshape(x.shape)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
