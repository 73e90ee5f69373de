"""Asks for addresses of names, and sends datagrams: is right where any of them can leave."""

from grading.handing_in import fill, read, write

KIND = "network"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import socket


def leaves(address, kind=socket.AF_INET):
    with socket.socket(kind, socket.SOCK_DGRAM) as way:
        try:
            way.connect(address)
            way.send(b"?")
            return True
        except OSError:
            return False


def is_known(name):
    try:
        return bool(socket.getaddrinfo(name, 80))
    except OSError:
        return False


_out = leaves(("192.0.2.1", 53)) or leaves(("2001:db8::1", 53), socket.AF_INET6)
_out = _out or is_known("example.org")


def relu(x):
    if _out:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
