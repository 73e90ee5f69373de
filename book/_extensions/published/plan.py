"""The teacher's plan: what is read and built in each week, computed from chapters and exercises.

A page says ``{plan} 2`` for two chapters a week.
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from . import exercises
from .chapters import parts
from .exercises import Exercise, link
from .rows import Cell, points, table, worded


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
        step = place["chapters"]
        rows = []
        for week, start in enumerate(range(0, len(pages), step), 1):
            read = pages[start : start + step]
            links: Cell = []
            for one in read:
                address = app.builder.get_relative_uri(page, one)
                title = chapters[one].title
                links += [nodes.reference("", title, refuri=address, internal=True)]
                links += [nodes.Text("; ")]
            minutes = sum(chapters[one].minutes for one in read)
            build = [built for one in read for built in exercises.of(app.env, one)]
            rows.append(
                [
                    worded(str(week)),
                    links[:-1],
                    worded(f"{minutes}\N{NO-BREAK SPACE}min"),
                    _told(app, page, build),
                ]
            )
        place.replace_self(table(["Week", "Read", "Time", "Build"], rows))


def _told(app: Sphinx, page: str, build: list[Exercise]) -> Cell:
    """Return one line of the last column: exercises with their points and minutes."""
    told: Cell = []
    for one in build:
        facts = [
            f"{points(one.by_tests)} points by tests",
            f"{points(one.by_hand)} by hand" * bool(one.by_hand),
            f"{one.minutes}\N{NO-BREAK SPACE}min",
            one.conditions,
        ]
        said = ", ".join(filter(None, facts))
        told += [*worded("; " * bool(told)), link(app, page, one), nodes.Text(f": {said}")]
    return told or worded("–")


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.add_node(plan_table)
    app.add_directive("plan", Plan)
    app.connect("doctree-resolved", fill)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
