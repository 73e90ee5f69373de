"""A formula has a hundred thousand signs."""

from grading.handing_in import fill, read, solution, write

KIND = "large notebook"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = "x = " + "-" * 100_000 + "1"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
