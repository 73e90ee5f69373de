"""What a release gives away of the solution and of the hidden tests.

Looked for is every line of code of theirs, and what it returns or assigns, without regard to
spaces, in all that a release consists of: names of files, their bytes, every text in a notebook,
and what such a text holds in base64, in hexadecimal digits or compressed. What stands in a visible
cell of the source as well is no secret.
"""

import base64
import binascii
import bz2
import json
import lzma
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tools.exercises.assignment import BEGIN, END, HIDDEN, HIDDEN_END

SHORTEST = 10
"""A line of fewer characters, without its spaces, tells nothing."""

DEEPEST = 3
"""So many times a text may be packed into another."""

PACKED = re.compile(rb"(?:[A-Za-z0-9+/_-][\r\n]*){16,}={0,2}")
"""What may be base64 or hexadecimal."""


@dataclass(frozen=True)
class Secrets:
    """What a release must not hold.

    Parameters
    ----------
    lines : frozenset of str
        Code without its spaces.
    seeds : frozenset of int
        From which hidden tests draw their numbers.
    """

    lines: frozenset[str]
    seeds: frozenset[int]


def secrets(notebook: Any) -> Secrets:
    """Return what the source of an exercise hides."""
    parts = [_parted(cell) for cell in notebook.cells]
    known = "\n".join(_squeezed(line) for _, visible in parts for line in visible)
    hidden = [line for hidden, _ in parts for line in hidden]
    pieces = {piece for line in hidden for piece in _pieces(_squeezed(line))}
    return Secrets(
        frozenset(piece for piece in pieces if len(piece) >= SHORTEST and piece not in known),
        frozenset(int(seed) for line in hidden for seed in re.findall(r"\bseed\s*=\s*(\d+)", line)),
    )


def told(notebook: Any) -> list[str]:
    """Return the cells whose solution stands, line by line, in what students see of the source."""
    parts = {cell.id: _parted(cell) for cell in notebook.cells}
    known = "\n".join(_squeezed(line) for _, visible in parts.values() for line in visible)
    found = []
    for name, (hidden, _) in parts.items():
        lines = [line for line in map(_squeezed, hidden) if len(line) >= SHORTEST]
        if BEGIN in next(cell.source for cell in notebook.cells if cell.id == name) and lines:
            found += [name] * all(line in known for line in lines)
    return found


def _parted(cell: Any) -> tuple[list[str], list[str]]:
    """Return the lines of a cell that a release hides, and those that it shows."""
    hidden: list[str] = []
    visible: list[str] = []
    inside = False
    whole = cell.metadata.get("nbgrader", {}).get("solution") and BEGIN not in cell.source
    for line in cell.source.splitlines():
        if any(mark in line for mark in (BEGIN, END, HIDDEN, HIDDEN_END)):
            inside = BEGIN in line or HIDDEN in line
        else:
            (hidden if inside or whole else visible).append(line)
    return hidden, visible


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _pieces(line: str) -> Iterator[str]:
    """Yield a line, and what it returns or assigns."""
    if line.startswith("#"):
        return
    yield line
    if match := re.match(r"return(.*)|[\w,.\[\]:*]+[-+*/]?=(?!=)(.*)", line):
        yield match[1] or match[2] or ""


def leaks(secrets: Secrets, files: Mapping[str, bytes]) -> list[str]:
    """Return where the files of a release give a secret away, in words.

    Parameters
    ----------
    secrets : Secrets
        What they must not hold.
    files : mapping
        Their bytes by their names.
    """
    found: dict[str, None] = {}
    for name, content in files.items():
        for where, text in _texts(name, content):
            squeezed = _squeezed(text)
            for line in sorted(secrets.lines):
                if line in squeezed:
                    found[f"{where} holds a line of a solution or of a hidden test: {line}"] = None
            for seed in sorted(secrets.seeds):
                if re.search(rf"(?<![\w.]){seed}(?!\w|\.\d)", text):
                    found[f"{where} holds the seed {seed}"] = None
    return list(found)


def _texts(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Yield every text of a file, with where it stands."""
    yield "the name of a file", name
    for data, how in _unpacked(content, ""):
        yield name + how, data.decode("utf-8", "replace")
    if name.endswith(".ipynb"):
        for where, text in _strings(json.loads(content), ""):
            for data, how in _unpacked(text.encode("utf-8", "replace"), ""):
                yield f"{name}{where}{how}", data.decode("utf-8", "replace")


def _strings(value: Any, where: str) -> Iterator[tuple[str, str]]:
    """Yield every string in a notebook, lists of lines as one; keys are strings too."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield f"{where}, a key", key
            yield from _strings(one, f"{where}, {key}")
    elif isinstance(value, list):
        if value and all(isinstance(one, str) for one in value):
            yield where, "".join(value)
        else:
            for number, one in enumerate(value):
                yield from _strings(one, f"{where} {number}")


def _unpacked(data: bytes, how: str, depth: int = 0) -> Iterator[tuple[bytes, str]]:
    """Yield data as they are, and what is packed in them."""
    yield data, how
    if depth == DEEPEST:
        return
    for unpack in (_inflated, bz2.decompress, lzma.decompress):
        try:
            plain = unpack(data)
        except (OSError, ValueError, EOFError, zlib.error, lzma.LZMAError):
            continue
        yield from _unpacked(plain, f"{how}, compressed", depth + 1)
    for match in PACKED.finditer(data):
        packed = re.sub(rb"\s", b"", match[0])
        for decode, called in ((_hexadecimal, "hexadecimal"), (_base64, "base64")):
            try:
                plain = decode(packed)
            except (ValueError, binascii.Error):
                continue
            yield from _unpacked(plain, f"{how}, in {called}", depth + 1)


def _inflated(data: bytes) -> bytes:
    """Decompress what zlib or gzip has compressed."""
    return zlib.decompress(data, 32 + zlib.MAX_WBITS)


def _hexadecimal(packed: bytes) -> bytes:
    return bytes.fromhex(packed.decode("ascii"))


def _base64(packed: bytes) -> bytes:
    text = packed.translate(bytes.maketrans(b"-_", b"+/")).rstrip(b"=")
    return base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
