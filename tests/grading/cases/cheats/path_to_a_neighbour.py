"""Hands in a link, by a chain of links, to what another student has handed in."""

from grading.handing_in import fill, read, solution, write

KIND = "paths"
EXERCISE = "relu"
LOSES = "all"


def hand_in(folder, release):
    # The neighbour's notebook lies beside all submissions, where no grader looks for one.
    neighbour = folder.parent / f".{folder.name}-of-a-neighbour.ipynb"
    notebook = read(release)
    fill(notebook, solution("relu"))
    write(notebook, neighbour)
    (folder / "hop.ipynb").symlink_to(neighbour)
    (folder / "relu.ipynb").symlink_to("hop.ipynb")
