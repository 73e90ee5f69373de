"""Open a file that may be a link, a pipe or a device in disguise."""

import os
import stat
from pathlib import Path
from typing import BinaryIO


class NotRegular(OSError):
    """What has the name is no regular file."""


def open_regular(path: Path) -> tuple[BinaryIO, int]:
    """Open a regular file for reading, and return it with its size.

    Raises
    ------
    OSError
        If there is none; with ``errno.ELOOP`` where it is a link.
    NotRegular
        If it is a folder, a pipe, a socket or a device.
    """
    flags = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, flags)
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        os.close(descriptor)
        raise NotRegular
    return os.fdopen(descriptor, "rb"), found.st_size
