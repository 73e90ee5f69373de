"""A tool wrote the notebook in one line, the keys in an order of its own."""

import json

from grading.handing_in import fill, read, solution

KIND = "other program"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    ordered = dict(sorted(notebook.items(), reverse=True))
    text = json.dumps(ordered, separators=(",", ":"))
    (folder / release.name).write_text(text, "utf-8")
