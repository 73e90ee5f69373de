"""The first half of the page: how much there is, how each cell went, how the totals are spread."""

from collections.abc import Iterator
from html import escape

from rectified.grading.export.grades import TEST
from rectified.grading.report import figures
from rectified.grading.report.found import Found
from rectified.grading.report.markup import paragraph, percent, students, table, text
from rectified.plots.figure import Figure
from rectified.plots.frame import frame
from rectified.plots.words import show


def opening(found: Found) -> Iterator[str]:
    """Yield how much there is, and what to know before reading on."""
    yield paragraph(
        f"{students(found.students)} in the class; {found.submitted} handed in, and of "
        f"{found.read} a graded notebook was read. No name is on this page. An example is "
        "somebody's own code without its comments."
    )
    notes = []
    if not found.submitted:
        notes.append("Nobody has handed in: there is nothing to tell.")
    if found.submitted == 1:
        notes.append(
            "One student has handed in. Whatever stands here is about this student: anonymity is "
            "impossible."
        )
    if found.waiting:
        notes.append(
            f"Waiting for manual grading: {students(found.waiting)}, with the points so far as a "
            "total."
        )
    if found.ungraded:
        notes.append(f"Handed in, but without points yet: {students(found.ungraded)}.")
    if found.unread:
        notes.append(f"Graded notebooks that are missing or cannot be read: {found.unread}.")
    if found.malformed:
        notes.append(f"Parts of notebooks that cannot be read: {found.malformed}.")
    yield "".join(paragraph(note, "note") for note in notes)


def cells(found: Found) -> Iterator[str]:
    """Yield how each graded cell went."""
    yield "<h2>Tests</h2>"
    yield _figure(figures.success(found.cells))
    rows = []
    for number, (cell, asked) in enumerate(zip(found.cells, found.asked, strict=True), 1):
        what = text(asked) if cell.kind == TEST else "graded by hand"
        counts = [cell.full, cell.part, cell.none, found.submitted - cell.graded]
        mean = "–" if cell.share is None else percent(cell.share)
        name = f"<code>{escape(cell.name)}</code>"
        rows.append([str(number), name, what, show(cell.points), *map(str, counts), mean])
    head = ("No.", "cell", "what is asked", "points", "full", "part", "none", "not graded", "mean")
    yield table("cells", "How many submissions earned what in each cell", head, rows, 3)


def totals(found: Found) -> Iterator[str]:
    """Yield how the totals are spread."""
    figure = figures.spread(found.totals, found.points)
    if figure is None:
        return
    yield "<h2>Totals</h2>"
    mean = sum(found.totals) / len(found.totals)
    yield paragraph(
        f"Of {show(found.points)} points, {show(round(mean, 1))} on average, "
        f"{show(min(found.totals))} to {show(max(found.totals))}."
    )
    yield _figure(figure)
    bins = figures.bins(found.totals, found.points)
    rows = [
        [f"{show(low)} to {'' if high == found.points else 'under '}{show(high)}", str(count)]
        for low, high, count in bins
    ]
    yield table("totals", "How many students have how many points", ("points", "students"), rows, 1)


def _figure(figure: Figure | None) -> str:
    return f'<div class="rectified-plot">{frame(figure)}</div>' if figure else ""
