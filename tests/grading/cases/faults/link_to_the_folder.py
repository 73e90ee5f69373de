"""The folder holds links to itself, and no notebook."""

KIND = "no file"
EXERCISE = "relu"
LOSES = "all"
REASON = "relu.ipynb"


def hand_in(folder, release):
    (folder / "again").symlink_to(".")
    (folder / "above").symlink_to("..")
