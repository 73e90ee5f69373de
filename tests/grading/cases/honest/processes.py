"""A function lets another process do the work."""

from grading.handing_in import fill, read, solution, write

KIND = "threads"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
import os


def relu_backward(grad, z):
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(sender, np.asarray(grad * (z > 0), float).tobytes())
        os._exit(0)
    os.close(sender)
    with open(receiver, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    return np.frombuffer(data).reshape(np.shape(z))
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu-backward": SOURCE})
    write(notebook, folder / release.name)
