"""The inner walls: namespaces, files, limits and rights of one worker.

The outer walls stand already: no network, no files but Python's, no process but the ones in here.
These keep one worker from the next, and from whoever makes them. A call that the kernel refuses
raises; nobody runs a student's code behind walls that do not stand.
"""

import ctypes
import os
import resource
import secrets
import signal
from dataclasses import dataclass
from pathlib import Path

from . import kernel_calls

LIBC = ctypes.CDLL(None, use_errno=True)
PYTHON = ctypes.PyDLL(None, use_errno=True)
"""The same, called without letting go of the interpreter."""

NEW_MOUNTS, NEW_IPC, NEW_USERS, NEW_PIDS = 0x00020000, 0x08000000, 0x10000000, 0x20000000
NO_SUID, NO_DEVICES, READ_ONLY = 2, 4, 1
NO_NEW_PRIVILEGES, DUMPABLE, BOUNDING_DROP = 38, 4, 24
SECCOMP, BY_FILTER = 22, 2
CAPABILITIES_VERSION = 0x20080522

HOME = "/home/student"
STUDENT, NOBODY = 1000, 65534
OTHERS = range(60_706, 61_184)
"""Users that distributions give to nobody."""


@dataclass(frozen=True)
class Room:
    """What one worker may use.

    Parameters
    ----------
    memory : int
        Bytes beyond what the process has when it begins.
    processes : int
        Processes and threads at once.
    disk, files : int
        Bytes and files in each folder that it may write in.
    seconds : int
        Of computing, for each process: a second fence behind the clock of the other side.
    """

    memory: int
    processes: int
    disk: int
    files: int
    seconds: int


def drop_root(is_alone: bool = False) -> None:
    """Stop being root, where the grader is: limits on processes do not hold for root.

    Where no namespace tells users apart, who is alone in its walls becomes a user of its own. The
    kernel counts the processes of a user: one worker's would be missing to all others.
    """
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        user = secrets.choice(OTHERS) if is_alone else NOBODY
        try:
            os.setresuid(user, user, user)
        except OSError:  # there are not so many here
            os.setresuid(NOBODY, NOBODY, NOBODY)
        _call("prctl", DUMPABLE, 1, 0, 0, 0)  # or /proc/self would stay root's


def be_untraceable() -> None:
    """Let no process of the same user look into this one."""
    _call("prctl", DUMPABLE, 0, 0, 0, 0)


def become_landlord() -> None:
    """Become the first process of a world of one's own, with the right to make others in it."""
    _enter(NEW_USERS | NEW_PIDS)
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        os._exit(0)


def fork_apart() -> int:
    """Fork a child that is the first process of a world of its own; return as `os.fork` does.

    When it ends, the kernel ends everything that it has begun. There are no threads here, nor
    anything else that Python would set right in a child, for which it touches half of its memory.
    """
    ours = os.open("/proc/self/ns/pid", os.O_RDONLY)
    try:
        _call("unshare", NEW_PIDS)
        child = int(PYTHON.fork())
        if child < 0:
            raise OSError(ctypes.get_errno(), "fork")
        if child:
            _call("setns", ours, NEW_PIDS)
    finally:
        os.close(ours)
    return child


def move_in(room: Room) -> None:
    """Enter namespaces of its own, with a home of its own."""
    _enter(NEW_USERS | NEW_MOUNTS | NEW_IPC)
    size = f"size={room.disk},nr_inodes={room.files},mode=700"
    for place in (HOME, "/tmp", "/dev/shm"):
        _call("mount", b"tmpfs", place.encode(), b"tmpfs", NO_SUID | NO_DEVICES, size.encode())
    # the processes of the sandbox cannot be looked at
    _call("mount", b"tmpfs", b"/proc", b"tmpfs", READ_ONLY, b"size=4096,nr_inodes=1")


def _enter(namespaces: int) -> None:
    """Enter namespaces, among them one of users, in which nobody is but who enters."""
    user, group = os.getuid(), os.getgid()
    _call("unshare", namespaces)
    _write("/proc/self/setgroups", b"deny")
    _write("/proc/self/uid_map", b"%d %d 1" % (STUDENT, user))
    _write("/proc/self/gid_map", b"%d %d 1" % (STUDENT, group))


def _write(path: str, data: bytes) -> None:
    file = os.open(path, os.O_WRONLY)
    try:
        os.write(file, data)
    finally:
        os.close(file)


def limit(room: Room, is_strict: bool = True) -> None:
    """Set the limits; where not strict, as far as the system has them."""
    for kind, most in (
        (resource.RLIMIT_AS, ADDRESS_SPACE + room.memory),
        (resource.RLIMIT_NPROC, room.processes),
        (resource.RLIMIT_FSIZE, room.disk),
        (resource.RLIMIT_NOFILE, 128),
        (resource.RLIMIT_CPU, room.seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
    ):
        try:
            resource.setrlimit(kind, (most, most))
        except (OSError, ValueError):
            if is_strict:
                raise
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # then writing raises OSError


def give_up_rights() -> None:
    """Give up every right that a process can have beyond its own."""
    for capability in range(64):
        if LIBC.prctl(BOUNDING_DROP, capability, 0, 0, 0):
            break  # the kernel knows no more
    header = (ctypes.c_uint32 * 2)(CAPABILITIES_VERSION, 0)
    _call("capset", header, (ctypes.c_uint32 * 6)())
    _call("prctl", NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    refuse_calls()


class _Filter(ctypes.Structure):
    _fields_ = (("steps", ctypes.c_ushort), ("program", ctypes.c_char_p))


FILTER = kernel_calls.program()


def refuse_calls() -> None:
    """Let the kernel refuse what nobody here needs, where its numbers are known."""
    if FILTER is not None:
        filter_ = _Filter(len(FILTER) // 8, FILTER)
        _call("prctl", SECCOMP, BY_FILTER, ctypes.byref(filter_), 0, 0)


ADDRESS_SPACE = 2**30
"""How many bytes of addresses the process has before a student's code begins."""


def measure() -> None:
    """Keep how many bytes of addresses the process has by now."""
    global ADDRESS_SPACE
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except (OSError, ValueError):
        return
    ADDRESS_SPACE = pages * resource.getpagesize()


def _call(name: str, *arguments: object) -> None:
    if getattr(LIBC, name)(*arguments):
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
