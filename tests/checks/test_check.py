import numpy as np
import pytest
from toy import toy

from rectified.activations import FAMILY, relu
from rectified.checks import REGIONS, CheckFailed, check


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
def test_the_reference_passes(activation):
    assert check(activation, activation).passed
    for wrt in activation.derivatives:

        def derivative(x, wrt=wrt, **parameters):
            return activation.derivative(x, wrt=wrt, **parameters)

        assert check(derivative, activation, wrt=wrt).passed
        assert check(derivative, activation, wrt=wrt, kinks="convention").passed


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
    report = check(lambda x: np.heaviside(x, slope), "relu", wrt="x")
    assert [f.region.name for f in report.findings if not f.passed] == ["zero"]
    assert f"may be anything from 0.0 to 1.0, but is [{slope}]" in str(report)


def test_the_convention_where_it_is_stated():
    def half(x):
        return np.heaviside(x, 0.5)

    report = check(half, "relu", wrt="x", kinks="convention", regions="zero")
    assert "half([0.0]) should be [0.0], but is [0.5]." in str(report)


def test_not_written_yet():
    def relu(x):
        raise NotImplementedError

    assert "relu is not written yet" in str(check(relu, "relu", regions="zero"))


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (lambda x: None, "returned None. Does it end with a return statement?"),
        (lambda x: "zero", "returned 'zero' of type str; expected real numbers"),
        (lambda x: 1j * x, "of type ndarray; expected real numbers"),
        (lambda x: x[:1], "of an array of shape (5,) returned shape (1,)"),
        (lambda x: [[1], [1, 2]], "returned [[1], [1, 2]] of type list"),
        (lambda x: 1 / 0, "raised ZeroDivisionError: division by zero"),
        (lambda: 0, "raised TypeError"),
        (lambda x: x * np.nan, "should be [0.0], but is [nan]"),
        (lambda x: np.full(x.shape, 1e-6), "should be [0.0], but is [1e-06]"),
    ],
)
def test_what_a_student_reads(function, says):
    report = check(function, "relu", regions=["negative"])
    assert not report.passed
    assert says in str(report)
    assert "Failed" in report._repr_html_()


def test_the_first_counterexample_is_named():
    report = check(lambda x: np.where(x == 12, 0, np.maximum(x, 0)), "relu", regions="positive")
    assert "([12.0]) should be [12.0], but is [0.0]." in str(report)


def test_rounding_is_no_error():
    assert check(lambda x: np.maximum(x, 0) * (1 + 1e-12), "relu", regions="positive").passed
    assert not check(lambda x: np.maximum(x, 0) * (1 + 1e-6), "relu", regions="positive").passed


def test_the_function_gets_a_copy_each_time():
    def cruel(x):
        x[...] = 0
        return x

    report = check(cruel, "relu", regions=["unmodified", "negative"])
    assert "changed the array it was given" in str(report)
    assert check(relu, "relu").passed


def test_an_unexplained_failure_has_no_why():
    assert check(lambda x: x * 17, "relu").misconception is None


def test_require(capsys):
    check(relu, "relu", regions="zero").require()
    assert "✓ the function on zero and the kinks" in capsys.readouterr().out
    with pytest.raises(CheckFailed, match="absolute on negative numbers") as raised:
        check(np.abs, "relu").require()
    (shown,) = raised.value._render_traceback_()
    assert "it is the absolute value" in shown


def test_html_is_escaped():
    report = check(lambda x: "<script>", "relu", regions="zero")
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


def test_regions_probe_numbers():
    for region in REGIONS.values():
        probes = region.probes(relu)
        assert probes, region.name
        assert all(isinstance(x, np.ndarray) for x in probes)
