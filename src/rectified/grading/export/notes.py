"""What a teacher should know of a file of grades before it goes anywhere."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from rectified.grading.export.grades import Person
from rectified.grading.export.sheet import defused
from rectified.grading.export.standing import ABSENT, PART, UNGRADED, WAITING
from rectified.grading.export.table import Table

SAID = {
    WAITING: "{count} wait{s} for manual grading and {have} no total here; ask for partial totals "
    "to see the points so far",
    PART: "{count} {have} the points so far as a total, since a part waits for manual grading",
    UNGRADED: "{count} {have} not been graded and {have} no total here",
    ABSENT: "{count} {have} handed in nothing and {have} no grade here, not 0",
}


def unfinished(table: Table, *, zero: bool) -> Iterator[str]:
    """Yield a sentence for each assignment and each reason why totals are not final.

    Parameters
    ----------
    table : Table
        The totals.
    zero : bool
        Whether who handed in nothing has 0.
    """
    for column in table.columns:
        counts = Counter(one.state for one in column.standings.values())
        for state, sentence in SAID.items():
            count = counts[state]
            if count and not (zero and state == ABSENT):
                have, s, more = ("has", "s", "") if count == 1 else ("have", "", "s")
                said = sentence.format(count=f"{count} student{more}", s=s, have=have)
                yield f"{column.name}: {said}."


def altered(people: Iterable[Person], keys: Callable[[Person], list[str]]) -> Iterator[str]:
    """Yield a sentence for each name that a platform knows somebody by and the file must change."""
    for one in people:
        for key in keys(one):
            if (written := defused(key)) != key:
                yield (
                    f"{key!r} would be a formula in a spreadsheet and stands as {written!r} in the "
                    "file, where the platform may not know it: enter that grade by hand."
                )
