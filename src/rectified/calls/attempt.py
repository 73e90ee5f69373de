"""Let a function run once, whatever it does, and read what came of it into plain data."""

import keyword
import linecache
import re
import reprlib
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from rectified.calls.data import MOST, Data, arrays, copied, numbers, plain
from rectified.calls.layouts import LAYOUTS
from rectified.calls.printable import printable
from rectified.calls.quiet import quiet
from rectified.numerics import Array

Function = Callable[..., object]

Record = dict[str, Any]
"""What came of a call: the fields of a `Result`, and what was returned."""

Left = tuple[str, tuple[int, ...], bytes]
"""How an array was left: its dtype, its shape, and all bytes of the memory in which it lies."""

SHOWN = (str, bytes, int, float, complex, bool, list, tuple, dict, set)
"""The types of which a text is shown; others would show an address in memory."""


class Request(NamedTuple):
    """What a function of one array is given in a call, as `rectified.calls.call` takes it."""

    x: Array
    parameters: Mapping[str, Any] = {}
    layout: str = "plain"
    alarm: tuple[str, ...] = ()


def attempt_one(function: Function, request: Request) -> tuple[Record, Left]:
    """Call ``function(x, **parameters)`` with a copy of `x`.

    Returns
    -------
    record : dict
        The fields of an `Outcome` that the function decides.
    left : tuple
        How it left the copy.
    """
    given = LAYOUTS[request.layout](request.x)
    _soil_memory(request.x)
    record = _attempt(function, (given,), request.parameters, _read, request.alarm)
    return record, left(given)


def attempt_several(
    function: Function, arguments: Sequence[Data]
) -> tuple[Record, tuple[Data, ...]]:
    """Call ``function(*arguments)`` with copies of plain data.

    Returns
    -------
    record : dict
        The fields of an `Answer` that the function decides.
    left : tuple
        The copies, as it left them.
    """
    given = tuple(copied(argument) for argument in arguments)
    for array in arrays(arguments):
        _soil_memory(array)
    return _attempt(function, given, {}, _read_data), given


def left(array: Array) -> Left:
    """Return how an array lies in memory, with everything that lies between its numbers."""
    memory = array if array.base is None else array.base
    return str(array.dtype), array.shape, memory.tobytes()


def _attempt(
    function: Function,
    arguments: Sequence[Any],
    parameters: Mapping[str, Any],
    read: Callable[[object], dict[str, Any]],
    alarm: Sequence[str] = (),
) -> Record:
    """Call a function and read what it returns or raises, once, in silence."""
    record: Record = {}
    with quiet() as printed, _interruptible() as interrupted:
        try:
            with _alarmed(alarm):
                result = function(*arguments, **parameters)
            record = read(result)
            del result  # its last words, too, are said in silence
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt) and interrupted:
                raise
            record = _failure(function, error)
            del error
        name = name_of(function)
    return {"name": name, "printed": printed.text, **record}


def _alarmed(alarm: Sequence[str]) -> np.errstate:
    settings: dict[str, Any] = dict.fromkeys(alarm, "raise")
    return np.errstate(**settings)


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
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # nobody's keyboard leads here
        yield pressed
        return

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
        real = numbers(array)
    except BaseException as error:
        return {"kind": kind, "shown": shown, "unreadable": _text(error) or "it fails"}
    dtype = str(array.dtype) if real is None else ""
    return {"kind": kind, "shown": shown, "array": real, "dtype": dtype}


def _read_data(result: object) -> dict[str, Any]:
    """Read what was returned as plain data, once."""
    kind = _guarded(lambda: type(result).__name__, "object")
    if result is None:
        return {"kind": kind}
    try:
        return {"kind": kind, "data": plain(result)}
    except BaseException as error:
        return {"kind": kind, "unreadable": _text(error) or "it fails"}


def _length(result: Any) -> int:
    return len(result) if hasattr(type(result), "__len__") else 0


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
        if frame.f_code.co_filename == own:
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
    return printable(re.sub(r" at 0x[0-9a-fA-F]+", "", " ".join(text.split())))


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
        blocks = [np.empty(max(x.size * width, 1), np.uint8) for _ in range(3)]
        for block in blocks:
            block.fill(0xC5)
