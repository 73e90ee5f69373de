"""All functions stand in the first cell to fill in; the others are empty."""

from grading.handing_in import fill, read, solution, write

KIND = "misplaced"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    answers = solution(EXERCISE)
    everything = "\n\n\n".join(answers.values())
    fill(notebook, dict.fromkeys(answers, "") | {"relu": everything})
    write(notebook, folder / release.name)
