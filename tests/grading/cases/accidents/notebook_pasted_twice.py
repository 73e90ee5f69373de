"""All cells were pasted below themselves."""

from grading.handing_in import fill, read, solution, write

KIND = "pasted twice"
EXERCISE = "relu"
LOSES = {}
REASON = "twice"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    pasted = [one | {"id": f"pasted-{one['id']}"} for one in notebook["cells"]]
    notebook["cells"] += pasted
    write(notebook, folder / release.name)
