"""The outer walls, by bubblewrap: no network, no home, no files but Python and what is allowed."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import rectified.calls
from rectified.grading.limits import MB
from rectified.grading.sandbox import guest
from rectified.grading.sandbox.packages import visible

PYTHON, PACKAGES, GUEST, HOME = "/python", "/packages", "/guest", "/home/student"


class Bubblewrap:
    """Walls that the kernel makes for anybody, through the program bubblewrap.

    Parameters
    ----------
    needed : tuple of str
        Packages that can be imported inside besides the usual ones.
    warm : tuple of str
        Modules that are imported before the first worker is forked.
    disk : int
        Bytes of each folder to write in.
    is_for_one : bool
        Whether a worker gets outer walls of its own, for each anew. That takes longer, and is
        needed where a process behind walls may not put up others.
    """

    is_walled = True

    def __init__(
        self,
        needed: tuple[str, ...] = (),
        warm: tuple[str, ...] = (),
        disk: int = 32 * MB,
        is_for_one: bool = False,
    ) -> None:
        self._disk = disk
        self.is_for_one = is_for_one
        self._warm = () if is_for_one else warm
        self._needed = needed

    @staticmethod
    def program() -> str | None:
        """Return where bubblewrap is; None where it is not installed."""
        return shutil.which("bwrap")

    def command(self) -> list[str]:
        """Return the command that starts the process that workers are forked from."""
        executable = Path(sys.executable).resolve()
        mode = "single" if self.is_for_one else "nested"
        return [
            self.program() or "bwrap",
            *("--unshare-net", "--unshare-pid", "--unshare-ipc", "--unshare-uts"),
            *("--unshare-cgroup-try", "--new-session", "--die-with-parent"),
            *("--hostname", "sandbox", *_rights(), "--clearenv"),
            *(part for name, value in ENVIRONMENT.items() for part in ("--setenv", name, value)),
            *_python(executable),
            *_folders(self._disk, self.is_for_one),
            *_bound(
                {f"{PACKAGES}/{name}": path for name, path in visible(self._needed).items()}
                | {
                    f"{GUEST}/guest": Path(guest.__file__).parent,
                    f"{GUEST}/calls": Path(rectified.calls.__file__).parent,
                }
            ),
            *("--remount-ro", "/", "--chdir", "/", "--"),
            *(_inside(executable), "-I", "-S", "-B", "-c", _START, mode, GUEST),
            *self._warm,
        ]


def _folders(disk: int, is_for_one: bool) -> list[str]:
    """Return what makes the folders that Python needs; those to write in are hidden by a worker's.

    Who has walls for itself alone gets these, and sees no processes.
    """
    writable = ["--size", str(disk), "--perms", "0777", "--tmpfs"]
    return [
        *("--dev", "/dev", "--remount-ro", "/dev", *writable, "/tmp"),
        *("--perms", "0755", "--dir", "/home"),
        *([*writable, HOME] if is_for_one else ["--perms", "0777", "--dir", HOME]),
        *(["--perms", "0755", "--dir", "/proc"] if is_for_one else ["--proc", "/proc"]),
    ]


_START = (
    f"import sys; sys.path += ['{PACKAGES}', '{GUEST}']; from guest.__main__ import main; main()"
)

ENVIRONMENT = {
    "LD_LIBRARY_PATH": f"{PYTHON}/lib",
    "PATH": "/usr/bin",
    "HOME": HOME,
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "MPLBACKEND": "agg",
    "MPLCONFIGDIR": "/tmp",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}
"""Threads of BLAS would fight the limits on memory and on processes."""


def _rights() -> list[str]:
    if os.getuid() == 0:
        return ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    return ["--unshare-user", "--uid", "1000", "--gid", "1000", "--cap-drop", "ALL"]


def _python(executable: Path) -> Iterator[str]:
    """Yield what makes Python run, without any package that is installed beside it.

    It lies in ``/python``, whatever folder it has outside, unless it is the system's own.
    """
    prefix = Path(sys.base_prefix).resolve()
    place = Path("/usr") if prefix == Path("/usr") else Path(PYTHON)
    shown = {Path("/usr/lib"): Path("/usr/lib"), Path("/usr/lib64"): Path("/usr/lib64")}
    shown |= {prefix / name: place / name for name in ("lib", "lib64")}
    shown = {path: inside for path, inside in shown.items() if path.is_dir()}
    yield from _bound({str(inside): path for path, inside in shown.items()})
    for short in ("/lib", "/lib64"):
        path = Path(short)
        if path.is_symlink():
            yield from ("--symlink", str(path.readlink()), short)
        elif path.is_dir():
            yield from _bound({short: path})
    for path, inside in shown.items():
        for folder in _installed(path):
            hidden = str(inside / folder.relative_to(path))
            yield from ("--tmpfs", hidden, "--remount-ro", hidden)
    yield from _bound({_inside(executable): executable})


def _inside(executable: Path) -> str:
    """Return where Python's program lies inside."""
    system = Path(sys.base_prefix).resolve() == Path("/usr")
    return str(Path("/usr" if system else PYTHON) / "bin" / executable.name)


def _installed(folder: Path) -> Iterator[Path]:
    """Yield the folders below a folder of libraries in which packages are installed."""
    for pattern in ("python3*/*-packages", "pypy3*/*-packages", "*-packages"):
        yield from (path for path in sorted(folder.glob(pattern)) if path.is_dir())


def _bound(places: Mapping[str, Path]) -> Iterator[str]:
    for place, path in places.items():
        for parent in reversed(Path(place).parents[:-1]):  # or nobody but root could enter them
            yield from ("--perms", "0755", "--dir", str(parent))
        yield from ("--ro-bind", str(path), place)
