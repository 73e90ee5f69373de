"""The notebook of another exercise was handed in under this name."""

from grading.handing_in import fill, read, solution, write

KIND = "wrong notebook"
EXERCISE = "relu"
LOSES = "all"
REASON = "missing"


def hand_in(folder, release):
    other = read(release.parents[1] / "gelu" / "gelu.ipynb")
    fill(other, solution("gelu"))
    write(other, folder / release.name)
