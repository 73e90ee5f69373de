"""A cell has a million lines and no answer."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "large notebook"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = "x = 1\n" * 1_000_000


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    cell(notebook, "relu-backward")["source"] = SOURCE
    write(notebook, folder / release.name)
