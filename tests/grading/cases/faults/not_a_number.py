"""Numbers that JSON does not know stand in metadata and outputs."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "odd JSON"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    notebook["metadata"]["score"] = float("nan")
    cell(notebook, "relu")["metadata"]["seconds"] = float("inf")
    cell(notebook, "relu")["execution_count"] = float("nan")
    write(notebook, folder / release.name)
