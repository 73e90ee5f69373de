"""nbgrader itself: it releases what stands in exercises/, and grades a small class as expected."""

import itertools
import warnings

import nbformat
import pytest

from tools.exercises.assignment import assignments
from tools.exercises.classroom import Graded, Student, handed_in, hold, students, table
from tools.exercises.corpus import Answer, answers
from tools.exercises.course import Course, files
from tools.exercises.leaks import leaks, secrets

pytestmark = pytest.mark.nbgrader

EXERCISES = {one.name: one for one in assignments()}
SIZE, MOST = 4, 2
"""How many students the small class has, and exercises."""

for_each = pytest.mark.parametrize("name", EXERCISES)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course in which everything is released."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        course = Course(tmp_path_factory.mktemp("course"))
        for name in EXERCISES:
            course.release(name)
    return course


@for_each
def test_the_release_is_current(course, root, name):
    """`make release` gives exercises/ as it stands, byte for byte, and no file more."""
    fresh = files(course.folder / "exercises" / name)
    assert files(root / "exercises" / name) == fresh, "run make release"


def test_there_is_a_release_of_every_exercise_and_of_nothing_else(course, root):
    assert set(files(root / "exercises")) == set(files(course.folder / "exercises"))


@for_each
def test_the_release_gives_nothing_away(course, name):
    released = files(course.folder / "exercises" / name)
    assert not leaks(secrets(EXERCISES[name].notebook), released)
    assert not [path for path, content in released.items() if b"### " in content]


@for_each
def test_the_release_is_clean(course, name):
    notebook = nbformat.read(course.folder / f"exercises/{name}/{name}.ipynb", as_version=4)
    cells = {cell.id: cell for cell in notebook.cells}
    for cell in notebook.cells:
        assert not cell.get("outputs")
        assert not cell.get("execution_count")
    untouched = EXERCISES[name].untouched()
    assert {one: cells[one].source for one in untouched} == untouched


@pytest.fixture(scope="module")
def graded(course, walls):
    """What a small class hands in, graded: first for exercises that need a real kernel."""
    possible = [one for one in EXERCISES.values() if not one.lacking]
    possible.sort(key=lambda one: not any(answer.kernel for answer in answers(one)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return list(hold(course, possible[:MOST], SIZE))


def test_a_class_gets_the_points_that_are_expected(graded):
    assert [difference for one in graded for difference in one.differences] == []
    kinds = {one.answer.kind.replace("solution", "right") for one in graded}
    assert kinds == {"right", "wrong", "partly", "untouched"}
    assert any(one.answer.kernel for one in graded)


def test_what_a_teacher_grades_waits_or_is_empty(course, graded):
    for one in graded:
        exercise = EXERCISES[one.exercise]
        given = course.points(one.exercise)[one.student.id]
        assert set(given) == {*exercise.points, *exercise.points_by_hand}
        assert all(given[name] == 0 for name in exercise.points_by_hand), "nobody wrote an answer"


def test_feedback_says_why_and_shows_no_traceback(course, graded):
    for one in graded:
        page = course.page(one.exercise, one.student.id)
        assert "site-packages" not in page
        assert "src/rectified" not in page
        if one.answer.whys:
            assert "Why:" in page
        if one.answer.kind == "untouched":
            assert "is not written yet" in page


def test_a_class_hands_in_some_of_everything():
    exercise = max(EXERCISES.values(), key=lambda one: len(one.answers))
    handed = handed_in(exercise, 9)
    kinds = {answer.kind.replace("solution", "right") for answer in handed}
    assert kinds == {"right", "wrong", "partly", "untouched"}
    later = handed_in(exercise, 9, 2)
    assert [answer.title for answer in later[2:]] == [answer.title for answer in handed[:-2]]


def test_everybody_in_a_class_is_somebody_else():
    everybody = students(30)
    assert everybody == students(30)
    assert len({one.id for one in everybody}) == 30
    assert all(one.id.replace("_", "").isalpha() and one.id.islower() for one in everybody)


def test_a_difference_is_told_and_marked():
    answer = Answer("wrong", "one", {}, {"a": 2.0, "b": 1.0})
    ada, bo = Student("Ada", "Costa"), Student("Bo", "Weber")
    found = [
        Graded(exercise, student, answer, {"a": 2, "b": given, "by-hand": None}, seconds)
        for (exercise, student), given, seconds in zip(
            itertools.product(("relu", "elu"), (ada, bo)), (1, 0.5, 1, 1), (1, 2, 3, 4), strict=True
        )
    ]
    assert found[1].differences == ["bo_weber, relu (wrong/one): b expected 1, given 0.5"]
    assert list(table(found)) == [
        "student       relu         elu",
        "ada_costa     3 wrong      3 wrong",
        "bo_weber      2.5 wrong!!  3 wrong",
        "seconds each  1.5          3.5",
    ]
