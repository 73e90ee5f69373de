"""A failing disk left nothing but zero bytes."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "empty"


def hand_in(folder, release):
    (folder / release.name).write_bytes(bytes(4096))
