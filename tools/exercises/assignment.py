"""An exercise as its notebook states it, and a way to grade answers without nbgrader."""

import ast
import contextlib
import importlib.util
import io
import linecache
import logging
import pathlib
import sys
import warnings
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TextIO
from unittest import mock

import nbformat
import numpy as np

from rectified.checks.report import Finding, Report

ROOT = pathlib.Path(__file__).parents[2]
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
HIDDEN, HIDDEN_END = "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"

Namespace = dict[str, Any]


@dataclass(frozen=True)
class Judged:
    """What a test cell gave for a submission.

    Parameters
    ----------
    cell : str
        Its id.
    points : float
        What was earned.
    reports : tuple of Report
        What the checks in it found.
    """

    cell: str
    points: float
    reports: tuple[Report, ...]

    @property
    def whys(self) -> frozenset[str]:
        """The names of the reasons that were told."""
        return frozenset(why.name for report in self.reports for why in report.whys)


class Assignment:
    """The notebook of an exercise, with solutions: the one place that states its points.

    Parameters
    ----------
    path : pathlib.Path
        The notebook, in a folder of the name of the exercise.
    """

    def __init__(self, path: pathlib.Path) -> None:
        self.path = path
        self.name = path.parent.name
        self.notebook = nbformat.read(path, as_version=4)
        self.cells = {cell.id: cell for cell in self.notebook.cells}
        marks = {name: cell.metadata.get("nbgrader", {}) for name, cell in self.cells.items()}
        graded = {name: mark for name, mark in marks.items() if mark.get("grade")}
        self.points: dict[str, float] = {
            name: mark.get("points", 0) for name, mark in graded.items() if not mark.get("solution")
        }
        """What each test cell is worth."""
        self.points_by_hand: dict[str, float] = {
            name: mark.get("points", 0) for name, mark in graded.items() if mark.get("solution")
        }
        """What each answer is worth that a teacher grades."""
        self.answers = [
            name
            for name, mark in marks.items()
            if mark.get("solution") and self.cells[name].cell_type == "code"
        ]
        """The cells of code to fill in."""
        self.hidden = [name for name in self.points if HIDDEN in self.cells[name].source]
        """The test cells that students do not get to see."""

    @property
    def release(self) -> pathlib.Path:
        """The path of the notebook that students get."""
        return ROOT / "exercises" / self.name / self.path.name

    @property
    def lacking(self) -> list[str]:
        """Those of the packages that it needs which are not installed."""
        needs = self.notebook.metadata.get("rectified", {}).get("needs", [])
        return [name for name in needs if importlib.util.find_spec(name) is None]

    def untouched(self) -> dict[str, str]:
        """Return what a student finds in the cells to fill in."""
        return {name: _emptied(self.cells[name].source) for name in self.answers}

    def whole(self, source: str) -> dict[str, str]:
        """Put one source into the first cell to fill in, and nothing into the others."""
        return {name: source if i == 0 else "" for i, name in enumerate(self.answers)}

    def grade(
        self, sources: Mapping[str, str] | None = None, *, looks: bool = True
    ) -> dict[str, float]:
        """Return the points of each test for a submission."""
        return {judged.cell: judged.points for judged in self.judge(sources, looks=looks)}

    def judge(
        self,
        sources: Mapping[str, str] | None = None,
        *,
        since: str | None = None,
        looks: bool = True,
        after: Callable[[str, Namespace], None] | None = None,
        fatal: Callable[[Finding], bool] | None = None,
    ) -> Generator[Judged, None, None]:
        """Run all cells, some replaced, as nbgrader does; yield what each test gave.

        The settings of the process are a kernel's until the iterator ends: exhaust or close it.

        Parameters
        ----------
        sources : mapping, optional
            What stands in cells instead of the solution, by their ids.
        since : str, optional
            Pass over the tests that stand before this cell.
        looks : bool
            Whether to run the locked cells between the tests too, such as figures: they bind no
            name that a test reads.
        after : callable, optional
            Called with the id of each cell that has run, and the names that it finds.
        fatal : callable, optional
            Says of what a check finds whether it ends the check: its cell then gives nothing, and
            nobody looks for a reason, which takes long.
        """
        namespace: Namespace = {"__name__": "__main__"}
        started = since is None
        begun = False
        with _like_a_kernel(), _lines_of_cells() as lines, _reports() as made, _ended_by(fatal):
            for name, cell in self.cells.items():
                started |= name == since
                begun |= name in self.answers
                if cell.cell_type != "code":
                    continue
                if name in self.points:
                    if not started:
                        continue
                elif not looks and begun and name not in self.answers:
                    continue
                source = (sources or {}).get(name, cell.source)
                lines[f"<{name}>"] = source
                made.clear()
                text = _run(source, f"<{name}>", namespace)
                if after is not None:
                    after(name, namespace)
                if name in self.points:
                    yield Judged(name, _points(text, self.points[name]), tuple(made))


def _emptied(source: str) -> str:
    """Return a cell without its solution, as nbgrader releases it."""
    lines: list[str] = []
    inside = False
    for line in source.splitlines():
        if BEGIN in line:
            indent = line[: len(line) - len(line.lstrip())]
            lines += [f"{indent}# YOUR CODE HERE", f"{indent}raise NotImplementedError()"]
        inside |= BEGIN in line
        if not inside:
            lines.append(line)
        inside &= END not in line
    return "\n".join(lines)


def _run(source: str, name: str, namespace: Namespace) -> str | None:
    """Run a cell; return the text of its value, empty where it has none, None where it failed.

    To nbgrader a cell has failed that raised, or wrote anything on stderr.
    """
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        try:
            tree = ast.parse(source, name)
            last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, name, "exec", dont_inherit=True), namespace)
            value = None
            if isinstance(last, ast.Expr):
                expression = ast.Expression(last.value)
                value = eval(compile(expression, name, "eval", dont_inherit=True), namespace)
            text = "" if value is None else repr(value)
        except (Exception, SystemExit):
            return None
    return None if said.getvalue() else text


def _points(text: str | None, most: float) -> float:
    """Return the points that nbgrader reads from the value of a test cell."""
    if text is None:
        return 0
    try:
        points = float(text)
    except ValueError:
        return most
    if points > most:
        raise ValueError(f"a test cell of {most:g} points gave {points:g}")
    return points if points >= 0 else most


class _Lines(dict[str, str]):
    """The sources of cells, kept where a report looks up the line that failed, as kernels do."""

    def __setitem__(self, name: str, source: str) -> None:
        super().__setitem__(name, source)
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)


@contextlib.contextmanager
def _lines_of_cells() -> Iterator[_Lines]:
    lines = _Lines()
    try:
        yield lines
    finally:
        for name in lines:
            linecache.cache.pop(name, None)


@contextlib.contextmanager
def _reports() -> Iterator[list[Report]]:
    """Yield a list that fills with the reports that are scored."""
    made: list[Report] = []
    score = Report.score

    def recorded(report: Report, points: float) -> Any:
        made.append(report)
        return score(report, points)

    with mock.patch.object(Report, "score", recorded):
        yield made


class _Fatal(Exception):
    """A check need not go on."""


@contextlib.contextmanager
def _ended_by(fatal: Callable[[Finding], bool] | None) -> Iterator[None]:
    """End a check as soon as it finds what is fatal."""
    if fatal is None:
        yield
        return
    find = Finding.__init__

    def found(finding: Finding, *given: Any, **named: Any) -> None:
        find(finding, *given, **named)
        if fatal(finding):
            raise _Fatal

    with mock.patch.object(Finding, "__init__", found):
        yield


@contextlib.contextmanager
def _like_a_kernel() -> Iterator[None]:
    """Undo what an answer changes for the whole process; a kernel would end with it."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    with warnings.catch_warnings(), np.errstate(all="warn"), np.printoptions():
        warnings.simplefilter("default")
        warnings.showwarning = _on_stderr
        try:
            yield
        finally:
            root.handlers[:] = handlers
            root.setLevel(level)


def _on_stderr(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Write a warning where a kernel writes it."""
    sys.stderr.write(warnings.formatwarning(message, category, filename, lineno, line))


def assignments(names: Sequence[str] = ()) -> list[Assignment]:
    """Return every exercise, or those that are named."""
    paths = {path.parent.name: path for path in sorted(ROOT.glob("solutions/*/*.ipynb"))}
    for name in names:
        if name not in paths:
            raise SystemExit(f"There is no exercise {name}: expected some of {', '.join(paths)}.")
    return [Assignment(path) for name, path in paths.items() if not names or name in names]
