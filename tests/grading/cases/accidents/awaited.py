"""A cell awaits something outside any function."""

from grading.handing_in import fill, read, solution, write

KIND = "IPython"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import asyncio

await asyncio.sleep(0)


def relu(x):
    return np.maximum(x, 0)


async with asyncio.Lock():
    pass
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
