"""The file is compressed."""

import gzip
import json

from grading.handing_in import fill, read, solution

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "compressed"


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))
    (folder / release.name).write_bytes(gzip.compress(json.dumps(notebook).encode()))
