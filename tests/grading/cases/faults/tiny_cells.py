"""A hundred thousand empty cells were added to a notebook without answers."""

import json

from grading.handing_in import code, read

KIND = "large notebook"
EXERCISE = "relu"
LOSES = "all"
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    notebook["cells"] += [code("") for _ in range(100_000)]
    (folder / release.name).write_text(json.dumps(notebook), "utf-8")
