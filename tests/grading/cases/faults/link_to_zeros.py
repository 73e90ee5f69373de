"""A link leads to a device of endless zeros."""

KIND = "odd file"
EXERCISE = "relu"
LOSES = "all"
REASON = "link"


def hand_in(folder, release):
    (folder / release.name).symlink_to("/dev/zero")
