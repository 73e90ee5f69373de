"""The sources of the cells are numbers, nothing, dicts and lists in lists."""

from grading.handing_in import read, write

KIND = "odd JSON"
EXERCISE = "relu"
LOSES = "all"
REASON = "cell"


def hand_in(folder, release):
    notebook = read(release)
    odd = [3, None, {"text": "relu"}, [["def relu(x):"], [3]], [None], 1e308, True]
    for number, one in enumerate(notebook["cells"]):
        one["source"] = odd[number % len(odd)]
    write(notebook, folder / release.name)
