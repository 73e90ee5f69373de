"""A page and two tables that tell a teacher how a class did, and what it believes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rectified.grading.export import sheet
from rectified.grading.export.course import Course
from rectified.grading.export.grades import opened
from rectified.grading.export.sheet import Value
from rectified.grading.report.faults import COMMONEST
from rectified.grading.report.found import Found, find
from rectified.grading.report.page import page

CELLS = ("notebook", "cell", "kind", "points", "full", "part", "none", "not graded", "mean share")
BELIEFS = (
    *("what", "function", "name", "students", "share", "lost in", "example", "explanation"),
    "chapter",
)


@dataclass(frozen=True)
class Files:
    """What was written: the page, how each cell went, and what the class believes."""

    page: Path
    cells: Path
    beliefs: Path


def report(course: Course, assignment: str, folder: Path, *, book: str = "") -> Files:
    """Write what the class believes into a folder. No student is named there.

    Parameters
    ----------
    course : Course
        The course.
    assignment : str
        The assignment.
    folder : Path
        Where the files go; made where it is not there.
    book : str, optional
        The address of the folder with the chapters' pages, such as that of the published book;
        the page looks for them beside itself without it.

    Raises
    ------
    Missing
        If the gradebook or the assignment is not there.
    """
    with opened(course) as grades:
        found = find(course, grades, assignment)
    folder.mkdir(parents=True, exist_ok=True)
    stem = Path(assignment).name
    files = Files(
        folder / f"{stem}.html", folder / f"{stem}-cells.csv", folder / f"{stem}-beliefs.csv"
    )
    files.page.write_text(page(found, book), "utf-8", errors="replace")
    sheet.write(files.cells, _cells(found))
    sheet.write(files.beliefs, _beliefs(found))
    return files


def _cells(found: Found) -> Iterator[tuple[Value, ...]]:
    yield CELLS
    for one in found.cells:
        missing = found.submitted - one.graded
        counts = (one.full, one.part, one.none, missing)
        yield (one.notebook, one.name, one.kind, one.points, *counts, one.share)


def _beliefs(found: Found) -> Iterator[tuple[Value, ...]]:
    yield BELIEFS
    for one in found.beliefs.beliefs:
        yield (
            *("misconception", one.function, " or ".join(one.names), one.students),
            *(one.students / found.read, _lost(one.tests)),
            one.example.sentence if one.example else None,
            *(" Or: ".join(one.explanations), found.chapter),
        )
    for fault in found.beliefs.unexplained:
        (sentence, _), *_ = fault.sentences.first(1)
        yield (
            *("no known reason", fault.function, None, fault.students),
            *(fault.students / found.read, _lost(fault.tests), sentence, None, found.chapter),
        )
    for (cell, text), count in found.beliefs.before(COMMONEST):
        where = cell or "the file"
        yield ("before any test", where, None, count, count / found.read, None, text, None, None)


def _lost(tests: Counter[str]) -> str:
    return "; ".join(f"{cell} {count}" for cell, count in tests.most_common())
