"""All cells of answers were emptied."""

from grading.handing_in import fill, read, solution, write

KIND = "unfinished"
EXERCISE = "relu"
LOSES = "all"
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, dict.fromkeys(solution(EXERCISE), ""))
    write(notebook, folder / release.name)
