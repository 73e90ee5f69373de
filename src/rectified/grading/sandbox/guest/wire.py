"""How the two sides talk: frames with a length, plain data, nothing that runs when it is read.

A frame is a length, the length of its header, the header as JSON, and the bytes of its arrays. The
reader trusts nothing: lengths have caps, a dtype is one of a list of names, a shape is bounded
integers, and the bytes must be as many as both say.
"""

import json
import math
import socket
import struct
from collections.abc import Sized
from time import monotonic
from typing import Any

import numpy as np

LENGTHS = struct.Struct(">II")
LARGEST = 48 * 2**20
"""Bytes of a frame."""

HEADER = 6 * 2**20
"""Bytes of a header; numbers of arrays stand outside of it."""

NODES = 200_000
"""So many values may stand in one header."""

DEEPEST = 24

BITS = 13_000
"""So long may an integer be; Python itself reads and writes little longer ones."""

DTYPES = {
    name: np.dtype(name)
    for name in (
        *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
        *("float16", "float32", "float64", "complex64", "complex128"),
    )
}
NAMES = {dtype: name for name, dtype in DTYPES.items()}
PLAIN = frozenset({str, float, bool, type(None)})
"""The types that JSON has as they are; integers too, if they are not too long."""

KEYS = PLAIN | {int}
ENCODE = json.JSONEncoder(separators=(",", ":")).encode
AXES = 32


class Unsendable(ValueError):
    """A value is not plain data; the message says what it is."""


class Malformed(ValueError):
    """A frame is not as frames are; the message says why."""


class Ended(Exception):
    """The other side is gone."""


class Late(Exception):
    """The other side has not answered in time."""


def pack(message: dict[str, Any]) -> bytes:
    """Return the frame of a message.

    Raises
    ------
    Unsendable
        If something in it is no plain data, or there is too much of it.
    """
    buffers: list[bytes] = []
    count = [NODES - len(message)]
    tree = {key: _to_tree(value, buffers, count, DEEPEST) for key, value in message.items()}
    header = ENCODE(tree).encode("ascii")
    body = b"".join([header, *buffers])
    if len(body) > LARGEST - 4 or len(header) > HEADER:
        raise Unsendable("it is too large")
    return LENGTHS.pack(len(body) + 4, len(header)) + body


def unpack(frame: bytes) -> dict[str, Any]:
    """Return the message of a frame without its first length.

    Raises
    ------
    Malformed
        If it is none.
    """
    try:
        size = int.from_bytes(frame[:4], "big")
        if size > HEADER:
            raise Malformed(f"a header of {size} bytes")
        tree = json.loads(frame[4 : 4 + size].decode("ascii"))
        if not isinstance(tree, dict):
            raise Malformed("a message is a dict")
        rest = _Rest(frame, 4 + size)
        count = [NODES]
        message = {key: _from_tree(value, rest, count, DEEPEST) for key, value in tree.items()}
    except Malformed:
        raise
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError, MemoryError) as error:
        raise Malformed(f"{type(error).__name__}: {error}"[:200]) from None
    if rest.at != len(frame):
        raise Malformed("a frame has bytes left over")
    return message


class Channel:
    """A way to the other side, with what came of the next message already.

    Parameters
    ----------
    way : socket
        A connected stream.
    """

    def __init__(self, way: socket.socket) -> None:
        self._way = way
        self._came = bytearray()

    def send(self, message: dict[str, Any], deadline: float | None = None) -> None:
        """Send a message.

        Raises
        ------
        Ended, Late
            If the other side is gone, or takes nothing before the deadline.
        Unsendable
            If something in it is no plain data.
        """
        rest = memoryview(pack(message))
        while rest:
            self._set(deadline)
            try:
                rest = rest[self._way.send(rest) :]
            except TimeoutError:
                raise Late from None
            except OSError:
                raise Ended from None

    def receive(self, deadline: float | None = None) -> dict[str, Any]:
        """Return the next message.

        Raises
        ------
        Ended, Late
            If the other side is gone, or says nothing whole before the deadline; what has come
            is kept for the next time.
        Malformed
            If what comes is no frame.
        """
        self._get(4, deadline)
        length = int.from_bytes(self._came[:4], "big")
        if not 4 <= length <= LARGEST:
            raise Malformed(f"a frame of {length} bytes")
        self._get(4 + length, deadline)
        frame = bytes(self._came[4 : 4 + length])
        del self._came[: 4 + length]
        return unpack(frame)

    def _get(self, size: int, deadline: float | None) -> None:
        while len(self._came) < size:
            self._set(deadline)
            try:
                piece = self._way.recv(2**18)
            except TimeoutError:
                raise Late from None
            except OSError:
                raise Ended from None
            if not piece:
                raise Ended
            self._came += piece

    def _set(self, deadline: float | None) -> None:
        if deadline is None:
            self._way.settimeout(None)
            return
        left = deadline - monotonic()
        if left <= 0:
            raise Late
        self._way.settimeout(left)

    def close(self) -> None:
        """Leave."""
        self._way.close()


def receive_packet(channel: socket.socket, seconds: float | None = None) -> dict[str, Any]:
    """Return the next message of a channel that keeps messages apart.

    Raises
    ------
    Ended, Late, Malformed
        As `receive`.
    """
    channel.settimeout(seconds)
    try:
        frame = channel.recv(2**16)
    except TimeoutError:
        raise Late from None
    except OSError:
        raise Ended from None
    if not frame:
        raise Ended
    return unpack(frame[4:])


def _to_tree(value: Any, buffers: list[bytes], count: list[int], depth: int) -> Any:
    kind = type(value)
    if kind in PLAIN:
        return value
    if kind is int:
        if value.bit_length() > BITS:
            raise Unsendable("it is too large")
        return value
    if kind is complex:
        return {"c": [value.real, value.imag]}
    if kind is list or kind is tuple:
        _count(value, count, depth)
        inner = [
            one if type(one) in PLAIN else _to_tree(one, buffers, count, depth - 1) for one in value
        ]
        return {"l" if kind is list else "t": inner}
    if kind is dict:
        _count(value, count, depth)
        if not KEYS.issuperset(map(type, value)):
            raise Unsendable("its keys are not all texts or numbers")
        items = [
            [key, one if type(one) in PLAIN else _to_tree(one, buffers, count, depth - 1)]
            for key, one in value.items()
        ]
        return {"d": items}
    if kind is bytes:
        buffers.append(value)
        return {"b": len(value)}
    if kind is np.ndarray or isinstance(value, np.generic):
        array = np.asarray(value)
        name = NAMES.get(array.dtype)
        if name is None:
            native = array.dtype.newbyteorder("=")
            if native not in NAMES:
                raise Unsendable(f"it holds {array.dtype.name}")
            array, name = array.astype(native), NAMES[native]
        buffers.append(array.tobytes())
        return {"a" if kind is np.ndarray else "s": [name, list(array.shape)]}
    raise Unsendable(f"a value of type {kind.__name__[:60]} is no plain data")


def _count(values: Sized, count: list[int], depth: int) -> None:
    count[0] -= len(values)
    if count[0] < 0 or (depth == 0 and values):
        raise Unsendable("it is too large")


class _Rest:
    """The bytes of a frame that are not yet read."""

    def __init__(self, frame: bytes, at: int) -> None:
        self.frame = frame
        self.at = at

    def take(self, size: int) -> bytes:
        piece = self.frame[self.at : self.at + size]
        if size < 0 or len(piece) != size:
            raise Malformed("a frame has too few bytes")
        self.at += size
        return piece


def _from_tree(tree: Any, rest: _Rest, count: list[int], depth: int) -> Any:
    count[0] -= 1
    if count[0] < 0 or depth < 0:
        raise Malformed("a frame holds too much")
    form = type(tree)
    if form is str:
        return tree if tree.isascii() else tree.encode("utf-8", "replace").decode("utf-8")
    if form in KEYS:
        return tree
    if form is not dict or len(tree) != 1:
        raise Malformed("a value without a kind")
    ((kind, value),) = tree.items()
    if kind == "d":
        found = {}
        for key, one in value:
            if type(key) not in KEYS:
                raise Malformed("a key that is no text and no number")
            found[key] = _from_tree(one, rest, count, depth - 1)
        return found
    if kind in ("l", "t"):
        inner = [_from_tree(one, rest, count, depth - 1) for one in value]
        return inner if kind == "l" else tuple(inner)
    if kind == "c":
        real, imaginary = value
        return complex(float(real), float(imaginary))
    if kind == "b":
        return rest.take(_natural(value))
    if kind in ("a", "s"):
        name, shape = value
        if len(shape) > AXES:
            raise Malformed("an array of too many axes")
        dtype, sizes = DTYPES[name], [_natural(size) for size in shape]
        data = rest.take(math.prod(sizes) * dtype.itemsize)
        array = np.frombuffer(data, dtype).reshape(sizes).copy()
        return array if kind == "a" else array[()]
    raise Malformed(f"a value of the kind {kind!r:.20}")


def _natural(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= LARGEST:
        raise Malformed("a size that is none")
    return value
