"""An editor saved the file as UTF-16."""

import json

from grading.handing_in import fill, read, solution

KIND = "encoding"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    text = json.dumps(notebook, indent=1, ensure_ascii=False)
    (folder / release.name).write_bytes(text.encode("utf-16"))
