"""Read a notebook file that may be anything, and never fail.

What can be read is read: other encodings and line ends, older formats. What cannot ends as a
sentence for its student.
"""

import errno
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rectified.grading.handed_in.files import NotRegular, open_regular
from rectified.grading.limits import MB, Limits

KINDS = ("code", "markdown", "raw")

SIGNATURES = {
    b"PK\x03\x04": "a ZIP archive",
    b"\x1f\x8b": "a compressed file",
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"<!DO": "a web page",
    b"<htm": "a web page",
}


@dataclass(frozen=True)
class Written:
    """A cell of a notebook that was handed in.

    Parameters
    ----------
    source : str
        What stands in it.
    kind : str
        Its type; it counts for nothing where the teacher's notebook has the cell.
    id, grade_id : str
        What it calls itself; empty where it does not.
    """

    source: str
    kind: str = "code"
    id: str = ""
    grade_id: str = ""


@dataclass(frozen=True)
class Reading:
    """A notebook as it could be read.

    Parameters
    ----------
    cells : tuple of Written
        Its cells.
    problem : str
        Why it could not be read, as a sentence for its student; empty where it could.
    notes : tuple of str
        What is odd, though it could be read.
    """

    cells: tuple[Written, ...] = ()
    problem: str = ""
    notes: tuple[str, ...] = field(default=())


def read(path: Path, limits: Limits) -> Reading:
    """Read a notebook file."""
    try:
        data = _bytes(path, limits.notebook)
    except _Unreadable as error:
        return Reading(problem=str(error))
    return parse(data, limits)


def parse(data: bytes, limits: Limits) -> Reading:
    """Read the bytes of a notebook file."""
    try:
        return _cells(_json(data), limits)
    except _Unreadable as error:
        return Reading(problem=str(error))


class _Unreadable(Exception):
    """A file is no notebook; the message is a sentence for its student."""


def _bytes(path: Path, most: int) -> bytes:
    """Return what stands in a regular file, and in nothing else that has its name."""
    try:
        file, size = open_regular(path)
    except NotRegular:
        raise _Unreadable("What has the notebook's name is not a file.") from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            said = "is a link to another file. Hand in the file itself"
        else:
            said = "is missing" if isinstance(error, FileNotFoundError) else "cannot be opened"
        raise _Unreadable(f"The notebook {said}.") from None
    with file:
        if size > most:
            raise _Unreadable(
                f"The notebook has {size / MB:,.0f} MB; at most {most / MB:g} are read. "
                "Clear its outputs and hand it in again."
            )
        try:
            return file.read(most)
        except OSError:
            raise _Unreadable("The notebook cannot be read.") from None


def _json(data: bytes) -> Any:
    if not data.strip(b"\0 \t\r\n"):
        raise _Unreadable("The file is empty.")
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            raise _Unreadable(f"The file is {kind}, not a notebook.")
    try:
        return json.loads(_text(data))
    except RecursionError:
        raise _Unreadable("The file is nested too deeply to be a notebook.") from None
    except ValueError:
        raise _Unreadable(
            "The file is not a notebook, or was not written to its end: it cannot be read as JSON."
        ) from None


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if data[:4].count(0) == 2:  # JSON begins with ASCII
        return data.decode("utf-16-be" if data[0] == 0 else "utf-16-le", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _cells(tree: Any, limits: Limits) -> Reading:
    if not isinstance(tree, dict):
        raise _Unreadable("The file is JSON, but no notebook: it has no cells.")
    nodes = tree.get("cells")
    if nodes is None and isinstance(tree.get("worksheets"), list):  # nbformat 3
        sheets = [sheet for sheet in tree["worksheets"] if isinstance(sheet, dict)]
        nodes = [node for sheet in sheets for node in _listed(sheet.get("cells"))]
    if not isinstance(nodes, list):
        raise _Unreadable("The file is JSON, but no notebook: it has no cells.")
    notes: dict[str, None] = {}
    cells: list[Written] = []
    for node in nodes:
        if len(cells) == limits.cells:
            notes[f"The notebook has {len(nodes):,} cells; only {limits.cells:,} were read."] = None
            break
        cell = _cell(node)
        if cell is None:
            notes["A cell was passed over: it is not as cells are."] = None
        elif len(cell.source) > limits.source:
            notes[
                f"A cell was passed over: it has {len(cell.source):,} letters; "
                f"at most {limits.source:,} are read."
            ] = None
        else:
            cells.append(cell)
    return Reading(tuple(cells), notes=tuple(notes))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _cell(node: Any) -> Written | None:
    if not isinstance(node, dict):
        return None
    source = node.get("source", node.get("input", ""))
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        return None
    kind = node.get("cell_type")
    kind = kind if kind in KINDS else "markdown"  # nbformat 3 has headings
    return Written(_clean(source), kind, _name(node.get("id")), _grade_id(node.get("metadata")))


def _clean(text: str) -> str:
    """Return a text with our line ends, without what cannot be written to a file."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return (
        text.encode("utf-8", "replace").decode("utf-8").replace("\0", "\N{REPLACEMENT CHARACTER}")
    )


def _grade_id(metadata: Any) -> str:
    mark = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return _name(mark.get("grade_id")) if isinstance(mark, dict) else ""


def _name(value: Any) -> str:
    return value[:200] if isinstance(value, str) else ""
