"""The calls of the kernel that no worker may make, and the filter that refuses them.

They give memory that no process is seen to have, namespaces with new rights in them, a look into
other processes, or a way past the namespaces. No exercise needs any.

The filter is a program of the kernel's own packet filter, as
https://docs.kernel.org/userspace-api/seccomp_filter.html describes it.
"""

import errno
import platform
import struct
from collections.abc import Iterator

PROCESSORS = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""How the kernel names them, little-endian, with 64 bits."""

REFUSED = {
    # files and segments in memory that need no process to live
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    # what does a call's work where no filter sees it
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "bpf": (321, 280),
    "userfaultfd": (323, 282),
    # other worlds
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    # other processes
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "perf_event_open": (298, 241),
}
"""The number of each call, by processor."""

CLONE, CLONE3, SOCKET = (56, 220), (435, 435), (41, 198)
NEW_NAMESPACES = 0x7E020000
"""The flags with which a new process would begin in namespaces of its own."""

FAMILIES = (1, 2, 10)
"""Sockets of this machine, and of its (closed) network; others know no namespaces."""

X32 = 0x40000000
"""Where the numbers of another way to call begin, on one of the processors."""

NUMBER, PROCESSOR, FIRST = 0, 4, 16
"""Where the filter finds what is called, how, and with what: the low half of the argument."""

LOAD, IS, IS_FROM, HAS, ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, KILL, FAIL = 0x7FFF0000, 0x80000000, 0x00050000


def program(machine: str = platform.machine()) -> bytes | None:
    """Return the filter for a processor; None where its numbers are not known here.

    Parameters
    ----------
    machine : str
        Its name, as `platform.machine` has it; this one's without it.
    """
    if machine not in PROCESSORS:
        return None
    at = [*PROCESSORS].index(machine)
    steps = [
        (LOAD, 0, 0, PROCESSOR),
        (IS, 1, 0, PROCESSORS[machine]),
        (ANSWER, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER),
        *_refuse(IS_FROM, X32),
        *(step for numbers in REFUSED.values() for step in _refuse(IS, numbers[at])),
        *_refuse(IS, CLONE3[at], errno.ENOSYS),  # its flags cannot be seen; who asks takes the old
        *_if(CLONE[at], *_refuse(HAS, NEW_NAMESPACES)),
        *_if(SOCKET[at], *_allow_only(FAMILIES)),
        (ANSWER, 0, 0, ALLOW),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


Step = tuple[int, int, int, int]


def _refuse(test: int, value: int, error: int = errno.EPERM) -> Iterator[Step]:
    yield from ((test, 0, 1, value), (ANSWER, 0, 0, FAIL | error))


def _if(number: int, *steps: Step) -> Iterator[Step]:
    """Do steps that look at the first argument, for one call; it is allowed where none answers."""
    inner = [(LOAD, 0, 0, FIRST), *steps, (ANSWER, 0, 0, ALLOW)]
    yield from ((IS, 0, len(inner), number), *inner)


def _allow_only(values: tuple[int, ...]) -> Iterator[Step]:
    for value in values:
        yield from ((IS, 0, 1, value), (ANSWER, 0, 0, ALLOW))
    yield (ANSWER, 0, 0, FAIL | errno.EAFNOSUPPORT)
