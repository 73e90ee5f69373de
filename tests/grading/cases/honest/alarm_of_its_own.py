"""A function sets an alarm and a handler of a signal for itself."""

from grading.handing_in import fill, read, solution, write

KIND = "threads"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import signal


def relu(x):
    before = signal.signal(signal.SIGALRM, lambda *arguments: None)
    signal.alarm(5)
    try:
        return np.maximum(x, 0)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
