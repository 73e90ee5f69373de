"""A graded notebook as one HTML file."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from rectified.grading.feedback import cells, markdown, outputs
from rectified.grading.feedback.cells import Role
from rectified.grading.feedback.cleaning import Cleaned
from rectified.grading.feedback.listing import listing
from rectified.grading.feedback.marks import Grade, Marks
from rectified.plots.palette import DARK

TEMPLATES = Path(__file__).parent / "template"
_TEMPLATES = Environment(
    loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, auto_reload=False
)

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""What a browser may do with the page: show it."""


FIGURE = "data-rectified-figure"
"""What a figure has that a reader can move where a program answers."""

LONGEST = 300_000
"""Where a student has typed more letters, they are shown as they were typed, without colours."""


@dataclass
class Shown:
    """A cell as the page shows it.

    Parameters
    ----------
    id : str
        Its address on the page.
    role : Role
        Whose it is.
    hidden : bool
        Whether it is a test that students do not get to read.
    is_code : bool
        Whether it is code, and not text.
    source, output : Markup
        What stands in it, and what came out.
    grade : Grade or None
        What it has earned, where it earns something.
    comment : Markup
        What who graded it has written.
    reasons : list of str
        What happened to it.
    """

    id: str
    role: Role
    hidden: bool
    is_code: bool
    source: Markup
    output: Markup
    grade: Grade | None
    comment: Markup
    reasons: list[str]


@dataclass
class Part:
    """A row in the table of points.

    Parameters
    ----------
    name : str
        What it is called.
    cell : str
        The address of its cell on the page; "" if it is not there.
    grade : Grade
        What it has earned.
    """

    name: str
    cell: str
    grade: Grade


@dataclass
class Group:
    """The parts below one heading of the notebook.

    Parameters
    ----------
    name : str
        The heading.
    parts : list of Part
        What gives points there.
    """

    name: str
    parts: list[Part] = field(default_factory=list)


def render(notebook: Mapping[str, Any], marks: Marks, *, title: str = "") -> str:
    """Return a graded notebook as an HTML page that needs nothing else.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        The autograded notebook, rebuilt from the teacher's, with outputs.
    marks : Marks
        Its points and comments.
    title : str, optional
        The name of the exercise; by default the notebook's first heading.
    """
    heading = _heading(notebook["cells"])
    typed = sum(len(cell["source"]) for cell in notebook["cells"] if not _is_ours(cell))
    told = list(outputs.reasons(notebook))
    sheets: dict[str, None] = {}
    shown = [
        _cell(f"cell-{number}", cell, cell is heading, marks, told, sheets, typed > LONGEST)
        for number, cell in enumerate(notebook["cells"])
    ]
    places = {cells.grade_id(cell): one.id for cell, one in _both(notebook, shown)}
    return _TEMPLATES.get_template("feedback.html.j2").render(
        title=title or (cells.title(heading["source"]) if heading else "Exercise"),
        policy=POLICY,
        sheets=[Markup(_looks()), *map(Markup, sheets)],
        cells=shown,
        has_figures=any(FIGURE in one.output for one in shown),
        groups=_groups(notebook, shown, marks),
        marks=marks,
        reasons=[(places.get(cell, ""), text) for cell, text in told],
    )


def _both(
    notebook: Mapping[str, Any], shown: Iterable[Shown]
) -> Iterable[tuple[Mapping[str, Any], Shown]]:
    return zip(notebook["cells"], shown, strict=True)


def _heading(notebook: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the cell of the teacher's in which the notebook's name stands."""
    texts = (cell for cell in notebook if _is_text_of_ours(cell))
    return next((cell for cell in texts if cells.title(cell["source"])), None)


def _cell(
    place: str,
    cell: Mapping[str, Any],
    has_title: bool,
    marks: Marks,
    told: Iterable[tuple[str, str]],
    sheets: dict[str, None],
    as_typed: bool,
) -> Shown:
    role, name = cells.role(cell), cells.grade_id(cell)
    output = _output(cell, role)
    sheets.update(dict.fromkeys(output.sheets))
    return Shown(
        id=f"cell-{name}" if re.fullmatch(r"[\w-]+", name) else place,
        role=role,
        hidden=role is Role.TEST and cells.is_hidden(cell),
        is_code=cell["cell_type"] == "code",
        source=Markup(_source(cell, role, has_title, as_typed)),
        output=Markup(output.html),
        grade=marks.grades.get(name) if role is not Role.ADDED else None,
        comment=Markup(markdown.theirs(marks.comments[name]) if name in marks.comments else ""),
        reasons=[text for cell_name, text in told if cell_name and cell_name == name],
    )


def _source(cell: Mapping[str, Any], role: Role, has_title: bool, as_typed: bool) -> str:
    kind, source = cell["cell_type"], cell["source"]
    if kind == "markdown" and role is Role.GIVEN:
        return markdown.given(source, has_title=has_title)
    if kind == "raw" or (as_typed and not _is_ours(cell)):
        return f"<pre>{escape(source)}</pre>"
    if kind == "markdown":
        return markdown.theirs(source, cell.get("attachments"))
    source = cells.shown(cell) if _is_ours(cell) else source
    return listing(source) if source.strip() else ""


def _output(cell: Mapping[str, Any], role: Role) -> Cleaned:
    results = cell.get("outputs", [])
    if role is Role.TEST:
        return outputs.of_test(results, cells.told(cell))
    return outputs.of_ours(results) if role is Role.GIVEN else outputs.of_theirs(results)


def _groups(notebook: Mapping[str, Any], shown: Iterable[Shown], marks: Marks) -> list[Group]:
    """Return what gives points in the notebook's order, then what is not in the notebook."""
    groups = [Group("")]
    left = dict(marks.grades)
    text = ""
    for cell, one in _both(notebook, shown):
        is_text = _is_text_of_ours(cell)
        if is_text and (heading := cells.heading(cell["source"])):
            groups.append(Group(heading))
        name = cells.grade_id(cell)
        if one.grade and name in left:
            told = _name(cell["source"] if is_text else text, groups[-1].name) or name
            groups[-1].parts.append(Part(told, one.id, left.pop(name)))
        text = cell["source"] if is_text else ""
    missing = [Part(name, "", grade) for name, grade in left.items()]
    return [group for group in [*groups, Group("Not in the notebook", missing)] if group.parts]


def _name(text: str, group: str) -> str:
    """Return what a cell is called by the text before it; "" if there is none."""
    name = cells.first_words(text)
    return "Answer" if name and group.startswith(name) else name


def _is_ours(cell: Mapping[str, Any]) -> bool:
    """Whether the teacher has written a cell, and no student may."""
    return cells.role(cell) in (Role.GIVEN, Role.TEST)


def _is_text_of_ours(cell: Mapping[str, Any]) -> bool:
    """Whether a cell is text of the teacher's."""
    return cell["cell_type"] == "markdown" and cells.role(cell) is Role.GIVEN


def _looks() -> str:
    """Return the page's style sheet, with the figures' colours on a dark page."""
    dark = ";".join(f"--rectified-{role}:{colour}" for role, colour in DARK.items())
    return (TEMPLATES / "feedback.css").read_text("utf-8") + (
        "@media screen and (prefers-color-scheme:dark) and (forced-colors:none)"
        f"{{.rectified-plot.rectified-plot{{{dark}}}}}"
    )
