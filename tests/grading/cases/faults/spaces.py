"""Two hundred megabytes of spaces stand before the notebook."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = ""


def hand_in(folder, release):
    with (folder / release.name).open("wb") as file:
        for _ in range(200):
            file.write(b" " * 1_000_000)
        file.write(release.read_bytes())
