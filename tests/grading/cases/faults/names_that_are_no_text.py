"""Files beside the notebook have names that are no text."""

import os

from grading.handing_in import fill, read, solution, write

KIND = "odd file"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    write(notebook, folder / release.name)
    os.close(os.open(os.fsencode(folder) + b"/\xff\xfe relu.ipynb", os.O_CREAT | os.O_WRONLY))
    os.close(os.open(os.fsencode(folder) + b"/a\nb\x1b[31m.txt", os.O_CREAT | os.O_WRONLY))
