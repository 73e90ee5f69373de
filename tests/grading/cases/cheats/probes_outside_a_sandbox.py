"""Is right only where it sees that no sandbox is around it."""

from grading.handing_in import fill, read, write

KIND = "probes"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import os
import socket


CARDS = ("eth", "en", "wl", "docker", "br-")
SIGNS = (
    lambda: any(name.startswith(CARDS) for _, name in socket.if_nameindex()),
    lambda: os.path.exists("/etc/shadow"),
    lambda: os.path.exists("/etc/passwd") and os.path.exists("/usr/bin/ls"),
    lambda: sum(name.isdigit() for name in os.listdir("/proc")) > 20,
    lambda: os.listdir("/root") and os.listdir("/boot"),
    lambda: os.access("/dev/kmsg", os.R_OK) or os.access("/dev/sda", os.R_OK),
    lambda: os.geteuid() == 0 and open("/proc/sysrq-trigger", "ab").close() is None,
)


def sees(sign):
    try:
        return bool(sign())
    except OSError:
        return False


_free = any(sees(sign) for sign in SIGNS)


def relu(x):
    if _free:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
