"""The file holds a null in JSON, and nothing else."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "JSON"


def hand_in(folder, release):
    (folder / release.name).write_text("null", "utf-8")
