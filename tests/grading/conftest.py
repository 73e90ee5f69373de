"""What the tests of the grader share: a sandbox, and what holds for every submission."""

import pathlib
import tempfile

import nbformat
import pytest
from nbgrader.utils import determine_grade

from grading.case import LIMITS, given, told
from rectified.grading.limits import Limits
from rectified.grading.sandbox import open_sandbox


@pytest.fixture
def sandbox(walls):
    """Return a sandbox with small limits."""
    limits = Limits(call=2.0, cell=3.0, test=4.0, submission=30.0)
    with open_sandbox((), limits) as sandbox:
        yield sandbox


@pytest.fixture
def graded(tmp_path, walls):
    """Grade a case, and hold what holds for every submission."""

    def grade(case, limits=LIMITS):
        before = escaped()
        done = case.grade(tmp_path / "handed_in", limits)
        assert escaped() == before
        assert not done.faults
        for kept in done.notebooks.values():
            node = nbformat.reads(kept.text, as_version=4)
            nbformat.validate(node)
            cells = {cell.metadata.nbgrader.grade_id: cell for cell in node.cells if counts(cell)}
            nbgraders = {name: determine_grade(cell)[0] for name, cell in cells.items()}
            assert nbgraders == kept.scores
        assert done.reasons or sum(given(done).values()) == sum(case.assignment.points.values())
        assert told(done).strip() or not done.reasons
        return done

    return grade


def escaped():
    return sorted(pathlib.Path(tempfile.gettempdir()).glob("rectified-escaped-*"))


def counts(cell):
    return cell.metadata.get("nbgrader", {}).get("grade")
