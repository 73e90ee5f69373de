"""What an exercise says of itself, and the notebook beside the pages, to be saved.

An exercise is a notebook in ``solutions/``. Its metadata name its chapter, its minutes, whether
it is optional and what it needs; its points and what it asks are read from its cells.
"""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import nbformat
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

TITLE = re.compile(r"^# (?:Exercise: )?(.+)$", re.MULTILINE)
TASK = re.compile(r"^#{2,} (?:[\w ]+: )?(.+?) \([^()]*\bpoints?\b[^()]*\)$", re.MULTILINE)
"""A heading that says how many points there are, such as *Task 1: ReLU (6 points)*."""


@dataclass(frozen=True)
class Exercise:
    """What is known of one exercise from its notebook."""

    name: str
    chapter: str
    title: str
    tasks: tuple[str, ...]
    by_tests: float
    by_hand: float
    minutes: int
    optional: bool
    needs: tuple[str, ...]

    @property
    def conditions(self) -> str:
        """What is to be said of it before anyone begins: ``optional, needs torch``."""
        needs = [f"needs {' and '.join(self.needs)}"] * bool(self.needs)
        return ", ".join([*["optional"] * self.optional, *needs])

    @property
    def file(self) -> str:
        """Where the notebook that students get lies, in the project and in the built book."""
        return f"exercises/{self.name}/{self.name}.ipynb"

    @property
    def page(self) -> str:
        """The page on which it opens in the browser, as Sphinx names pages."""
        return f"exercises/{self.name}/index"

    @property
    def in_browser(self) -> bool:
        """Whether it runs in a browser: what it needs besides the package is not there."""
        return not self.needs


def read(path: Path) -> Exercise:
    """Read an exercise as nbgrader does: a graded cell with a solution is graded by hand."""
    notebook = nbformat.read(path, as_version=4)
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    cells = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
    graded = [cell for cell in cells if cell.get("grade") or cell.get("task")]
    by_hand = sum(cell["points"] for cell in graded if cell["solution"] or cell.get("task"))
    (title, *_) = TITLE.findall(text)
    says = notebook.metadata["rectified"]
    return Exercise(
        path.stem,
        says["chapter"],
        title[0].upper() + title[1:],
        tuple(TASK.findall(text)),
        sum(cell["points"] for cell in graded) - by_hand,
        by_hand,
        says["minutes"],
        says["optional"],
        tuple(says["needs"]),
    )


def known(env: BuildEnvironment) -> list[Exercise]:
    """Return the exercises, sorted by name."""
    exercises: list[Exercise] = env.rectified_exercises  # type: ignore[attr-defined]
    return exercises


def of(env: BuildEnvironment, page: str) -> list[Exercise]:
    """Return the exercises of the chapter on a page."""
    return [one for one in known(env) if one.chapter == Path(page).name]


def find(app: Sphinx) -> None:
    """Read all exercises, and mark the chapters of those that have changed."""
    before = set(getattr(app.env, "rectified_exercises", ()))
    paths = sorted((Path(app.confdir) / "solutions").glob("*/*.ipynb"))
    now = [read(path) for path in paths if path.stem == path.parent.name]
    app.env.rectified_exercises = now  # type: ignore[attr-defined]
    app.env.rectified_changed = {  # type: ignore[attr-defined]
        one.chapter for one in before ^ set(now)
    }


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Return the pages whose exercises are not what they were."""
    chapters: set[str] = env.rectified_changed  # type: ignore[attr-defined]
    return [page for page in env.found_docs if Path(page).name in chapters]


def told(app: Sphinx, page: str, exercises: Sequence[Exercise]) -> list[nodes.Node]:
    """Return what is said of the exercises of a chapter after its own minutes, if it has any."""
    if app.builder.name == "singlehtml":  # paper has no notebooks, and the contents a page
        return [nodes.Text(", with an exercise")] * bool(exercises)
    said: list[nodes.Node] = []
    for number, one in enumerate(exercises):
        said += [nodes.Text(", with an exercise: " if not number else "; "), link(app, page, one)]
        conditions = f", {one.conditions}" * bool(one.conditions)
        said += [nodes.Text(f" ({one.minutes}\N{NO-BREAK SPACE}min{conditions})")]
    return said


def link(app: Sphinx, page: str, exercise: Exercise) -> nodes.Node:
    """Return the title of an exercise, which leads to it.

    That is the page on which it opens, ready to run, if there is one, and else the notebook, to be
    saved.
    """
    if app.builder.name == "singlehtml":  # for paper
        return nodes.Text(exercise.title)
    if app.config.lite and exercise.in_browser:
        address, way = app.builder.get_relative_uri(page, exercise.page), ""
    else:
        address, way = "../" * page.count("/") + exercise.file, " download"
    text = f'<a href="{address}"{way}>{escape(exercise.title)}</a>'
    return nodes.raw("", text, format="html")


def publish(app: Sphinx, exception: Exception | None) -> None:
    """Put the exercises, as students get them, beside the pages."""
    if exception or app.builder.name != "html":
        return
    source, target = (Path(folder) / "exercises" for folder in (app.confdir, app.outdir))
    for old in target.glob("*"):
        if not (source / old.name).exists():
            shutil.rmtree(old)
    ignored = shutil.ignore_patterns(".*")
    shutil.copytree(source, target, ignore=ignored, dirs_exist_ok=True)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("builder-inited", find)
    app.connect("env-get-outdated", outdated)
    app.connect("build-finished", publish)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
