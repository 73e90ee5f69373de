"""A function writes ten gigabytes to each folder that it may write to."""

from grading.handing_in import fill, read, solution, write

KIND = "disk"
EXERCISE = "relu"
LOSES = {"test-backward-values": 1, "test-backward-kink": 1}
REASON = ""

SOURCE = """\
import tempfile


def relu_backward(grad, z):
    for place in (".", tempfile.gettempdir(), "/dev/shm", "/var/tmp"):
        try:
            with open(f"{place}/large", "wb") as file:
                for _ in range(1000):
                    file.write(bytes(10_000_000))
        except OSError:
            pass
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
