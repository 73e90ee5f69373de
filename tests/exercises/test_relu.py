"""The ReLU exercise, graded by nbgrader as a teacher does it, for a class of submissions."""

import pytest
from unusual import RELU as UNUSUAL

from exercises.course import Course
from rectified.checks import MISCONCEPTIONS

TESTS = {
    "test-relu-values": (2, None, {"negative", "zero", "positive"}),
    "test-relu-arrays": (2, None, {"shapes", "integers"}),
    "test-relu-input": (1, None, {"unmodified"}),
    "test-relu-extremes": (1, None, {"large", "infinite"}),
    "test-derivative-values": (2, "x", {"negative", "positive"}),
    "test-derivative-kink": (1, "x", {"zero"}),
    "test-derivative-arrays": (1, "x", {"shapes", "integers", "large"}),
}
"""Each test cell: its points, whether it asks for the value or the derivative, and where."""

SOLUTION_CELL = {None: "relu", "x": "relu-derivative"}
FUNCTION = {None: "relu", "x": "relu_derivative"}
WRONG = [wrong for wrong in MISCONCEPTIONS if wrong.activation == "relu"]
FULL = {name: points for name, (points, _, _) in TESTS.items()}


@pytest.fixture(scope="module")
def scores(root, tmp_path_factory, environment):
    """Every student's points per test cell, after one run of nbgrader autograde."""
    course = Course.copied(root, tmp_path_factory.mktemp("course"), environment)
    course.nbgrader("generate_assignment", "relu")
    solution = root / "solutions/relu/relu.ipynb"
    release = root / "exercises/relu/relu.ipynb"
    course.submit("solution", solution)
    course.submit("untouched", release)
    for wrong in WRONG:
        source = (
            "from rectified.checks import MISCONCEPTIONS\n"
            f"{FUNCTION[wrong.wrt]} = next(wrong.implementation for wrong in MISCONCEPTIONS "
            f"if wrong.name == {wrong.name!r})"
        )
        course.submit(wrong.name, solution, {SOLUTION_CELL[wrong.wrt]: source})
    for name, source in UNUSUAL.items():
        cells = {"relu": source, "relu-derivative": "# Both are above."}
        course.submit(name, release, cells)
    course.nbgrader("autograde", "relu")
    return course.scores("relu")


def test_solution_scores_full(scores):
    assert scores["solution"] == FULL
    assert sum(FULL.values()) == 10


def test_untouched_scores_nothing(scores):
    assert scores["untouched"] == dict.fromkeys(TESTS, 0)


@pytest.mark.parametrize("wrong", WRONG, ids=lambda m: m.name)
def test_misconception_loses_exactly_its_points(scores, wrong):
    expected = {
        name: 0 if wrt == wrong.wrt and wrong.breaks & regions else points
        for name, (points, wrt, regions) in TESTS.items()
    }
    assert scores[wrong.name] == expected
    assert sum(expected.values()) < 10


@pytest.mark.parametrize("name", UNUSUAL)
def test_unusual_but_correct_scores_full(scores, name):
    assert scores[name] == FULL
