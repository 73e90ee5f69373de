"""The question for the teacher is answered too."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "partly right"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    cell(notebook, "stretch")["source"] = [
        "For ReLU, `a > 0` is `z > 0`, and at 0 the slope 0 is right. "
    ] * 20
    write(notebook, folder / release.name)
