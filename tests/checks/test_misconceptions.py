import pytest

from rectified.activations import FAMILY
from rectified.checks import MISCONCEPTIONS, REGIONS, check

every = pytest.mark.parametrize("wrong", MISCONCEPTIONS, ids=lambda m: m.name)


@every
def test_breaks_where_it_says_and_nowhere_else(wrong):
    report = check(wrong.implementation, wrong.activation, wrong.wrt)
    assert {f.region.name for f in report.findings if not f.passed} == wrong.breaks


@every
def test_is_recognised(wrong):
    report = check(wrong.implementation, wrong.activation, wrong.wrt)
    assert report.misconception is wrong
    assert wrong.explanation in str(report)


@every
def test_is_recognised_from_each_region_alone(wrong):
    for region in wrong.breaks:
        report = check(wrong.implementation, wrong.activation, wrong.wrt, regions=region)
        assert report.misconception is wrong, region


def test_names_are_unique():
    assert len({wrong.name for wrong in MISCONCEPTIONS}) == len(MISCONCEPTIONS)


@every
def test_is_about_something_that_exists(wrong):
    assert wrong.activation in {activation.name for activation in FAMILY}
    assert wrong.breaks
    assert wrong.breaks <= set(REGIONS)


@pytest.mark.parametrize("wrt", [None, "x"])
def test_relu_has_enough(wrt):
    found = [w for w in MISCONCEPTIONS if w.activation == "relu" and w.wrt == wrt]
    assert len(found) >= 5
