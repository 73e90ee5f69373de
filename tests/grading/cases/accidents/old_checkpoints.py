"""Jupyter kept an older copy, with an answer not yet written."""

from grading.handing_in import fill, read, solution, write

KIND = "more files"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    write(notebook, folder / release.name)
    (folder / ".ipynb_checkpoints").mkdir()
    write(read(release), folder / ".ipynb_checkpoints" / "relu-checkpoint.ipynb")
