"""The ids of cells are numbers, lists, empty and very long."""

from grading.handing_in import read, write

KIND = "odd JSON"
EXERCISE = "relu"
LOSES = "all"
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    for number, one in enumerate(notebook["cells"]):
        one["id"] = [0, [], "", "x" * 1_000_000, None, "relu"][number % 6]
        one["metadata"]["nbgrader"]["grade_id"] = [{}, 1.5, "../../etc", "", None, "relu"][
            number % 6
        ]
    write(notebook, folder / release.name)
