"""A tool wrote each source as one string."""

from grading.handing_in import fill, read, solution, write

KIND = "encoding"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    for one in notebook["cells"]:
        one["source"] = "".join(one["source"])
    write(notebook, folder / release.name)
