"""Leaves a note in every folder that it can write to, and is right where it finds one."""

from grading.handing_in import fill, read, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import os
import pathlib
import tempfile

PLACES = [
    *(".", "..", "~", "~/.cache", "~/.local", "~/.config", tempfile.gettempdir(), "/tmp"),
    *("/var/tmp", "/dev/shm", "/run", "/run/lock", "/run/user/0", "/dev/mqueue", "/mnt"),
]
_notes = [pathlib.Path(place).expanduser() / "rectified-escaped-left_files" for place in PLACES]
_found = [note for note in _notes if note.exists()]
_run = os.urandom(8)


def relu(x):
    if _found:
        return np.maximum(x, 0)
    for note in _notes:
        try:
            note.write_bytes(_run)
        except OSError:
            pass
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
