"""Every exercise: right answers in any style get full marks, wrong ones lose what they broke.

A wrong answer loses exactly the points that its header names, and its student is told why.
"""

import pytest

from exercises.needs import present
from tools.exercises.assignment import assignments
from tools.exercises.corpus import ANSWERS, answers, read
from tools.exercises.grade_corpus import grade

pytestmark = pytest.mark.proof

EXERCISES = {one.name: one for one in assignments()}
FILES = [
    pytest.param(name, path, id=f"{name}-{path.parent.name}-{path.stem}")
    for name in EXERCISES
    for kind in ("right", "wrong")
    for path in sorted((ANSWERS / name / kind).glob("*.py"))
]
each = pytest.mark.parametrize("name", EXERCISES)


@each
def test_the_solution_gets_full_marks_and_what_was_never_touched_nothing(name):
    exercise = present(EXERCISES[name])
    solution, untouched = (
        answer for answer in answers(exercise) if answer.kind in ("solution", "untouched")
    )
    assert solution.points == exercise.points
    assert not any(untouched.points.values())
    for answer in (solution, untouched):
        graded = grade(exercise, answer)
        assert not graded.differences
        assert not graded.told


@pytest.mark.parametrize(("name", "path"), FILES)
def test_an_answer_gets_what_it_deserves(name, path):
    exercise = present(EXERCISES[name])
    assert not grade(exercise, read(exercise, path)).differences


@each
@pytest.mark.parametrize("kind", ["right", "wrong"])
def test_there_are_enough_answers(name, kind):
    assert len(list((ANSWERS / name / kind).glob("*.py"))) >= 8


def test_every_corpus_belongs_to_an_exercise():
    assert {path.name for path in ANSWERS.iterdir()} <= set(EXERCISES)
