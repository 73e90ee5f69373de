"""The released notebook, still empty, was pasted below the answers."""

from grading.handing_in import fill, read, solution, write

KIND = "pasted twice"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    notebook["cells"] += [one | {"id": f"new-{one['id']}"} for one in read(release)["cells"]]
    write(notebook, folder / release.name)
