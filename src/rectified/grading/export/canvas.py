"""The file that Canvas imports into its gradebook.

Canvas finds a student by its own number in the column *ID*, else by *SIS User ID*, *SIS Login ID*
or the name. A column called ``ReLU (4711)`` goes to the assignment of that number; one without a
number to the assignment of that name, and where there is none Canvas offers to make it. The row
*Points Possible* says what each is worth. An empty cell is no grade, and takes back one that
Canvas has.
"""

from collections.abc import Iterator

from rectified.grading.export.grades import Person
from rectified.grading.export.sheet import Value
from rectified.grading.export.table import Table

HEADER = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
WORTH = "    Points Possible"


def rows(table: Table) -> Iterator[list[Value]]:
    """Yield the rows of the file."""
    yield [*HEADER, *(column.title for column in table.columns)]
    yield [WORTH, *[None] * (len(HEADER) - 1), *(column.points for column in table.columns)]
    for one in table.people:
        points = [column.standings[one.id].points for column in table.columns]
        yield [*_told(one), *points]


def keys(one: Person) -> list[str]:
    """Return what Canvas knows a student by."""
    return [key for key in _told(one)[1:] if key]


def _told(one: Person) -> list[str]:
    # Canvas reads a number from the front of any text in this column: 12ab would be student 12.
    is_number = one.lms_user_id.isascii() and one.lms_user_id.isdigit()
    numbers = [one.lms_user_id, ""] if is_number else ["", one.lms_user_id]
    return [one.sortable, *numbers, one.id, ""]
