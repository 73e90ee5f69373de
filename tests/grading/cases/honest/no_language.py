"""The metadata say nothing of the language and the kernel."""

from grading.handing_in import fill, read, solution, write

KIND = "other program"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["metadata"] = {}
    write(notebook, folder / release.name)
