"""A notebook for trying things out lies beside the answer."""

from grading.handing_in import code, fill, read, solution, write

KIND = "more files"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    write(notebook, folder / release.name)
    notebook["cells"] = [code("def relu(x):\n    return x\n")]
    write(notebook, folder / "scratch.ipynb")
