"""The file holds a number in JSON, and nothing else."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "JSON"


def hand_in(folder, release):
    (folder / release.name).write_text("17", "utf-8")
