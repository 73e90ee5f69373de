"""What a graded notebook says of itself: plain JSON, read with care, one notebook at a time.

The judge leaves in the metadata of each test cell what it found, and in those of the notebook what
happened before any test. What is not as it should be is passed over and counted.
"""

import json
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

LARGEST = 64_000_000
"""A notebook of more bytes is not read."""

ASKED = re.compile(r"\bcheck(?:_task)?\(\s*([^\W\d]\w*)")
"""The call that a test cell is, and the name that it checks."""

T = TypeVar("T")


class Unreadable(ValueError):
    """There is no graded notebook, or it is none."""


class _Malformed(ValueError):
    """A part is not as it should be."""


@dataclass(frozen=True)
class Fault:
    """A fault that a check found: on which kinds of input, and the simplest call that shows it."""

    on: tuple[str, ...]
    sentence: str


@dataclass(frozen=True)
class Why:
    """A misconception that was told."""

    name: str
    explanation: str


@dataclass(frozen=True)
class Test:
    """What one test cell found.

    Parameters
    ----------
    cell : str
        Its id.
    function : str
        The name that is checked. What a student's function calls itself may be another.
    earned, points : float
        What it gave, and what it is worth.
    faults : tuple of Fault
        What is wrong.
    whys : tuple of Why
        What explains it; more than one where no input tells them apart.
    """

    cell: str
    function: str
    earned: float
    points: float
    faults: tuple[Fault, ...]
    whys: tuple[Why, ...]


@dataclass(frozen=True)
class Reason:
    """What happened to a submission before any test; the cell is empty for the whole file."""

    cell: str
    text: str


@dataclass(frozen=True)
class Graded:
    """All that is read from one graded notebook.

    Parameters
    ----------
    chapter : str
        The chapter that the exercise belongs to.
    tests : tuple of Test
        Its test cells, from the top.
    asked : dict from str to str
        The text above each graded cell, by the ids of the cells, from the top.
    reasons : tuple of Reason
        What happened to the submission.
    written : tuple of str
        The student's cells of code.
    given : tuple of str
        The teacher's cells.
    malformed : int
        How many parts could not be read.
    """

    chapter: str
    tests: tuple[Test, ...]
    asked: dict[str, str]
    reasons: tuple[Reason, ...]
    written: tuple[str, ...]
    given: tuple[str, ...]
    malformed: int


def read(folder: Path, name: str) -> Graded:
    """Read a graded notebook.

    Parameters
    ----------
    folder : Path
        What was graded of one submission.
    name : str
        The name of the notebook.

    Raises
    ------
    Unreadable
        If it is not there, too large or no notebook.
    """
    path = folder / f"{name}.ipynb"
    try:
        if path.stat().st_size > LARGEST:
            raise Unreadable(f"{path} has more than {LARGEST} bytes")
        notebook = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise Unreadable(f"{path}: {error}") from error
    return _read(notebook)


def _read(notebook: Any) -> Graded:
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise Unreadable("this is no notebook: it has no list of cells")
    says = _dict(_dict(notebook.get("metadata")).get("rectified"))
    cells = [cell for cell in notebook["cells"] if isinstance(cell, dict)]
    lost = _Lost()
    tests: list[Test] = []
    asked: dict[str, str] = {}
    written: list[str] = []
    given: list[str] = []
    above = ""
    for cell in cells:
        mark = _dict(_dict(cell.get("metadata")).get("nbgrader"))
        source = _source(cell)
        if mark.get("solution") or not mark:
            written += [source] * (cell.get("cell_type") == "code")
        else:
            given.append(source)
        name = str(mark.get("grade_id", ""))
        if mark.get("grade") or mark.get("task"):
            asked[name] = above
        if mark.get("grade") and not mark.get("solution") and cell.get("cell_type") == "code":
            tests += lost.tried(_test, cell, name, source)
        above = source if cell.get("cell_type") == "markdown" else ""
    if "grading" in says:
        reasons = tuple(lost.tried(_reasons, says["grading"]))
    else:
        reasons, lost.count = (), lost.count + 1
    return Graded(
        chapter=says["chapter"] if isinstance(says.get("chapter"), str) else "",
        tests=tuple(tests),
        asked=asked,
        reasons=tuple(reason for several in reasons for reason in several),
        written=tuple(written),
        given=tuple(given),
        malformed=lost.count + len(notebook["cells"]) - len(cells),
    )


class _Lost:
    """A count of what could not be read."""

    def __init__(self) -> None:
        self.count = 0

    def tried(self, part: Callable[..., T], *given: Any) -> Iterator[T]:
        """Yield what is read, or nothing."""
        try:
            yield part(*given)
        except _Malformed:
            self.count += 1


def _test(cell: dict[str, Any], name: str, source: str) -> Test:
    found = _take(_dict(cell.get("metadata")), "rectified", dict)
    faults = [
        Fault(tuple(_texts(fault, "on")), _take(fault, "sentence", str))
        for fault in _dicts(found, "faults")
    ]
    whys = [
        Why(_take(why, "name", str), _take(why, "explanation", str))
        for why in _dicts(found, "whys")
    ]
    asked = ASKED.search(source)
    return Test(
        name,
        asked[1] if asked else name,
        _number(found, "earned"),
        _number(found, "points"),
        tuple(faults),
        tuple(whys),
    )


def _reasons(grading: Any) -> list[Reason]:
    return [
        Reason(_take(reason, "cell", str), _take(reason, "text", str))
        for reason in _dicts(_dict(grading), "reasons")
    ]


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _take(value: dict[str, Any], key: str, kind: type[T]) -> T:
    found = value.get(key)
    if not isinstance(found, kind):
        raise _Malformed(f"{key} should be {kind.__name__}; got {found!r}")
    return found


def _number(value: dict[str, Any], key: str) -> float:
    found = value.get(key)
    if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
        raise _Malformed(f"{key} should be a number; got {found!r}")
    return float(found)


def _dicts(value: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found = _take(value, key, list)
    if not all(isinstance(one, dict) for one in found):
        raise _Malformed(f"{key} should hold objects; got {found!r}")
    return found


def _texts(value: dict[str, Any], key: str) -> list[str]:
    found = _take(value, key, list)
    if not all(isinstance(one, str) for one in found):
        raise _Malformed(f"{key} should hold texts; got {found!r}")
    return found


def _source(cell: dict[str, Any]) -> str:
    """Return the text of a cell, which a file holds whole or in lines."""
    source = cell.get("source")
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""
