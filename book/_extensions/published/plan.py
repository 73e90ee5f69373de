"""The teacher's plan: what is read and built in each week, computed from chapters and exercises.

A page says ``{plan} 2`` for two chapters a week. An exercise belongs to the chapter of its name;
points and test cells are read from its notebook.
"""

from dataclasses import dataclass
from pathlib import Path

import nbformat
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from .chapters import parts


@dataclass(frozen=True)
class Exercise:
    """What is known of one exercise from its notebook."""

    title: str
    points: float
    tests: int
    by_hand: int


def exercise(path: Path) -> Exercise:
    """Read an exercise as nbgrader does: a graded cell with a solution is graded by hand."""
    notebook = nbformat.read(path, as_version=4)
    cells = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
    graded = [cell for cell in cells if cell.get("grade") or cell.get("task")]
    by_hand = [cell for cell in graded if cell["solution"] or cell.get("task")]
    (first, *_) = notebook.cells
    return Exercise(
        first.source.splitlines()[0].lstrip("# ").removeprefix("Exercise: "),
        sum(cell["points"] for cell in graded),
        len(graded) - len(by_hand),
        len(by_hand),
    )


def exercises(root: Path) -> dict[str, Exercise]:
    """Return every exercise by its name."""
    found = sorted((root / "solutions").glob("*/*.ipynb"))
    return {path.parent.name: exercise(path) for path in found}


class Plan(SphinxDirective):
    """A table of the weeks, to be filled when all chapters are read."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a place for the table."""
        self.env.note_reread()  # any chapter or exercise may change it
        return [plan_table(chapters=int(self.arguments[0]))]


class plan_table(nodes.General, nodes.Element):  # type: ignore[misc]
    """A place for the table of the weeks."""


def fill(app: Sphinx, document: nodes.document, page: str) -> None:
    """Write the table where it has its place."""
    for place in list(document.findall(plan_table)):
        chapters = {
            one: chapter
            for part in parts(app.env)
            if part.numbered
            for one, chapter in part.chapters.items()
        }
        pages = list(chapters)
        all_of_them = exercises(Path(app.confdir))
        step = place["chapters"]
        rows = []
        for week, start in enumerate(range(0, len(pages), step), 1):
            read = pages[start : start + step]
            links: list[nodes.Node] = []
            for one in read:
                address = app.builder.get_relative_uri(page, one)
                title = chapters[one].title
                links += [nodes.reference("", title, refuri=address, internal=True)]
                links += [nodes.Text("; ")]
            minutes = sum(chapters[one].minutes for one in read)
            built = [all_of_them[name] for one in read if (name := Path(one).name) in all_of_them]
            rows.append(
                [
                    [nodes.Text(str(week))],
                    links[:-1],
                    [nodes.Text(f"{minutes}\N{NO-BREAK SPACE}min")],
                    [nodes.Text("; ".join(_told(one) for one in built) or "–")],
                ]
            )
        place.replace_self(_table(["Week", "Read", "Time", "Build"], rows))


def _told(one: Exercise) -> str:
    told = f"{one.title}: {one.points:g} points, {one.tests} test cells"
    return told + f", {one.by_hand} graded by hand" * bool(one.by_hand)


def _table(header: list[str], rows: list[list[list[nodes.Node]]]) -> nodes.table:
    def row(cells: list[list[nodes.Node]]) -> nodes.row:
        return nodes.row(
            "",
            *(nodes.entry("", nodes.paragraph("", "", *cell)) for cell in cells),
        )

    group = nodes.tgroup(
        "",
        *(nodes.colspec(colwidth=1) for _ in header),
        cols=len(header),
    )
    group += nodes.thead("", row([[nodes.Text(name)] for name in header]))
    group += nodes.tbody("", *map(row, rows))
    return nodes.table("", group)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.add_node(plan_table)
    app.add_directive("plan", Plan)
    app.connect("doctree-resolved", fill)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
