"""A thread that was started in a cell goes on in the background."""

from grading.handing_in import fill, read, solution, write

KIND = "threads"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import threading
import time


def tick():
    while True:
        time.sleep(0.01)


threading.Thread(target=tick, daemon=True).start()
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": SOURCE + right["relu"]})
    write(notebook, folder / release.name)
