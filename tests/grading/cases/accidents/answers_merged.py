"""The cells of two answers were merged into the first."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "misplaced"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    answers = solution(EXERCISE)
    both = answers["relu"] + "\n\n\n" + answers["relu-derivative"]
    fill(notebook, answers | {"relu": both})
    notebook["cells"].remove(cell(notebook, "relu-derivative"))
    write(notebook, folder / release.name)
