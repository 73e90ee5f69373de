"""The table of all exercises for a teacher: what they ask, their points, their time.

A page says ``{exercises}``.
"""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from .exercises import Exercise, known, link
from .rows import Cell, points, table, worded


class Overview(SphinxDirective):
    """A table of all exercises, to be filled when all chapters are read."""

    def run(self) -> list[nodes.Node]:
        """Return a place for the table."""
        self.env.note_reread()  # any exercise may change it
        return [overview_table()]


class overview_table(nodes.General, nodes.Element):  # type: ignore[misc]
    """A place for the table of exercises."""


def fill(app: Sphinx, document: nodes.document, page: str) -> None:
    """Write the table where it has its place."""
    for place in list(document.findall(overview_table)):
        ordered = in_order(app.env)
        rows = [_row(app, page, one) for one in ordered]
        place.replace_self(
            table(
                ["Exercise", "Chapter", "Asks for", "By tests", "By hand", "Minutes", "Note"],
                [*rows, _totals(ordered)],
            )
        )


def in_order(env: BuildEnvironment) -> list[Exercise]:
    """Return the exercises in the order of their chapters."""
    pages = env.toctree_includes.get(env.config.root_doc, [])
    order = {Path(page).name: number for number, page in enumerate(pages)}
    return sorted(known(env), key=lambda one: (order[one.chapter], one.optional, one.name))


def _row(app: Sphinx, page: str, one: Exercise) -> list[Cell]:
    (chapter,) = (found for found in app.env.found_docs if Path(found).name == one.chapter)
    address = app.builder.get_relative_uri(page, chapter)
    title = app.env.titles[chapter].astext()
    return [
        [link(app, page, one)],
        [nodes.reference("", title, refuri=address, internal=True)],
        worded(" · ".join(one.tasks)),
        worded(points(one.by_tests)),
        worded(points(one.by_hand)),
        worded(str(one.minutes)),
        worded(one.conditions),
    ]


def _totals(exercises: list[Exercise]) -> list[Cell]:
    hours = sum(one.minutes for one in exercises) / 60
    return [
        [nodes.strong("", f"{len(exercises)} in all")],
        [],
        [],
        [nodes.strong("", points(sum(one.by_tests for one in exercises)))],
        [nodes.strong("", points(sum(one.by_hand for one in exercises)))],
        [nodes.strong("", f"{round(hours, 1):g}\N{NO-BREAK SPACE}hours")],
        [],
    ]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.add_node(overview_table)
    app.add_directive("exercises", Overview)
    app.connect("doctree-resolved", fill)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
