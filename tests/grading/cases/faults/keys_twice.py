"""Keys stand twice in the file; what counts to JSON is the last."""

import json

from grading.handing_in import fill, read, solution

KIND = "odd JSON"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    text = json.dumps(notebook)
    text = text.replace('"source":', '"source": ["lost"], "source":').replace(
        "{", '{"cells": [], ', 1
    )
    (folder / release.name).write_text(text, "utf-8")
