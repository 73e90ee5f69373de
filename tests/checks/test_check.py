import math

import numpy as np
import pytest
from toy import toy

from rectified.activations import FAMILY, GATED, elu, relu, softplus
from rectified.checks import CheckFailed, check


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
def test_the_reference_passes(activation):
    assert check(activation, activation).passed
    for wrt in activation.derivatives:

        def derivative(x, wrt=wrt, **parameters):
            return activation.derivative(x, wrt=wrt, **parameters)

        assert check(derivative, activation, wrt=wrt).passed
        assert check(derivative, activation, wrt=wrt, kinks="convention").passed


@pytest.mark.parametrize("unit", GATED, ids=lambda unit: unit.name)
def test_a_gated_unit_passes_and_its_halves_exchanged_do_not(unit):
    assert check(unit, unit).passed
    assert check(unit, unit.name).passed
    for wrt in ("value", "gate"):
        assert check(lambda x, wrt=wrt: unit.derivative(x, wrt=wrt), unit, wrt).passed

    def exchanged(x):
        value, gate = np.split(x, 2, axis=-1)
        return unit(np.concatenate([gate, value], axis=-1))

    report = check(exchanged, unit)
    assert not report.passed
    assert "(np.array([1.0, -1.0])) should be" in str(report)


def test_a_gated_unit_has_no_array_without_axes():
    with pytest.raises(ValueError, match="region 'scalar' makes no sense for glu"):
        check(np.abs, "glu", regions="scalar")


def test_parameters_reach_both_sides():
    def mine(x, negative_slope):
        return np.where(x > 0, x, negative_slope * x)

    assert check(mine, toy, negative_slope=0.75).passed
    report = check(lambda x, negative_slope: mine(x, 0.5), toy, negative_slope=0.75)
    assert not report.passed


@pytest.mark.parametrize("slope", [0.0, 0.3, 1.0])
def test_any_subgradient_at_the_kink(slope):
    assert check(lambda x: np.heaviside(x, slope), "relu", wrt="x").passed


@pytest.mark.parametrize("slope", [-0.1, 1.1, np.nan, np.inf])
def test_no_subgradient_at_the_kink(slope):
    regions = ["negative", "kinks", "positive"]
    report = check(lambda x: np.heaviside(x, slope), "relu", wrt="x", regions=regions)
    assert [f.region.name for f in report.findings if not f.passed] == ["kinks"]
    assert f"may be anything from 0 to 1, but is [{slope:g}]" in str(report)


def test_the_convention_where_it_is_stated():
    def half(x):
        return np.heaviside(x, 0.5)

    report = check(half, "relu", wrt="x", kinks="convention", regions="kinks")
    assert "half(np.array([0.0])) should be [0], but is [0.5]." in str(report)


def test_not_written_yet():
    def relu(x):
        raise NotImplementedError

    assert "relu is not written yet" in str(check(relu, "relu", regions="kinks"))


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (lambda x: None, "returned None. Does it end with a return statement?"),
        (lambda x: print(x), "It printed something, but printing is not returning."),
        (lambda x: "zero", "returned 'zero', text; expected an array of real numbers"),
        (lambda x: 1j * x, "returned complex numbers; expected"),
        (lambda x: x[:1], "returned an array of 1 number; the answer should be an array of 2"),
        (
            lambda x: x.sum(),
            "(np.array([-1.0, -2.0])) returned a single number; the",
        ),
        (lambda x: [[1], [1, 2]], "returned rows of different lengths, [[1], [1, 2]]"),
        (lambda x: {"relu": x}, "a dict; expected an array of real numbers"),
        (lambda x: (v for v in x), "returned a generator; expected"),
        (lambda x: np.maximum, "returned a function, not what that function returns; expected"),
        (lambda x: 1 / 0, "raised ZeroDivisionError: division by zero."),
        (lambda: 0, "your function could not be called like this: <lambda>() takes 0 positional"),
        (lambda x, y: 0, "missing 1 required positional argument: 'y'."),
        (lambda x: max(x, 0), "but a comparison of an array gives one for each of its numbers."),
        (lambda x: math.exp(x), "a function for one number (such as those of math) was given"),
        (lambda x: x * np.nan, "should be [0], but is [nan]"),
        (lambda x: np.full(x.shape, 1e-6), "should be [0], but is [1e-06]"),
        (lambda x: -0.6000000000000001 * (x < 0), "should be [0], but is [-0.6]"),
    ],
)
def test_what_a_student_reads(function, says):
    report = check(function, "relu", regions=["negative"])
    assert not report.passed
    assert says in str(report)
    assert "any()" not in str(report), "NumPy's advice leads into the next mistake"
    assert "Failed" in report._repr_html_()


def test_the_simplest_counterexample_is_named():
    report = check(lambda x: np.where(x == 12, 0, np.maximum(x, 0)), "relu", regions="positive")
    assert "(np.array([12.0])) should be [12], but is [0]." in str(report)


def test_rounding_is_no_error():
    assert check(lambda x: np.maximum(x, 0) * (1 + 1e-12), "relu", regions="positive").passed
    assert not check(lambda x: np.maximum(x, 0) * (1 + 1e-6), "relu", regions="positive").passed


def test_the_function_gets_a_copy_each_time():
    def cruel(x):
        x[...] = 0
        return x

    report = check(cruel, "relu", regions=["unmodified", "negative"])
    assert "changed the array that it was given" in str(report)
    assert check(relu, "relu").passed


def test_an_unexplained_failure_has_no_why():
    assert check(np.cos, "relu").whys == ()


def test_require(capsys):
    check(relu, "relu", regions="kinks").require()
    assert "✓ your function on zero and the kinks" in capsys.readouterr().out
    with pytest.raises(CheckFailed, match="absolute on negative numbers") as raised:
        check(np.abs, "relu").require()
    (shown,) = raised.value._render_traceback_()
    assert "it is the absolute value" in shown


def test_html_is_escaped():
    report = check(lambda x: "<script>", "relu", regions="kinks")
    assert "<script>" not in report._repr_html_()


def test_nothing_is_printed_and_no_warning_escapes(capsys):
    def noisy(x):
        print("hello")
        np.divide(1.0, np.zeros(2))
        return np.maximum(x, 0)

    assert check(noisy, "relu").passed
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("arguments", "options", "error", "says"),
    [
        ((3, "relu"), {}, TypeError, "expected a function of x to check; got 3"),
        ((None, "relu"), {}, TypeError, "got None"),
        ((np.abs, "rellu"), {}, ValueError, "no activation named 'rellu'"),
        ((np.abs, None), {}, TypeError, "name must be a string"),
        ((np.abs, "relu", "y"), {}, ValueError, "with respect to 'y'"),
        ((np.abs, "relu"), {"regions": ["left"]}, ValueError, "no region 'left'; expected"),
        ((np.abs, "relu"), {"regions": []}, ValueError, "must name at least one of negative"),
        ((np.abs, "relu"), {"kinks": "none"}, ValueError, "kinks must be 'any' or 'convention'"),
        ((np.abs, "relu"), {"alpha": 1}, TypeError, "no parameter 'alpha'"),
    ],
)
def test_wrong_calls(arguments, options, error, says):
    with pytest.raises(error, match=says):
        check(*arguments, **options)


@pytest.mark.parametrize(
    ("name", "naive", "right"),
    [
        (
            elu.name,
            lambda x: np.where(x > 0, x, np.exp(np.minimum(x, 0)) - 1),
            lambda x: np.where(x > 0, x, np.expm1(np.minimum(x, 0))),
        ),
        (
            softplus.name,
            lambda x: np.log(1 + np.exp(x)),
            lambda x: np.log1p(np.exp(x)),
        ),
    ],
)
def test_all_digits_are_asked_for_by_name(name, naive, right):
    usual = ["negative", "positive"]
    assert check(naive, name, regions=usual).passed
    assert not check(naive, name, regions="digits").passed
    assert check(right, name, regions=["digits", *usual]).passed
    report = check(np.zeros_like, name)
    assert "digits" not in {finding.region.name for finding in report.findings}


@pytest.mark.parametrize("seed", [1, 2])
def test_numbers_from_a_seed_decide(seed):
    known = {}

    def table(x):
        return known.get(x.tobytes(), np.full(x.shape, np.nan))

    def learns(x):
        return known.setdefault(x.tobytes(), np.maximum(x, 0))

    assert check(learns, "relu", regions="negative").passed
    assert check(table, "relu", regions="negative").score(2).earned == 2
    with pytest.raises(CheckFailed, match="drawn at random"):
        check(table, "relu", regions="negative", seed=seed).score(2)


def test_points_in_parts():
    report = check(np.abs, "relu", regions=["negative", "kinks", "positive"])
    score = report.score(2)
    assert (repr(score), score.earned) == ("1", 1)
    assert "it is the absolute value" in score._repr_html_() + str(score)
    assert "1 of 2 points" in str(score)
    assert check(relu, "relu").score(1.5).earned == 1.5
    with pytest.raises(CheckFailed):
        check(np.abs, "relu", regions=["negative", "shapes"]).score(1)
