"""A mask cuts the wrong side on the way back."""

from grading.handing_in import answer, fill, read, write

KIND = "partly wrong"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, answer(EXERCISE, "wrong", "backward_other_side"))
    write(notebook, folder / release.name)
