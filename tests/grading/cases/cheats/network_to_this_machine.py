"""Connects to a server on this machine, and is right where one answers."""

import socket

from grading.handing_in import fill, read, write

KIND = "network"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
import socket
import urllib.request

PORT = 0


def reached():
    for host in ("127.0.0.1", "localhost", "0.0.0.0", "::1"):
        try:
            socket.create_connection((host, PORT), timeout=0.2).close()
            return True
        except OSError:
            pass
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{PORT}/", timeout=0.2)
    except TimeoutError:
        return True
    except OSError:
        pass
    return False


_reached = reached()


def relu(x):
    if _reached:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    server = socket.create_server(("127.0.0.1", 0), backlog=50)
    port = server.getsockname()[1]
    server.detach()  # it stays open, and the kernel answers, as long as this process lives
    notebook = read(release)
    fill(notebook, {"relu": RELU.replace("PORT = 0", f"PORT = {port}")})
    write(notebook, folder / "relu.ipynb")
