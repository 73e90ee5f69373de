import numpy as np
import pytest

from rectified.activations import FAMILY, GATED
from rectified.checks import MISCONCEPTIONS, REGIONS, check
from rectified.checks.registry import misconceptions_of

every = pytest.mark.parametrize("wrong", MISCONCEPTIONS, ids=lambda m: m.name)


def of(wrong, **options):
    return check(wrong.implementation, wrong.activation, wrong.wrt, **options, **wrong.parameters)


@every
def test_breaks_where_it_says_and_nowhere_else(wrong):
    report = of(wrong)
    assert {f.region.name for f in report.findings if not f.passed} == wrong.breaks


@every
def test_is_recognised(wrong):
    report = of(wrong)
    assert report.whys == (wrong,)
    assert wrong.explanation in str(report)


@every
def test_is_recognised_from_each_region_alone(wrong):
    for region in wrong.breaks:
        report = of(wrong, regions=region)
        assert report.whys == (wrong,), region


def test_names_are_unique_for_each_question():
    named = {(wrong.activation, wrong.wrt, wrong.name) for wrong in MISCONCEPTIONS}
    assert len(named) == len(MISCONCEPTIONS)


@every
def test_is_about_something_that_exists(wrong):
    assert wrong.activation in {activation.name for activation in FAMILY}
    assert wrong.breaks
    assert wrong.breaks <= set(REGIONS)


QUESTIONS = [
    pytest.param(unit, wrt, id=f"{unit.name}-{wrt}")
    for unit in (*FAMILY, *GATED)
    for wrt in (None, *(unit.derivatives if unit in FAMILY else ("value", "gate")))
]
STEP = 100
"""One in so many derived misconceptions is tried on each question: there are about 200."""


@pytest.mark.proof
@pytest.mark.parametrize(("unit", "wrt"), QUESTIONS)
def test_derived_ones_fail_and_are_told(unit, wrt):
    """Many are the same function as a plainer one, whose name is then told instead."""
    derived = misconceptions_of(unit, wrt)
    assert len(derived) >= 50
    for wrong in derived[::STEP]:
        report = check(wrong.implementation, unit, wrt, **wrong.parameters)
        assert not report.passed, wrong.name
        assert report.whys, wrong.name


@every
def test_every_way_to_write_it_is_recognised(wrong):
    for variant in wrong.variants:
        report = check(variant, wrong.activation, wrong.wrt, **wrong.parameters)
        assert not report.passed
        assert report.whys == (wrong,)


@pytest.mark.parametrize(
    ("function", "name"),
    [
        (lambda x: (np.abs(x) + x) / 2, "not-a-number"),  # not a product with the mask
        (lambda x: x - np.minimum(x, 0), "not-a-number"),
        (lambda x: x if np.any(x > 0) else np.zeros(x.shape), "whole-array-at-once"),
        (lambda x: None, "returns-nothing"),  # nothing is printed
        (lambda x: "zero", "returns-text"),
        (lambda x: (number for number in x), "returns-generator"),
        (lambda x: x * 17, "is-identity"),
    ],
)
def test_what_looks_like_another_mistake_is_told_apart(function, name):
    assert [why.name for why in check(function, "relu").whys] == [name]


@pytest.mark.parametrize(
    "function",
    [
        lambda x: np.any(x > 0),
        lambda x: np.where(x > 1e-9, x, 0),
        lambda x: np.abs(x) if x.ndim == 1 else x,
    ],
)
def test_a_why_that_would_mislead_is_not_given(function):
    report = check(function, "relu")
    assert not report.passed
    assert report.whys == ()
    for finding in report.findings:
        if not finding.passed:
            alone = check(function, "relu", regions=finding.region.name)
            assert alone.whys == (), finding.region.name
