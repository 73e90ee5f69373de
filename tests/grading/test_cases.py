"""Hundreds of submissions: cheats, accidents, faults, and honest ones that are odd."""

import pathlib
import tempfile

import nbformat
import pytest
from nbgrader.utils import determine_grade

from grading.case import FOLDER, cases, given, told

pytestmark = pytest.mark.grading


def of(*kinds):
    return [pytest.param(case, id=case.name) for kind in kinds for case in cases(kind)]


@pytest.fixture
def graded(tmp_path, walls):
    """Grade a case, and hold what holds for every submission."""

    def grade(case):
        before = escaped()
        done = case.grade(tmp_path / "handed_in")
        assert escaped() == before
        for kept in done.notebooks.values():
            node = nbformat.reads(kept.text, as_version=4)
            nbformat.validate(node)
            cells = {
                cell.metadata.nbgrader.grade_id: cell for cell in node.cells if is_graded(cell)
            }
            nbgraders = {name: determine_grade(cell)[0] for name, cell in cells.items()}
            assert nbgraders == kept.scores
        lost = sum(case.points.values()) < sum(case.assignment.points.values())
        assert told(done).strip() or not lost, "nothing is told of why points were lost"
        return done

    return grade


def escaped():
    return sorted(pathlib.Path(tempfile.gettempdir()).glob("rectified-escaped-*"))


def is_graded(cell):
    return cell.metadata.get("nbgrader", {}).get("grade")


@pytest.mark.parametrize("case", of("cheats"))
def test_a_cheat_earns_nothing(case, graded):
    assert given(graded(case)) == case.points


@pytest.mark.parametrize("case", of("accidents", "faults"))
def test_an_accident_costs_what_it_broke_and_its_student_reads_why(case, graded):
    done = graded(case)
    assert given(done) == case.points
    assert case.module.REASON.lower() in told(done)


@pytest.mark.parametrize("case", of("honest"))
def test_an_honest_submission_loses_nothing(case, graded):
    assert given(graded(case)) == case.points


def test_every_case_is_of_a_kind():
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir() and path.name[0] != "_"}
    assert folders == {"cheats", "accidents", "faults", "honest"}
