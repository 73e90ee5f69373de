"""Hands in a link to the solution's notebook."""

KIND = "paths"
EXERCISE = "relu"
LOSES = "all"


def hand_in(folder, release):
    solution = release.parents[2] / "solutions" / "relu" / "relu.ipynb"
    (folder / "relu.ipynb").symlink_to(solution)
