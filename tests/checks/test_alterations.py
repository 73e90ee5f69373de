"""What costs digits alone is told apart from what is wrong, and what changes from call to call."""

import itertools

import numpy as np
import pytest

from rectified.checks import check_task
from rectified.checks.task import Case, Kind, Task

DOUBLE = 1e-12


def _cases(relative):
    def cases(rng):
        return [Case((x, 3), relative=relative) for x in np.round(rng.normal(size=(3, 2, 2)), 2)]

    return cases


def both(x, number):
    """Return two things, the second of which is the same where its arguments are exchanged."""
    return np.exp(x), x * number


toy = Task(
    name="both",
    arguments=("x", "number"),
    returns=("the power", "the product"),
    answer=both,
    relative=1e-5,
    kinds=(
        Kind("rough", "a few digits", _cases(None)),
        Kind("double", "all digits", _cases(DOUBLE)),
    ),
)


def single(x, number):
    power, product = both(x, number)
    return power.astype(np.float32), product


def all_single(x, number):
    return tuple(part.astype(np.float32) for part in both(x, number))


def rounded(x, number):
    power, product = both(x, number)
    return power.round(6), product


def nearly(x, number):
    power, product = both(x, number)
    return power * (1 + 1e-8), product


def hardly(x, number):
    power, product = both(x, number)
    return power * (1 + 1e-11), product


@pytest.mark.parametrize(
    ("wrong", "whys", "says"),
    [
        (single, ["low-precision"], "on the way to\nthe power."),
        (all_single, ["low-precision"], "on the way to\nthe power and the product."),
        (rounded, ["rounded"], "return all digits"),
        (nearly, [], "should be"),
        (hardly, [], "should be"),
    ],
)
def test_lost_digits_fail_where_they_are_asked_alone(wrong, whys, says):
    report = check_task(wrong, toy)
    assert [finding.region.name for finding in report.findings if not finding.passed] == ["double"]
    assert [why.name for why in report.whys] == whys
    assert says in str(report)


def test_what_changes_from_call_to_call_is_told():
    count = itertools.count()

    def kept(x, number):
        power, product = both(x, number)
        return power + next(count), product

    report = check_task(kept, toy)
    assert [why.name for why in report.whys] == ["differs-from-call-to-call"]


def test_an_error_that_says_for_what_is_no_unwritten_function():
    def unsupported(x, number):
        raise NotImplementedError("no such operation for integers")

    assert "raised NotImplementedError: no such operation" in str(check_task(unsupported, toy))
