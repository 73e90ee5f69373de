"""A socket has the name of the notebook."""

import os
import stat

KIND = "odd file"
EXERCISE = "relu"
LOSES = "all"
REASON = "notebook"


def hand_in(folder, release):
    os.mknod(folder / release.name, 0o644 | stat.S_IFSOCK)
