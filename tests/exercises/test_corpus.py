"""The header of a wrong answer is read, or what is wrong with it is told."""

import re

import pytest

from exercises import small
from tools.exercises.corpus import Malformed, answers, read
from tools.exercises.grade_corpus import Graded, grade, table

HEADER = """# Cuts the positive side.
# loses: test-values 2,
#     test-large 3
# why: is-minimum, flipped-sign
# kernel: it prints a lot
"""
CODE = """import numpy as np

# loses: nothing, since this is no header
relu = np.abs
slope = np.sign
"""


@pytest.fixture
def exercise(tmp_path):
    return small.written(tmp_path)


@pytest.fixture
def write(tmp_path):
    def write(source, kind="wrong", name="one"):
        path = tmp_path / "small" / kind / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, "utf-8")
        return path

    return write


def test_a_header_is_read(exercise, write):
    answer = read(exercise, write(HEADER + CODE))
    assert answer.title == "wrong/one"
    assert answer.points == {"test-values": 1, "test-slopes": 4, "test-large": 0}
    assert answer.whys == {"is-minimum", "flipped-sign"}
    assert answer.kernel == "it prints a lot"
    assert answer.sources == {"relu": HEADER + CODE, "slope": ""}


def test_where_no_why_can_be_known_none_must_be_told(exercise, write):
    header = "# Nothing.\n# loses: test-values 0.5\n# why: none\n"
    assert read(exercise, write(header + CODE)).whys == frozenset()


def test_a_right_answer_needs_no_header(exercise, write):
    answer = read(exercise, write(CODE, kind="right"))
    assert answer.points == exercise.points
    assert answer.whys is None
    assert answer.kernel == ""


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("# loses", "# looses", 1, "no line '# loses: ...'"),
        ("# why", "# whence", 1, "no line '# why: ...'"),
        ("# Cuts the positive side.\n", "", 1, "the first line shall say"),
        ("test-values 2", "test-valuse 2", 2, "no test cell test-valuse; expected one of"),
        ("test-values 2", "test-values", 2, "expected a test cell and points; got 'test-values'"),
        ("test-values 2", "test-values 4", 2, "has 3 points; it cannot lose 4"),
        ("test-values 2", "test-values 0", 2, "has 3 points; it cannot lose 0"),
        ("test-values 2", "test-values 1.25", 2, "has 3 points; it cannot lose 1.25"),
        ("test-large 3", "test-values 1", 2, "test-values stands twice"),
        ("is-minimum, ", "is minimum, ", 4, "expected names of reasons, or none"),
        ("is-minimum, ", "none, ", 4, "expected names of reasons, or none"),
    ],
)
def test_a_malformed_header_is_named_with_its_line(exercise, write, old, new, line, problem):
    path = write(HEADER.replace(old, new) + CODE)
    with pytest.raises(Malformed, match=re.escape(f"{path}:{line}: ") + ".*" + re.escape(problem)):
        read(exercise, path)


def test_a_right_answer_that_loses_points_is_malformed(exercise, write):
    path = write("# Right.\n# loses: test-values 1\n" + CODE, kind="right")
    with pytest.raises(Malformed, match=":2: a right answer loses nothing"):
        read(exercise, path)


def test_answers_come_in_order(exercise, write, tmp_path):
    write(HEADER + CODE, name="two")
    write(HEADER + CODE, name="one")
    write(CODE, kind="right")
    titles = [answer.title for answer in answers(exercise, tmp_path)]
    assert titles == ["solution", "untouched", "right/one", "wrong/one", "wrong/two"]


def test_a_difference_is_told_and_marked_in_the_table(exercise, write):
    header = "# Folds up.\n# loses: test-values 1, test-large 3\n# why: none\n"
    graded = grade(exercise, read(exercise, write(header + CODE)))
    assert graded.differences[0] == "test-slopes: expected 4, given 2.5"
    untold = Graded(graded.answer, graded.points, frozenset())
    assert untold.differences == ["test-slopes: expected 4, given 2.5"]
    told = Graded(graded.answer, graded.points, frozenset({"is-abs", "is-sign"}))
    assert told.differences[1:] == ["why: expected none, told is-abs, is-sign"]
    assert list(table(exercise, [untold, told])) == [
        "small: 10 points by tests",
        "  1: test-values (3)",
        "  2: test-slopes (4)",
        "  3: test-large (3)",
        "expected/given  1    2        3    all      why",
        "wrong/one       2/2  4/2.5!!  0/0  6/4.5!!  none",
        "wrong/one       2/2  4/2.5!!  0/0  6/4.5!!  !! expected none; told is-abs, is-sign",
    ]
