"""The notebook was handed in inside a zip archive."""

import json
import zipfile

from grading.handing_in import fill, read, solution

KIND = "no file"
EXERCISE = "relu"
LOSES = "all"
REASON = "relu.ipynb"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    with zipfile.ZipFile(folder / "relu.zip", "w") as archive:
        archive.writestr(release.name, json.dumps(notebook))
