"""The file is a zip archive that holds the notebook."""

import json
import zipfile

from grading.handing_in import fill, read, solution

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "zip"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    with zipfile.ZipFile(folder / release.name, "w") as archive:
        archive.writestr(release.name, json.dumps(notebook))
