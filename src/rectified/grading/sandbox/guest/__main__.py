"""The process that workers are forked from: it has imported what they need, and waits."""

import contextlib
import gc
import importlib
import os
import socket
import sys
import tempfile
import types

import numpy as np

from . import wire
from .walls import HOME, Room, adopt, drop_root, give_up_rights, limit, measure, move_in
from .worker import Worker

CONTROL = 3
"""The descriptor on which the other side asks for workers."""


WARM = ("matplotlib.pyplot", "IPython.core.inputtransformer2")
"""What takes long to import and is wanted often."""


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


def main() -> None:
    """Fork a worker whenever one is asked for; end when nobody can ask any more.

    The first argument says what stands around a worker: walls of its own (``nested``), those around
    this process, which then has but one (``single``), or nothing (``none``). The second is the
    folder in which the package `calls` lies.
    """
    mode = sys.argv[1]
    if mode != "none":
        drop_root()
    adopt()
    control = socket.socket(fileno=CONTROL)
    attempt = import_calls(sys.argv[2])
    hide()
    for name in () if mode == "single" else WARM:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    measure()
    gc.collect()
    gc.freeze()  # so that workers share the memory
    control.send(wire.pack({"ready": True}))
    current = 0
    while True:
        _bury()
        request, descriptors, _, _ = socket.recv_fds(control, 4096, 1)
        if not request:
            break
        if current:
            _end(current)
        current = 0
        if not descriptors:
            continue
        room = Room(**wire.unpack(request[4:])["room"])
        current = _begin(descriptors[0], room, mode, control, attempt)
    os._exit(0)


def _begin(
    descriptor: int, room: Room, mode: str, control: socket.socket, attempt: types.ModuleType
) -> int:
    """Fork a worker behind walls of its own; return its number among the processes here."""
    said, say = os.pipe()
    between = os.fork()
    if between == 0:
        try:
            os.close(said)
            control.close()
            if mode == "nested":
                move_in(room)
            first = os.fork()
            if first:
                os.write(say, b"%d" % first)
                os._exit(0)
            os.close(say)
            _work(descriptor, room, mode, attempt)
        except BaseException as error:
            os.write(say, b"-" + repr(error).encode()[:500])
            os._exit(1)
        os._exit(0)
    os.close(say)
    os.close(descriptor)
    text = b""
    while piece := os.read(said, 600):
        text += piece
        if not text.startswith(b"-"):
            break
    os.close(said)
    os.waitpid(between, 0)
    if not text.isdigit():
        failed = text.decode("utf-8", "replace")[1:] or "no worker"
        control.send(wire.pack({"failed": failed}))
        return 0
    control.send(wire.pack({"worker": int(text)}))
    return int(text)


def _work(descriptor: int, room: Room, mode: str, attempt: types.ModuleType) -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    limit(room, is_strict=mode != "none")
    if mode != "none":
        give_up_rights()
        os.chdir(HOME)
    else:
        os.chdir(tempfile.mkdtemp())
    Worker(socket.socket(fileno=descriptor), attempt).serve()
    os._exit(0)


def _end(worker: int) -> None:
    """Kill a worker, and with it everything that it has begun."""
    try:
        os.kill(worker, 9)
    except ProcessLookupError:
        return
    _bury(worker)


def _bury(worker: int = 0) -> None:
    """Reap those who have ended; wait for one of them."""
    try:
        while os.waitpid(worker or -1, 0 if worker else os.WNOHANG)[0]:
            if worker:
                return
    except ChildProcessError:
        pass


if __name__ == "__main__":
    main()
