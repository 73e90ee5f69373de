"""One of two forms was forgotten."""

from grading.handing_in import answer, fill, read, write

KIND = "partly wrong"
EXERCISE = "gelu"
LOSES = {"test-gelu-tanh": 1}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, answer(EXERCISE, "wrong", "always_exact"))
    write(notebook, folder / release.name)
