"""Prove the walls before a class is let in: try from inside what a hostile student would try."""

import os
import socket
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from rectified.grading.sandbox import Died, Sandbox, Unavailable

ATTEMPTS = """
import os, socket, sys

found = []

def attempt(what, act):
    try:
        if act():
            found.append(what)
    except Exception:
        pass

def connects():
    with socket.socket() as out:
        out.settimeout(0.5)
        return out.connect_ex(("127.0.0.1", {port})) == 0

def speaks():
    with socket.socket(socket.AF_UNIX) as out:
        out.settimeout(0.5)
        return out.connect_ex({abstract!r}) == 0

for path in {paths!r}:
    attempt("read " + path, lambda: os.stat(path) and True)
attempt("open a socket to this machine", connects)
attempt("open a socket to a process of this machine", speaks)
attempt("see processes", lambda: any(name.isdigit() for name in os.listdir("/proc")))
attempt("import the course's package", lambda: __import__("rectified.activations"))
attempt("write beside Python", lambda: open("/packages/here", "w"))
attempt("become root", lambda: os.setuid(0) is None)
"""


def prove(sandbox: Sandbox, private: Iterable[Path] = ()) -> None:
    """Try the walls of a sandbox.

    Parameters
    ----------
    sandbox : Sandbox
        Which.
    private : iterable of pathlib.Path
        What nobody inside may see, such as the course and its gradebook.

    Raises
    ------
    Unavailable
        If something gets through; the message says what.
    """
    if not sandbox.walls.is_walled:
        return
    through = attempts(sandbox, private)
    if through:
        raise Unavailable(
            "The sandbox does not hold, so nothing is graded. From inside it was possible to "
            f"{', to '.join(through)}. Please report this, with the version of bubblewrap."
        )


def attempts(sandbox: Sandbox, private: Iterable[Path]) -> list[str]:
    """Return what can be done from inside that must not be."""
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket(socket.AF_UNIX) as local,
        tempfile.NamedTemporaryFile(prefix="rectified-") as secret,
    ):
        abstract = f"\0rectified-{os.getpid()}-{time.monotonic_ns()}"
        local.bind(abstract)
        local.listen()
        source = ATTEMPTS.format(
            port=server.getsockname()[1],
            abstract=abstract,
            paths=[secret.name, *_seen(private)],
        )
        worker = sandbox.worker()
        try:
            ran = worker.ask("run", 20.0, name="walls", source=source, stop=None)
        except Died as death:
            raise Unavailable(f"the test of the sandbox {death}") from None
        if ran["raised"] is not None:
            raise Unavailable(f"the test of the sandbox failed: {ran['raised']['text']}")
        told = worker.ask("names", 5.0, names=["found"])["names"]["found"]["data"]
        found = [str(one) for one in told]
        worker.close()
        if _outlives(sandbox):
            found.append("outlive the worker")
        if _leaves(sandbox):
            found.append("leave something for the next worker")
        return found


def _seen(private: Iterable[Path]) -> list[str]:
    """Return paths that nobody inside may see, as far as they are there."""
    places = [*private, Path.home(), Path("/run"), Path("/etc")]
    return [str(place) for place in places if place.exists() and str(place) not in ("/home", "/")]


LEFT = """
import os

places = [*(f"/{name}" for name in os.listdir("/")), "/dev/shm", os.path.expanduser("~")]
left = [place for place in places if os.path.exists(f"{place}/rectified-was-here")]
for place in left:
    try:
        os.remove(f"{place}/rectified-was-here")
    except OSError:
        pass
for place in [] if left else places:
    try:
        open(f"{place}/rectified-was-here", "w").close()
    except OSError:
        pass
"""


def _leaves(sandbox: Sandbox) -> bool:
    """Whether a worker finds what the one before it has written, in any place."""
    for _ in range(2):
        worker = sandbox.worker()
        worker.ask("run", 20.0, name="walls", source=LEFT, stop=None)
        left = worker.ask("names", 5.0, names=["left"])["names"]["left"]["data"]
        worker.close()
    return bool(left)


def _outlives(sandbox: Sandbox) -> bool:
    """Whether anything that a worker has begun is still there after it has ended."""
    worker = sandbox.worker()
    alive = sandbox.processes()
    source = (
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(60)\n    os._exit(0)"
    )
    worker.ask("run", 20.0, name="walls", source=source, stop=None)
    worker.close()
    until = time.monotonic() + 2
    while sandbox.processes() >= alive:
        if time.monotonic() > until:
            return True
        time.sleep(0.01)
    return False
