"""A function changes what it was given."""

from grading.handing_in import answer, fill, read, write

KIND = "partly wrong"
EXERCISE = "dying"
LOSES = {"test-repair": 0.5}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, answer(EXERCISE, "wrong", "in_place"))
    write(notebook, folder / release.name)
