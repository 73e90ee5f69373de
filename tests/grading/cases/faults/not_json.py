"""The file is a Python program."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "JSON"


def hand_in(folder, release):
    (folder / release.name).write_text("def relu(x):\n    return max(x, 0)\n", "utf-8")
