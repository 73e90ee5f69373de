"""The current folder, the environment and the language were changed."""

from grading.handing_in import fill, read, solution, write

KIND = "global state"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import decimal
import locale
import os
import tempfile

os.chdir(tempfile.gettempdir())
os.environ.clear()
decimal.getcontext().prec = 2
try:
    locale.setlocale(locale.LC_ALL, "de_DE.UTF-8")
except locale.Error:
    locale.setlocale(locale.LC_ALL, "C")
"""


def hand_in(folder, release):
    notebook = read(release)
    right = solution(EXERCISE)
    fill(notebook, right | {"relu": SOURCE + right["relu"]})
    write(notebook, folder / release.name)
