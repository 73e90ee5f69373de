"""What may be told of a total: whether it is final, and the number that goes into a file."""

from dataclasses import dataclass

from rectified.grading.export.grades import Total

FINAL, PART, WAITING, UNGRADED, ABSENT = (
    "final",
    "in part",
    "waits for manual grading",
    "not graded",
    "not submitted",
)


@dataclass(frozen=True)
class Standing:
    """How far the grading of one submission is.

    Parameters
    ----------
    state : str
        ``"final"``; ``"in part"`` where some of it waits and the points so far were asked for;
        or why there is no number.
    points : float or None
        What goes into a file.
    """

    state: str
    points: float | None


def standing(total: Total | None, cells: int, *, partial: bool, zero: bool) -> Standing:
    """Return what may be told of a total.

    Parameters
    ----------
    total : Total or None
        What the gradebook has; None where nothing was handed in.
    cells : int
        How many cells of the assignment are graded.
    partial : bool
        Whether points so far are told where some wait for a teacher.
    zero : bool
        Whether who handed in nothing gets 0.
    """
    if total is None:
        return Standing(ABSENT, 0.0 if zero else None)
    if not total.graded or total.graded + total.waiting < cells:
        return Standing(UNGRADED, None)
    if total.waiting:
        return Standing(PART, total.points) if partial else Standing(WAITING, None)
    return Standing(FINAL, total.points)
