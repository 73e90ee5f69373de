"""An exercise as its notebook states it, and a way to grade answers without nbgrader."""

import contextlib
import io
import logging
import pathlib
import warnings
from dataclasses import dataclass

import nbformat
import numpy as np

from rectified import checks

ROOT = pathlib.Path(__file__).parents[2]


@dataclass(frozen=True)
class Ask:
    """One call of the checker: what a test cell asks."""

    function: str
    activation: str
    wrt: str | None
    regions: frozenset[str]
    parameters: dict


class Assignment:
    """The notebook of an exercise, with solutions: the one place that states its points."""

    def __init__(self, path):
        self.path = path
        self.name = path.parent.name
        self.notebook = nbformat.read(path, as_version=4)
        self.cells = {cell.id: cell for cell in self.notebook.cells}
        self.points = {
            name: cell.metadata.nbgrader.points
            for name, cell in self.cells.items()
            if cell.metadata.nbgrader.grade
        }
        self.answers = [
            name for name, cell in self.cells.items() if cell.metadata.nbgrader.solution
        ]

    @property
    def release(self):
        """The path of the notebook that students get."""
        return ROOT / "exercises" / self.name / self.path.name

    def released_answers(self):
        """Return what a student finds in the cells to fill in."""
        released = {cell.id: cell for cell in nbformat.read(self.release, as_version=4).cells}
        return {name: released[name].source for name in self.answers}

    def whole(self, source):
        """Put one source into the first cell to fill in, and nothing into the others."""
        return {name: source if i == 0 else "" for i, name in enumerate(self.answers)}

    def grade(self, sources=None):
        """Run all cells, some replaced, as nbgrader does; return the points of each test."""
        namespace, points = {"__name__": "__main__"}, {}
        with _unchanged_settings():
            for name, cell in self.cells.items():
                if cell.cell_type == "code":
                    passed = _runs((sources or {}).get(name, cell.source), name, namespace)
                    if name in self.points:
                        points[name] = self.points[name] * passed
        return points

    def asks(self, monkeypatch):
        """Return what each test cell asks, as it asks it of the solution."""
        made, asked = [], {}
        check = checks.check

        def record(function, activation, wrt=None, *, regions=None, kinks="any", **parameters):
            report = check(function, activation, wrt, regions=regions, kinks=kinks, **parameters)
            shown = frozenset(finding.region.name for finding in report.findings)
            made.append(Ask(function.__name__, activation, wrt, shown, parameters))
            return report

        monkeypatch.setattr(checks, "check", record)
        namespace = {}
        for name, cell in self.cells.items():
            if cell.cell_type == "code":
                made.clear()
                with contextlib.redirect_stdout(io.StringIO()):
                    exec(cell.source, namespace)
                if name in self.points:
                    asked[name] = list(made)
        monkeypatch.undo()
        return asked


def _runs(source, name, namespace):
    """Run a cell; say whether it raised nothing and wrote nothing on stderr."""
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        try:
            exec(compile(source, name, "exec"), namespace)
        except Exception:
            return False
    return not said.getvalue()


@contextlib.contextmanager
def _unchanged_settings():
    """Undo what an answer changes for the whole process; a kernel would end with it."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    with warnings.catch_warnings(), np.errstate(), np.printoptions():
        yield
    root.handlers[:] = handlers
    root.setLevel(level)


ASSIGNMENTS = [Assignment(path) for path in sorted(ROOT.glob("solutions/*/*.ipynb"))]


def right_answers(assignment):
    """Return the unusual but right answers to an exercise: name → source."""
    folder = pathlib.Path(__file__).parent / "answers" / assignment.name / "right"
    return {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.py"))}
