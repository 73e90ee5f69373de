"""The process that workers are forked from: it has imported what they need, and waits."""

import contextlib
import gc
import importlib
import os
import signal
import socket
import sys
import tempfile
import types
from typing import Any

import numpy as np

from . import wire
from .cells import Kernel
from .walls import (
    HOME,
    Room,
    be_untraceable,
    become_landlord,
    drop_root,
    fork_apart,
    give_up_rights,
    limit,
    measure,
    move_in,
)
from .worker import Worker

CONTROL = 3
"""The descriptor on which the other side asks for workers."""


WARM_UPS = 20
"""Python makes code faster that has run some times."""

PARTS = ("numpy.linalg", "numpy.ma", "numpy.random")
"""What NumPy itself imports when it is asked for, which would be in each worker anew."""


def import_calls(folder: str) -> types.ModuleType:
    """Import `rectified.calls.attempt` from the folder that holds the package, and forget its name.

    Inside the sandbox there is no package of the course: what is imported here knows no activation.
    """
    package, numerics = types.ModuleType("rectified"), types.ModuleType("rectified.numerics")
    package.__path__ = [folder]
    numerics.Array = np.ndarray  # type: ignore[attr-defined]
    sys.modules.update({"rectified": package, "rectified.numerics": numerics})
    return importlib.import_module("rectified.calls.attempt")


def hide() -> None:
    """Let nobody find our modules, nor change what they take from NumPy.

    A student who changes ``np.array`` shall change it for the cells, and not for who calls them.
    """
    pristine = types.ModuleType("numpy")
    vars(pristine).update(vars(np))
    for name in [one for one in sys.modules if one.split(".")[0] in ("rectified", "guest")]:
        module = sys.modules.pop(name)
        if vars(module).get("np") is np:
            module.np = pristine  # type: ignore[attr-defined]


def warm_up(attempt: Any) -> None:
    """Do once what every worker does, so that none has to do it for the first time."""
    kernel = Kernel(lambda number: None)
    cell = "import numpy as np\n\ndef f(x):\n    return np.maximum(x, 0)\n\nprint(f(np.ones(2)))"
    for _ in range(WARM_UPS):
        kernel.run("warm", cell)
        for layout in ("plain", "every second", "Fortran-ordered"):
            request = attempt.Request(np.ones((2, 2)), {}, layout, ())
            record, left = attempt.attempt_one(kernel.names["f"], request)
            wire.unpack(wire.pack({"record": record, "left": left})[4:])
        attempt.attempt_several(kernel.names["f"], [np.ones(3)])


def main() -> None:
    """Fork a worker whenever one is asked for; end when nobody can ask any more.

    The first argument says what stands around a worker: walls of its own (``nested``), those around
    this process, which then has but one (``single``), or nothing (``none``). The second is the
    folder in which the package `calls` lies. Others are imported before the first worker is forked.
    """
    mode, folder, *warm = sys.argv[1:]
    control = socket.socket(fileno=CONTROL)
    if mode != "none":
        drop_root(is_alone=mode == "single")
    if mode == "nested":
        become_landlord()
    elif mode == "single":
        be_untraceable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever presses a key means the other side
    for name in (*PARTS, *warm):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    attempt = import_calls(folder)
    sys.path.pop()  # where this package lies
    hide()
    warm_up(attempt)
    measure()
    gc.collect()
    gc.freeze()  # so that workers share the memory
    control.send(wire.pack({"ready": True}))
    current = 0
    while True:
        request, descriptors, _, _ = socket.recv_fds(control, 4096, 1)
        if current:
            _end(current)
        if not request:
            break
        current = 0
        if descriptors:
            room = Room(**wire.unpack(request[4:])["room"])
            current = fork_apart() if mode == "nested" else os.fork()
            if not current:
                control.close()
                _work(socket.socket(fileno=descriptors[0]), room, mode, attempt)
            os.close(descriptors[0])
    os._exit(0)


def _work(channel: socket.socket, room: Room, mode: str, attempt: types.ModuleType) -> None:
    """Move in, shut the door, say so, and serve."""
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nowhere, number)
        if mode == "nested":
            move_in(room)
        limit(room, is_strict=mode != "none")
        if mode != "none":
            give_up_rights()
        os.chdir(HOME if mode != "none" else tempfile.mkdtemp())
        channel.sendall(wire.pack({"ready": True}))
    except BaseException as error:
        channel.sendall(wire.pack({"failed": repr(error)[:500]}))
        os._exit(1)
    Worker(channel, attempt).serve()
    os._exit(0)


def _end(worker: int) -> None:
    """Kill a worker, and with it everything that it has begun; bury all who have died."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(worker, 9)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(worker, 0)
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


if __name__ == "__main__":
    main()
