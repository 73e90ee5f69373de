"""Layers are multiplied in the wrong order."""

from grading.handing_in import answer, fill, read, write

KIND = "partly wrong"
EXERCISE = "collapse"
LOSES = {"test-collapse-two": 0.5, "test-collapse-deep": 2, "test-collapse-any": 1}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, answer(EXERCISE, "wrong", "wrong_order"))
    write(notebook, folder / release.name)
