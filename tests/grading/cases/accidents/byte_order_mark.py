"""An editor wrote a byte order mark at the begin of the file."""

import json

from grading.handing_in import fill, read, solution

KIND = "encoding"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    text = json.dumps(notebook, ensure_ascii=False)
    (folder / release.name).write_bytes(text.encode("utf-8-sig"))
