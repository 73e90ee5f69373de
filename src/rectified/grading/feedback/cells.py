"""What each cell is in the notebook that was rebuilt from the teacher's."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

BEGIN, END = "BEGIN HIDDEN TESTS", "END HIDDEN TESTS"
POINTS = re.compile(r" \([^()]*\bpoints?\b[^()]*\)")
MARKS = re.compile(r"^#+\s*|[*`]")


class Role(StrEnum):
    """Whose a cell is."""

    GIVEN = "given"
    """The teacher's: text, code or a picture."""
    TEST = "test"
    """The teacher's: gives points."""
    ANSWER = "answer"
    """The student's, in its place."""
    ADDED = "added"
    """The student's, where there was none."""


def role(cell: Mapping[str, Any]) -> Role:
    """Return whose a cell is, by nbgrader's metadata, which come from the teacher's notebook.

    A lock decides before all else: nbgrader itself restores it, but takes a student's word for it
    that a test is a solution.
    """
    marked = nbgrader(cell)
    if not grade_id(cell):  # nbgrader takes the id of a cell that it does not know
        return Role.ADDED
    if marked.get("locked"):
        return Role.TEST if marked.get("grade") else Role.GIVEN
    if marked.get("solution"):
        return Role.ANSWER
    return Role.TEST if marked.get("grade") else Role.ADDED


def nbgrader(cell: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what nbgrader knows of a cell; nothing of one that a student has added."""
    return _mapping(cell["metadata"].get("nbgrader"))


def grade_id(cell: Mapping[str, Any]) -> str:
    """Return nbgrader's name of a cell; "" if it has none."""
    return str(nbgrader(cell).get("grade_id") or "")


def told(cell: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what the judge found in a test cell; nothing where it was not there."""
    return _mapping(cell["metadata"].get("rectified"))


def is_hidden(cell: Mapping[str, Any]) -> bool:
    """Whether students do not get to read a test."""
    return BEGIN in cell["source"] or bool(told(cell).get("hidden"))


def shown(cell: Mapping[str, Any]) -> str:
    """Return what a student may read of the teacher's code.

    Of a hidden test that is nothing where all that is left are comments.
    """
    source: str = cell["source"]
    if not is_hidden(cell):
        return source
    if BEGIN not in source:
        return ""  # the judge says so, and the marks are gone
    lines: list[str] = []
    hidden = False
    for line in source.splitlines():
        hidden = hidden or BEGIN in line
        if not hidden:
            lines.append(line)
        hidden = hidden and END not in line
    says = any(line.strip() and not line.lstrip().startswith("#") for line in lines)
    return "\n".join(lines) if says else ""


def first_words(source: str) -> str:
    """Return the first line of a Markdown text as a name, without its points."""
    line = next((line for line in source.splitlines() if line.strip()), "")
    return POINTS.sub("", MARKS.sub("", line)).strip()


def title(source: str) -> str:
    """Return the first heading of the highest level in a Markdown text; "" if there is none."""
    found = re.search(r"^#\s+(.+?)\s*$", source, re.M)
    return MARKS.sub("", found[1]) if found else ""


def heading(source: str) -> str:
    """Return the last heading of a Markdown text, as it is read; "" if there is none."""
    lines = [line for line in source.splitlines() if re.match(r"#{1,6}\s", line)]
    return MARKS.sub("", lines[-1]).strip() if lines else ""


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
