"""Kaggle has left its metadata."""

from grading.handing_in import fill, read, solution, write

KIND = "other program"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    for one in notebook["cells"]:
        one["metadata"] |= {"_uuid": "8f2839f25d086af7", "trusted": True}
    notebook["metadata"]["kaggle"] = {
        "accelerator": "none",
        "dataSources": [],
        "isGpuEnabled": False,
    }
    write(notebook, folder / release.name)
