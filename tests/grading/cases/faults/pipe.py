"""A named pipe has the name of the notebook."""

import os

KIND = "odd file"
EXERCISE = "relu"
LOSES = "all"
REASON = "file"


def hand_in(folder, release):
    os.mkfifo(folder / release.name)
