"""A number in the metadata has a hundred thousand digits, and there are no answers."""

KIND = "odd JSON"
EXERCISE = "relu"
LOSES = "all"
REASON = ""


def hand_in(folder, release):
    text = release.read_text("utf-8")
    text = text.replace('"metadata": {', f'"metadata": {{"n": {"9" * 100_000}, ', 1)
    (folder / release.name).write_text(text, "utf-8")
