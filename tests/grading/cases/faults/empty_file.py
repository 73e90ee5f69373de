"""The file is empty."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "empty"


def hand_in(folder, release):
    (folder / release.name).touch()
