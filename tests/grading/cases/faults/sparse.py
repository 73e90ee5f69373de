"""The file claims a hundred gigabytes."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "MB"


def hand_in(folder, release):
    with (folder / release.name).open("wb") as file:
        file.truncate(100 * 2**30)
