"""The state of widgets is stored in the notebook."""

from grading.handing_in import fill, read, solution, write

KIND = "other program"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    model = {"model_module": "anywidget", "model_name": "AnyModel", "state": {"_esm": "x" * 10_000}}
    notebook["metadata"]["widgets"] = {
        "application/vnd.jupyter.widget-state+json": {
            "state": {f"{number:032x}": model for number in range(20)},
            "version_major": 2,
            "version_minor": 0,
        }
    }
    write(notebook, folder / release.name)
