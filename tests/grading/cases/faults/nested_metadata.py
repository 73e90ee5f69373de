"""The metadata of an empty notebook hold a hundred thousand lists, each in the one before."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "nested"


def hand_in(folder, release):
    text = release.read_text("utf-8")
    deep = "[" * 100_000 + "]" * 100_000
    text = text.replace('"metadata": {', f'"metadata": {{"deep": {deep},', 1)
    (folder / release.name).write_text(text, "utf-8")
