"""Texts hold halves of letters, which UTF-8 cannot hold."""

import json

from grading.handing_in import cell, code, fill, read, solution

KIND = "letters"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    cell(notebook, "stretch")["source"] = ["ReLU \ud83d and no more: \udfff"]
    notebook["cells"].append(code("'\ud800'\n"))
    (folder / release.name).write_text(json.dumps(notebook), "utf-8")
