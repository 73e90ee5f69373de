"""Call a function with one array, whatever the function does."""

import keyword
import linecache
import re
import reprlib
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from rectified.calls.layouts import LAYOUTS
from rectified.calls.outcome import Outcome
from rectified.calls.quiet import quiet
from rectified.numerics import Array

Function = Callable[..., object]

NUMBERS = (bool, int, float, np.bool_, np.integer, np.floating, Fraction, Decimal)
"""What counts as a real number in an array of Python objects."""

SHOWN = (str, bytes, int, float, complex, bool, list, tuple, dict, set)
"""The types of which a text is shown; others would show an address in memory."""

MOST = 1_000_000
"""More numbers than a right answer to any probe holds are not copied."""


def call(
    function: Function,
    x: Array,
    parameters: Mapping[str, Any] | None = None,
    *,
    layout: str = "plain",
    shape: tuple[int, ...] | None = None,
) -> Outcome:
    """Call ``function(x, **parameters)`` with a copy of `x` and record what came of it.

    What the function prints, logs and warns is not shown. What it returns is read once, here,
    and copied: later changes to it do not count. Everything that it raises is recorded, exits
    included; only a real interrupt from the keyboard passes through.

    Parameters
    ----------
    function : callable
        Any function of an array.
    x : ndarray
        What it is given; never modified.
    parameters : mapping, optional
        Further keyword arguments.
    layout : str
        How the copy lies in memory: a key of `LAYOUTS`.
    shape : tuple of int, optional
        The shape that a right answer has; that of `x` without it.

    Returns
    -------
    Outcome
        Plain data, with no reference to anything of the function's.
    """
    given = LAYOUTS[layout](x)
    memory = given if given.base is None else given.base
    before = memory.tobytes()
    record: dict[str, Any] = {}
    _soil_memory(x)
    with quiet() as printed, _interruptible() as interrupted:
        try:
            result = function(given, **(parameters or {}))
            record = _read(result)
            del result  # its last words, too, are said in silence
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt) and interrupted:
                raise
            record = _failure(function, error)
            del error
        name = name_of(function)
    return Outcome(
        name=name,
        x=np.array(x),
        parameters=dict(parameters or {}),
        layout=layout,
        shape=x.shape if shape is None else shape,
        printed=printed.text,
        modified=(given.shape != x.shape or given.dtype != x.dtype or memory.tobytes() != before),
        **record,
    )


def name_of(function: object) -> str:
    """Return a function's name, or "your function" where it has none that can be shown."""
    for holder in ("", "pyfunc", "func"):  # np.vectorize and functools.partial hold another
        try:
            held: Any = getattr(function, holder) if holder else function
            name = held.__name__
        except BaseException:
            continue
        if type(name) is str and name.isidentifier() and not keyword.iskeyword(name):
            return name[:60]
    return "your function"


@contextmanager
def _interruptible() -> Iterator[list[bool]]:
    """Yield a list that fills when the keyboard interrupts, and not when a function says so."""
    pressed: list[bool] = []

    def press(number: int, frame: object) -> None:
        pressed.append(True)
        raise KeyboardInterrupt

    try:
        before = signal.signal(signal.SIGINT, press)
    except ValueError:  # not in the main thread, to which the keyboard's interrupts go
        yield pressed
        return
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)


def _read(result: object) -> dict[str, Any]:
    """Read what was returned, once."""
    kind = _guarded(lambda: type(result).__name__, "object")
    shown = _guarded(lambda: _one_line(reprlib.repr(result)), "") if type(result) in SHOWN else ""
    if result is None:
        return {"kind": kind}
    try:
        if isinstance(result, np.ma.MaskedArray) and np.ma.is_masked(result):
            return {"kind": "masked array", "unreadable": "some of its numbers are hidden"}
        if not isinstance(result, np.ndarray | str | bytes) and _length(result) > MOST:
            return {"kind": kind, "unreadable": f"it holds {_length(result)} things"}
        array = np.asarray(result)
        if array.size > MOST:
            return {"kind": kind, "unreadable": f"it holds {array.size} numbers"}
        numbers = _numbers(array)
    except BaseException as error:
        return {"kind": kind, "shown": shown, "unreadable": _text(error) or "it fails"}
    dtype = str(array.dtype) if numbers is None else ""
    return {"kind": kind, "shown": shown, "array": numbers, "dtype": dtype}


def _length(result: Any) -> int:
    return len(result) if hasattr(type(result), "__len__") else 0


def _numbers(array: Array) -> Array | None:
    """Return a copy that holds real numbers of NumPy's own dtypes, or None."""
    if array.dtype.kind in "biu":
        return np.array(array)
    if array.dtype.kind == "f":
        native = array.dtype.newbyteorder("=") if array.dtype.itemsize <= 8 else np.float64
        return np.array(array, dtype=native)
    if array.dtype.kind == "O" and all(isinstance(item, NUMBERS) for item in array.flat):
        return array.astype(np.float64)
    return None


def _failure(function: Function, error: BaseException) -> dict[str, Any]:
    """Read what was raised, once."""
    trace = _trace(error)
    return {
        "error": _guarded(lambda: type(error).__name__, "an error"),
        "error_text": _text(error),
        "uncalled": isinstance(error, TypeError) and (trace is None or trace.tb_next is None),
        "line": _guarded(lambda: _own_line(function, error), ""),
    }


def _own_line(function: Any, error: BaseException) -> str:
    """Return the line of the function's own notebook cell in which it failed.

    A cell is in the cache of lines, but in no file; of files nothing is shown.
    """
    own = function.__code__.co_filename
    if Path(own).exists() or own not in linecache.cache:
        return ""
    trace, line = _trace(error), ""
    while trace is not None:
        frame = trace.tb_frame
        if frame.f_code.co_filename == own and frame.f_code is not call.__code__:
            line = linecache.getline(own, trace.tb_lineno, frame.f_globals).strip()
        trace = trace.tb_next
    return line[:100]


def _trace(error: BaseException) -> Any:
    """Return the traceback itself, whatever a class says of its errors'."""
    member: Any = vars(BaseException)["__traceback__"]
    return member.__get__(error)


def _text(error: BaseException) -> str:
    return _guarded(lambda: _one_line(str(error)), "")[:200]


def _one_line(text: str) -> str:
    """Return a text without line breaks, addresses and what cannot be shown."""
    text = re.sub(r" at 0x[0-9a-fA-F]+", "", " ".join(text.split()))
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )


def _guarded(read: Callable[[], str], otherwise: str) -> str:
    """Return a text that a student's object gives of itself; it may fail, or be no text."""
    try:
        text = read()
    except BaseException:
        return otherwise
    return str.__str__(text)[:200] if isinstance(text, str) else otherwise


def _soil_memory(x: Array) -> None:
    """Fill the memory that the next arrays of this size are likely to get.

    NumPy keeps freed blocks. An answer that is read from memory never written to, as
    ``np.maximum(x, 0, where=x > 0)`` gives, must not be right by luck.
    """
    for width in {1, 4, 8, x.itemsize}:
        blocks = [np.full(max(x.size * width, 1), 0xC5, np.uint8) for _ in range(3)]
        del blocks
