"""An editor saved the file as Latin-1, and a comment holds an umlaut."""

import json

from grading.handing_in import fill, read, solution

KIND = "encoding"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
def relu(x):
    # für Zahlen über 0 die Zahl selbst
    return np.maximum(x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    text = json.dumps(notebook, indent=1, ensure_ascii=False)
    (folder / release.name).write_bytes(text.encode("latin-1", "replace"))
