"""The notebook lies in a folder of its own."""

from grading.handing_in import fill, read, solution, write

KIND = "file name"
EXERCISE = "relu"
LOSES = {}
REASON = "relu/relu.ipynb"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    place = folder / "relu"
    place.mkdir()
    write(notebook, place / release.name)
