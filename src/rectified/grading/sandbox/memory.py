"""How much memory the processes of a worker take together: no limit of the kernel says it."""

import os
from pathlib import Path

PAUSE = 0.1
"""Seconds between two looks."""

PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class TooMuch(Exception):
    """The processes of a worker have taken too much memory together."""


def hold(root: int, most: int) -> None:
    """Raise `TooMuch` where the descendants of a process have more memory of their own than that.

    Where the system does not tell, nothing happens: the limit on each process holds all the same.
    """
    if sum(map(_own, _descendants(root))) > most:
        raise TooMuch


def _descendants(root: int) -> list[int]:
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        try:
            for task in Path(f"/proc/{process}/task").iterdir():
                children = (task / "children").read_text().split()
                waiting += map(int, children)
        except (OSError, ValueError):
            continue
        found.append(process)
    return found


def _own(process: int) -> int:
    """Return the bytes that a process does not share with a file.

    What it shares with other processes counts in part, where the system tells, and else whole.
    """
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        sizes = dict(line.split(":", 1) for line in lines[1:])
        return sum(int(sizes[name].split()[0]) for name in ("Pss_Anon", "Pss_Shmem")) * 1024
    except (OSError, ValueError, KeyError, IndexError):
        pass
    try:
        fields = Path(f"/proc/{process}/statm").read_text().split()
        return (int(fields[1]) - int(fields[2])) * PAGE
    except (OSError, ValueError, IndexError):
        return 0


def processes(root: int) -> int:
    """Return how many processes have begun from one and are still there."""
    return len(_descendants(root))
