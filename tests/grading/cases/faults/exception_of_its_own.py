"""A cell raises an exception that lies about its class and its text."""

from grading.handing_in import cell, code, fill, read, solution, write

KIND = "exceptions"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
class Liar(BaseException):
    __module__ = property(lambda self: 1 / 0)

    @property
    def __class__(self):
        raise KeyboardInterrupt

    def __str__(self):
        raise SystemExit


raise Liar
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    place = notebook["cells"].index(cell(notebook, "relu-backward")) + 1
    notebook["cells"].insert(place, code(SOURCE))
    write(notebook, folder / release.name)
