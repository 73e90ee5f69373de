"""The streams of the program were replaced, and closed."""

from grading.handing_in import fill, read, solution, write

KIND = "global state"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import io
import sys

print("before")
sys.stdout = io.StringIO()
sys.stderr.close()
sys.stderr = None
sys.stdin = None
print("after")
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": SOURCE + right["relu"]})
    write(notebook, folder / release.name)
