"""The file that Moodle imports under *Grades › Import › CSV file*.

There a teacher says which column tells students apart (*ID number*, *Username* or *Email
address*) and which grade item each further column belongs to. ``-`` is no grade to Moodle, and
takes back one that it has.
"""

from collections.abc import Iterator

from rectified.grading.export.grades import Person
from rectified.grading.export.sheet import Value
from rectified.grading.export.table import Table

HEADER = ("First name", "Last name", "ID number", "Username", "Email address")
NO_GRADE = "-"


def rows(table: Table) -> Iterator[list[Value]]:
    """Yield the rows of the file."""
    yield [*HEADER, *(column.title for column in table.columns)]
    for one in table.people:
        points = [column.standings[one.id].points for column in table.columns]
        yield [one.first_name, one.last_name, *_known(one), *map(_graded, points)]


def keys(one: Person) -> list[str]:
    """Return what Moodle knows a student by."""
    return [key for key in _known(one) if key]


def _known(one: Person) -> list[str]:
    return [one.lms_user_id, one.id, one.email]


def _graded(points: float | None) -> Value:
    return NO_GRADE if points is None else points
