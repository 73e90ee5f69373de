import numpy as np
import pytest

from rectified.activations import FAMILY, elu
from rectified.checks import MISCONCEPTIONS, REGIONS, Misconception, check, diagnosis

EVERYWHERE = frozenset(REGIONS)

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


@every
def test_every_way_to_write_it_is_recognised(wrong):
    for variant in wrong.variants:
        report = check(variant, wrong.activation, wrong.wrt, **wrong.parameters)
        assert not report.passed
        assert report.whys == (wrong,)


def test_one_may_show_away_from_the_default_only(monkeypatch):
    """A parameter that is ignored does no harm at its default."""

    def ignores_alpha(x, alpha):
        return np.where(x > 0, x, np.expm1(x))

    ignored = Misconception(
        "ignores-alpha",
        elu.name,
        ignores_alpha,
        "alpha is taken, but not used.",
        EVERYWHERE - {"kinks", "positive", "unsigned", "empty", "unmodified"},
        parameters={"alpha": 2.5},
    )
    monkeypatch.setattr(diagnosis, "MISCONCEPTIONS", (ignored,))
    assert check(ignores_alpha, elu, alpha=1.0).passed
    report = check(ignores_alpha, elu, alpha=2.5)
    assert report.whys == (ignored,)
    assert {f.region.name for f in report.findings if not f.passed} == ignored.breaks


@pytest.mark.parametrize(
    "function",
    [
        lambda x: (np.abs(x) + x) / 2,  # not a product with the mask, though NaN at −∞ too
        lambda x: x - np.minimum(x, 0),
        lambda x: np.any(x > 0),
        lambda x: x if np.any(x > 0) else np.zeros(x.shape),
        lambda x: None,  # nothing is printed
        lambda x: "zero",
        lambda x: (number for number in x),
        lambda x: np.where(x > 1e-9, x, 0),
        lambda x: x * 17,
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
