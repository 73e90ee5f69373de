"""Functions as learners write them: the right ones pass, the wrong ones are told why."""

import collections
import functools

import pytest
from checks.corpus import NONE, cases

from rectified.activations import FAMILY, GATED
from rectified.checks import check

pytestmark = pytest.mark.proof

CASES = cases()
RIGHT = [case for case in CASES if not case.why]
WRONG = [case for case in CASES if case.why]
ENOUGH = 0.9


@functools.cache
def report(case):
    return check(case.function, case.activation, case.wrt, **case.parameters)


def told(case):
    return [misconception.name for misconception in report(case).whys]


def verdict(case):
    """Return what the feedback is worth: right, none, or misleading."""
    names = set(told(case))
    if not names:
        return "none"
    return "right" if names & set(case.why) - {NONE} else "misleading"


def table(verdicts):
    """Write how many of each kind are told right, not at all, and wrongly."""
    counts = collections.defaultdict(collections.Counter)
    for case, value in verdicts.items():
        counts[case.why[0] if case.is_nameable else NONE][value] += 1
    lines = [f"{'kind':24} {'all':>5} {'right':>6} {'none':>5} {'misleading':>11}"]
    for kind, found in sorted(counts.items()):
        right, none, misleading = (found[value] for value in ("right", "none", "misleading"))
        lines.append(f"{kind:24} {found.total():5} {right:6} {none:5} {misleading:11}")
    return "\n".join(lines)


def listed(found):
    return "\n".join(f"{case.name}: told {told(case)}, expected {list(case.why)}" for case in found)


def test_the_corpus_is_large_and_covers_everything():
    assert len(WRONG) >= 260
    assert len(RIGHT) >= 140
    assert len({case.name for case in CASES}) == len(CASES)
    members = {member.name for member in (*FAMILY, *GATED)}
    assert {case.activation for case in RIGHT} == members
    assert {case.activation for case in WRONG} == members
    asked = {(case.activation, case.wrt) for case in RIGHT}
    assert asked >= {(member.name, wrt) for member in FAMILY for wrt in member.derivatives}


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case.name)
def test_a_right_one_passes_without_a_why(case):
    assert report(case).passed, str(report(case))
    assert not told(case)


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.name)
def test_a_wrong_one_fails(case):
    assert not report(case).passed


def test_what_is_told_is_right():
    verdicts = {case: verdict(case) for case in WRONG}
    print(table(verdicts))
    misleading = [case for case, value in verdicts.items() if value == "misleading"]
    assert not misleading, f"{table(verdicts)}\n\n{listed(misleading)}"
    nameable = [case for case in WRONG if case.is_nameable]
    missed = [case for case in nameable if verdicts[case] != "right"]
    assert len(missed) <= (1 - ENOUGH) * len(nameable), f"{table(verdicts)}\n\n{listed(missed)}"
