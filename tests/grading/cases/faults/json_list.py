"""The file holds a list in JSON, and nothing else."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "JSON"


def hand_in(folder, release):
    (folder / release.name).write_text("[1, 2, 3]", "utf-8")
