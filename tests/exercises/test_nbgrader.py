"""nbgrader itself on a few submissions, as a teacher runs it."""

import pytest

from exercises.assignment import ASSIGNMENTS, right_answers
from exercises.course import Course
from rectified.checks import MISCONCEPTIONS

pytestmark = pytest.mark.nbgrader

HARD = ("logs", "writes_to_descriptor_two", "floating_point_errors_raise", "names_of_the_course")
"""Right answers that only a real kernel puts to the test."""


@pytest.fixture(scope="module")
def course(root, tmp_path_factory, environment):
    """A course in which everything is handed in and graded."""
    course = Course.copied(root, tmp_path_factory.mktemp("course"), environment)
    for assignment in ASSIGNMENTS:
        course.nbgrader("generate_assignment", assignment.name)
        course.submit("solution", assignment.path)
        course.submit("untouched", assignment.release)
        answers = right_answers(assignment)
        for name in {*HARD, next(iter(answers))} & set(answers):
            course.submit(name, assignment.release, assignment.whole(answers[name]))
        wrong = "from rectified.checks import MISCONCEPTIONS\n" + assignment.cells["relu"].source
        wrong += "\nrelu = MISCONCEPTIONS[0].implementation"
        course.submit("wrong", assignment.path, {"relu": wrong})
        course.nbgrader("autograde", assignment.name)
        course.nbgrader("generate_feedback", assignment.name)
    return course


@pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=lambda a: a.name)
def test_points(course, assignment):
    scores = course.scores(assignment.name)
    assert scores.pop("untouched") == dict.fromkeys(assignment.points, 0)
    wrong = scores.pop("wrong")
    assert 0 < sum(wrong.values()) < sum(assignment.points.values())
    assert len(scores) >= 3
    assert scores == dict.fromkeys(scores, assignment.points)


def test_feedback_says_why_and_shows_no_traceback(course):
    (page,) = (course.folder / "feedback/wrong").rglob("*.html")
    text = page.read_text("utf-8")
    assert MISCONCEPTIONS[0].explanation.splitlines()[0] in text
    (page,) = (course.folder / "feedback/untouched").rglob("*.html")
    text = page.read_text("utf-8")
    assert "not written yet" in text or "returned None" in text
    assert "site-packages" not in text
