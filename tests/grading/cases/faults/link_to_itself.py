"""A link leads to itself."""

KIND = "odd file"
EXERCISE = "relu"
LOSES = "all"
REASON = "link"


def hand_in(folder, release):
    (folder / release.name).symlink_to(release.name)
