"""A class of two hundred, with twenty who cheat and twenty whose files are broken."""

import itertools

import pytest
from grading.case import cases
from grading.school import School

from tools.exercises.assignment import assignments
from tools.exercises.corpus import answers

SIZE, CHEATS, BROKEN = 200, 20, 20

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("walls")]


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory):
    """Return a course in which everybody has handed in relu, and what each must get."""
    school = School.make(tmp_path_factory.mktemp("class") / "course", "relu")
    (assignment,) = assignments(["relu"])
    expected = {}
    odd = [
        *quick("cheats", CHEATS),
        *quick("accidents", BROKEN // 2),
        *quick("faults", BROKEN // 2),
    ]
    for number, case in enumerate(odd):
        student = f"odd{number:03}"
        school.folder(student).mkdir(parents=True)
        case.module.hand_in(school.folder(student), case.assignment.release)
        expected[student] = sum(case.points.values())
    honest = itertools.cycle(
        one for one in answers(assignment) if one.kind in ("right", "wrong", "solution")
    )
    for number in range(SIZE - len(odd)):
        answer = next(honest)
        student = f"honest{number:03}"
        school.hand_in_sources(student, answer.sources)
        expected[student] = sum(answer.points.values())
    return school, expected


def quick(kind, count):
    """Return submissions that lose points, and none that runs until it is stopped."""
    found = [
        case
        for case in cases(kind)
        if case.module.EXERCISE == "relu" and case.module.LOSES and case.module.KIND not in SLOW
    ]
    step = len(found) / count
    return [found[int(number * step)] for number in range(count)]


SLOW = (
    "endless",
    "output",
    "signals",
    "results",
    "exceptions",
    "disk",
    "memory",
    "processes",
    "probes",
    "forged messages",
    "crash",
)
"""These kinds are tried one by one elsewhere."""


def test_everybody_gets_a_score_and_who_lost_points_a_reason(handed_in):
    school, expected = handed_in
    done = school.grade()
    assert done.returncode == 0, done.stderr
    assert len(expected) == SIZE
    assert school.totals() == expected
    lines = {line.split()[0]: line for line in done.stdout.splitlines() if " of " in line}
    odd = [student for student in expected if student.startswith("odd")]
    assert len(odd) == CHEATS + BROKEN
    without = [student for student in odd if not lines[student].split(" of 10")[1].strip()]
    assert not without
    whole = school.cli("report", "relu")
    assert whole.returncode == 0, whole.stderr
    page = (school.root / "reports/relu.html").read_text("utf-8")
    assert f"{SIZE}" in page
    assert not any(student in page for student in expected)
