"""Grades as a file that a learning platform or a spreadsheet takes."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from rectified.grading.export import canvas, moodle, plain, sheet
from rectified.grading.export.course import Course
from rectified.grading.export.grades import opened
from rectified.grading.export.notes import altered, unfinished
from rectified.grading.export.table import table

PLATFORMS = {"canvas": canvas, "moodle": moodle}
PLAIN = "csv"
FORMATS = (*PLATFORMS, PLAIN)


def export(
    course: Course,
    assignment: str | None = None,
    format: str = PLAIN,
    *,
    to: Path | None = None,
    titles: Mapping[str, str] | None = None,
    partial: bool = False,
    zero: bool = False,
    tell: Callable[[str], None] | None = None,
) -> Path:
    """Write the grades of a class into a file, and return where it is.

    A total that is not final is left out, and told: where cells wait for a teacher, and where a
    submission is not graded.

    Parameters
    ----------
    course : Course
        The course.
    assignment : str, optional
        The assignment; all of them without it.
    format : {"csv", "canvas", "moodle"}
        ``"csv"`` has all that the gradebook knows, the others what these platforms import.
    to : Path, optional
        The file; ``grades-FORMAT.csv`` in the folder of the course without it.
    titles : mapping from str to str, optional
        What a platform calls an assignment: ``{"relu": "ReLU (4711)"}`` for Canvas.
    partial : bool
        Whether points so far are written where some wait.
    zero : bool
        Whether who handed in nothing gets 0 instead of no grade.
    tell : callable, optional
        Takes each sentence that a teacher should read; printed on stderr without it.

    Raises
    ------
    ValueError
        If the format is unknown, or a title is given for what is not exported.
    Missing
        If the gradebook or the assignment is not there.
    """
    if format not in FORMATS:
        raise ValueError(f"format must be one of {', '.join(FORMATS)}; got {format!r}")
    file = to or course.root / f"grades-{format}.csv"
    tell, titles = tell or _on_stderr, titles or {}
    with opened(course) as grades:
        names = grades.assignments() if assignment is None else [assignment]
        for name in names:
            grades.notebooks(name)  # complains of one that is not there
        if unknown := sorted(titles.keys() - set(names)):
            raise ValueError(f"titles name what is not exported: {', '.join(unknown)}")
        whole = table(grades, names, titles, partial=partial, zero=zero)
        if format == PLAIN:
            rows = plain.rows(course, grades, names, partial=partial, zero=zero)
        else:
            rows = PLATFORMS[format].rows(whole)
        sheet.write(file, rows)
    for sentence in unfinished(whole, zero=zero):
        tell(sentence)
    for sentence in altered(whole.people, PLATFORMS[format].keys) if format != PLAIN else ():
        tell(sentence)
    return file


def _on_stderr(sentence: str) -> None:
    print(sentence, file=sys.stderr)
