"""A limit on how long code may run, which nothing that the code catches can stop."""

import contextlib
import signal
from collections.abc import Iterator

AGAIN = 1.0
"""So many seconds later it is interrupted again, if it has swallowed the first time."""


class Expired(Exception):
    """Code has run longer than it may."""


@contextlib.contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Interrupt what runs inside after so many seconds of the processor's time.

    It is interrupted as from the keyboard: that is the one thing that passes through a call of a
    student's function. The processor's time, unlike the clock's, is the same on a busy machine.

    Raises
    ------
    Expired
        If it took longer.
    """
    expired = False

    def expire(number: int, frame: object) -> None:
        nonlocal expired
        expired = True
        signal.raise_signal(signal.SIGINT)

    profiled = signal.signal(signal.SIGPROF, expire)
    interrupted = signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
    try:
        yield
    except KeyboardInterrupt:
        if not expired:
            raise
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGINT, interrupted)
        signal.signal(signal.SIGPROF, profiled)
    if expired:
        raise Expired(f"it took more than {seconds:g} s")
