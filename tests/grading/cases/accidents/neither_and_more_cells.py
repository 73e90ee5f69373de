"""Metadata and ids are gone, and cells were added between the answers."""

from grading.handing_in import code, fill, read, solution, write

KIND = "metadata lost"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    for place in (20, 12, 6):
        notebook["cells"].insert(place, code("np.array([1, 2]) + 1\n"))
    notebook["nbformat_minor"] = 4
    for one in notebook["cells"]:
        del one["id"]
        one["metadata"] = {}
    write(notebook, folder / release.name)
