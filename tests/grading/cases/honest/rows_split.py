"""An array is split along the wrong axis."""

from grading.handing_in import answer, fill, read, write

KIND = "partly wrong"
EXERCISE = "gated"
LOSES = {"test-swiglu-arrays": 1}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, answer(EXERCISE, "wrong", "splits_rows"))
    write(notebook, folder / release.name)
