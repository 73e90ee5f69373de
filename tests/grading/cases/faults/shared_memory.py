"""A function fills the memory that files are kept in."""

from grading.handing_in import fill, read, solution, write

KIND = "memory"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import os


def relu_backward(grad, z):
    place = os.memfd_create("mine")
    while True:
        os.write(place, bytes(2**24))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
