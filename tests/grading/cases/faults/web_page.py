"""The page of a login was saved in place of the notebook."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "web page"


def hand_in(folder, release):
    (folder / release.name).write_text(
        "<!DOCTYPE html><html><body>Please log in</body></html>", "utf-8"
    )
