"""Where students' code runs: behind walls, in workers that are forked from a warm process."""

from collections.abc import Iterable

from rectified.grading.limits import Limits
from rectified.grading.sandbox import advice
from rectified.grading.sandbox.bubblewrap import Bubblewrap
from rectified.grading.sandbox.sandbox import Died, Sandbox, Unavailable, Worker
from rectified.grading.sandbox.unwalled import Unwalled

__all__ = ["Died", "Sandbox", "Unavailable", "Worker", "open_sandbox"]


def open_sandbox(
    needed: Iterable[str], limits: Limits, is_walled: bool = True, warm: Iterable[str] = ()
) -> Sandbox:
    """Return a sandbox of the best kind that this machine has.

    Parameters
    ----------
    needed : iterable of str
        Packages that an exercise needs besides the usual ones.
    warm : iterable of str
        Modules that are imported before the first worker is forked.
    limits : Limits
        What a worker may use.
    is_walled : bool
        False where a teacher wants none: students' code then runs with all of the teacher's rights.

    Raises
    ------
    Unavailable
        If this machine has no walls and some are wanted; the message says how to get them.
    """
    packages = tuple(needed)
    if not is_walled:
        return _tried(Sandbox(Unwalled(packages, tuple(warm)), limits))
    if Bubblewrap.program() is None:
        raise Unavailable(advice.missing_program())
    try:
        return _tried(Sandbox(Bubblewrap(packages, tuple(warm), limits.disk), limits))
    except Unavailable:
        pass  # perhaps only walls within walls are refused
    try:
        return _tried(Sandbox(Bubblewrap(packages, (), limits.disk, is_for_one=True), limits))
    except Unavailable as error:
        raise Unavailable(advice.refused(str(error))) from None


def _tried(sandbox: Sandbox) -> Sandbox:
    """Return a sandbox in which a worker can be had."""
    try:
        sandbox.worker().ask("names", 10.0, names=[])
    except (Unavailable, Died) as error:
        sandbox.close()
        raise Unavailable(str(error)) from None
    return sandbox
