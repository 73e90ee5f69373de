"""A link leads to a file on the computer of its student."""

KIND = "odd file"
EXERCISE = "relu"
LOSES = "all"
REASON = "link"


def hand_in(folder, release):
    (folder / release.name).symlink_to("/home/student/Downloads/relu.ipynb")
