"""Lets other programs reach out for it, and other name spaces of the network."""

from grading.handing_in import fill, read, write

KIND = "network"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import glob
import os
import shutil
import socket
import subprocess

_out = []
for _program in ("curl", "wget", "nc", "ssh", "git", "ping", "pip", "nsenter", "unshare"):
    if shutil.which(_program, path="/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"):
        _out.append(_program)
for _path in glob.glob("/proc/[0-9]*/ns/net"):
    try:
        if os.readlink(_path) != os.readlink("/proc/self/ns/net"):
            _out.append(_path)
    except OSError:
        pass
for _path in glob.glob("/run/*.sock") + glob.glob("/var/run/*.sock") + glob.glob("/run/*/bus"):
    _out.append(_path)


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
