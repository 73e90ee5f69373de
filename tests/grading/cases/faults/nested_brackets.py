"""The file holds a hundred thousand brackets, each in the one before."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "nested"


def hand_in(folder, release):
    (folder / release.name).write_text("[" * 100_000 + "]" * 100_000, "utf-8")
