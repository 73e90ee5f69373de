"""Connects to servers by files and by abstract names, and is right where one answers."""

import atexit
import pathlib
import shutil
import socket
import tempfile

from grading.handing_in import fill, read, write

KIND = "network"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
import socket

NAMES = []


def reached(name):
    with socket.socket(socket.AF_UNIX) as way:
        way.settimeout(0.2)
        try:
            way.connect(name)
            return True
        except OSError:
            return False


_reached = [name for name in NAMES if reached(name)]


def relu(x):
    if _reached:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def listening(name):
    """Return the name of a server that lives as long as this process; "" takes a free one."""
    server = socket.socket(socket.AF_UNIX)
    server.bind(name)
    server.listen(50)
    found = server.getsockname()
    server.detach()
    return found


def hand_in(folder, release):
    place = tempfile.mkdtemp()  # the folder's own name may be longer than a socket's may be
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    names = [listening(""), listening(str(pathlib.Path(place, "server")))]
    notebook = read(release)
    fill(notebook, {"relu": RELU.replace("[]", repr(names), 1)})
    write(notebook, folder / "relu.ipynb")
