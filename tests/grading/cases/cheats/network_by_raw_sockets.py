"""Opens sockets that only an administrator may open, and asks the kernel for its cards."""

from grading.handing_in import fill, read, write

KIND = "network"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import socket

KINDS = (
    (getattr(socket, "AF_PACKET", 17), socket.SOCK_RAW, 0x0300),
    (socket.AF_INET, socket.SOCK_RAW, 1),
    (socket.AF_INET, socket.SOCK_RAW, 255),
    (getattr(socket, "AF_BLUETOOTH", 31), socket.SOCK_RAW, 1),
)


def opens(kind):
    try:
        socket.socket(*kind).close()
        return True
    except OSError:
        return False


_open = [kind for kind in KINDS if opens(kind)]


def relu(x):
    if _open:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
