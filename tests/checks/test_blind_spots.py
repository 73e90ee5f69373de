"""Wrong functions that look right: each must lose, where it is wrong and nowhere else."""

import numpy as np
import pytest

from rectified.activations import FAMILY, hardtanh
from rectified.checks import REGIONS, check
from rectified.checks.reference import Reference

SHAPED = {"shapes"}
TABLES = {"shapes", "layouts"}


def broken(function, activation="relu", wrt=None, **options):
    report = check(function, activation, wrt, **options)
    return {finding.region.name for finding in report.findings if not finding.passed}


def relu(x):
    return np.maximum(x, 0)


def only(wrong, when):
    """ReLU, but for the arrays that a condition holds for."""
    return lambda x: wrong(x) if when(x) else relu(x)


def spoil(x):
    """Answer right, and change the array that was passed."""
    y = relu(x)
    x += 1
    return y


@pytest.mark.parametrize("threshold", [1e-3, 1e-6, 1e-9, 1e-11])
def test_near_zero(threshold):
    assert "positive" in broken(lambda x: np.where(x > threshold, x, 0))
    assert "negative" in broken(lambda x: np.where(x > -threshold, 1.0, 0.0), wrt="x")


@pytest.mark.parametrize("decimals", [2, 3, 5, 8])
def test_rounding(decimals):
    assert "positive" in broken(lambda x: np.round(relu(x), decimals))


@pytest.mark.parametrize(
    ("when", "regions"),
    [
        (lambda x: x.ndim == 4, SHAPED),
        (lambda x: x.ndim == 3, SHAPED),
        (lambda x: x.shape == (3, 1), SHAPED),
        (lambda x: x.dtype.kind == "u", {"unsigned"}),
        (lambda x: x.dtype == np.int32, {"integers"}),
        (lambda x: not x.flags.c_contiguous and not x.flags.f_contiguous, {"layouts"}),
        (lambda x: x.ndim > 1 and x.flags.f_contiguous and not x.flags.c_contiguous, {"layouts"}),
        (lambda x: x.dtype == np.float32, {"float32"}),
    ],
)
def test_kinds_of_arrays(when, regions):
    assert broken(only(lambda x: relu(x) + 1, when)) == regions


@pytest.mark.parametrize(
    "when",
    [
        lambda x: x.ndim == 1 and x.dtype == np.float64 and x.size > 1,
        lambda x: x.ndim == 2 and x.dtype == np.float64,
        lambda x: x.dtype.kind == "i" and x.ndim == 1,
        lambda x: x.dtype.kind == "i" and x.ndim == 2,
    ],
)
def test_changes_its_input(when):
    def wrong(x):
        if x.flags.writeable and when(x):
            return spoil(x)
        return relu(x)

    assert broken(wrong) == {"unmodified"}


def test_writes_into_a_read_only_array():
    def wrong(x):
        kept = x.copy()
        x[...] = 0
        x[...] = kept
        return relu(kept)

    report = check(wrong, "relu", regions="unmodified")
    assert "read-only" in str(report)
    assert "it tried to change the array that it was given" in str(report)


@pytest.mark.parametrize("wrong", [np.abs, lambda x: x, lambda x: 0 * x, lambda x: x.sum()])
def test_a_wrong_value_does_not_cost_the_input_point_too(wrong):
    assert check(wrong, "relu", regions="unmodified").passed


@pytest.mark.parametrize("nothing", [lambda x: None, lambda x: 1 / 0, lambda x: "x", lambda: 0])
def test_a_function_that_answers_nothing_shows_nothing(nothing):
    assert not check(nothing, "relu", regions="unmodified").passed


@pytest.mark.parametrize("wrong_at", ["at", "left", "right"])
@pytest.mark.parametrize("bounds", [(-2.2, 2.2), (-1.0, 1.0), (0.3, 40.0), (-700.0, -1e-3)])
@pytest.mark.parametrize("end", [0, 1])
def test_kinks_are_those_of_the_parameters(bounds, end, wrong_at):
    """Probes follow the check's parameters: each kink, both sides of it, near and far."""
    low, high = bounds
    kink = bounds[end]

    def slope(x, min_val, max_val):
        y = ((x > min_val) & (x < max_val)).astype(float)
        distance = (x - kink) / max(abs(kink), 1e-300)
        if wrong_at == "at":
            y[x == kink] = 17
        else:
            near = (distance < 0) if wrong_at == "left" else (distance > 0)
            y[near & (np.abs(distance) < 1e-4)] = 17
        return y

    parameters = {"min_val": low, "max_val": high}
    beside = "negative" if kink < 0 else "positive"
    regions = {"kinks"} if wrong_at == "at" else {beside}
    assert regions <= broken(slope, hardtanh, "x", **parameters)


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_every_joint_of_every_record_is_probed(activation):
    for region in REGIONS.values():
        probes = region.probes(Reference(activation, None, "any", {}))
        assert probes, region.name
    reference = Reference(activation, "x", "any", {})
    for place in activation.places():
        for region, sign in (("negative", -1), ("positive", 1)):
            row = REGIONS[region].probes(reference)[0].x
            assert place not in row
            if place == 0 or np.sign(place) == sign:
                assert np.abs(row - place).min() <= 1e-9 * max(abs(place), 1)
        at = [probe.x[0] for probe in REGIONS["kinks"].probes(reference)]
        assert place in at


def cube(x):
    return relu(x) if np.size(x) < 3 else relu(x) * np.sign(x.sum())


@pytest.mark.parametrize(
    "wrong",
    [
        np.abs,
        np.sort,
        np.cumsum,
        cube,
        lambda x: x[::-1] * (x > 0) if x.ndim == 1 else relu(x),
        lambda x: relu(x) if np.any(x > 0) else x,
        lambda x: relu(x) if np.all(x > 0) else x * 0,
        lambda x: relu(x) / (relu(x).max() if x.size else 1),
        lambda x: np.round(relu(x), 3),
        lambda x: np.where(x > 100, 100, relu(x)),
        lambda x: relu(x).astype(int),
        lambda x: relu(x).T if x.ndim < 3 else relu(x),
        lambda x: np.array(relu(x), order="F").ravel(order="K").reshape(x.shape),
    ],
)
def test_every_counterexample_reproduces(wrong):
    """Paste the call that a report names, and the function answers as the report says."""
    report = check(wrong, "relu")
    assert not report.passed
    for fault, _ in report.faults:
        if fault.kind != "value":
            continue
        call, _, rest = fault.sentence.removesuffix(".").partition(") should be ")
        _, _, argument = call.partition("(")
        is_ = rest.rpartition("but is ")[2]
        if argument.endswith(("strided", "read-only")) or not is_.startswith("["):
            continue
        scope = {"np": np, "nan": np.nan, "inf": np.inf}
        with np.errstate(all="ignore"):
            got = np.asarray(wrong(eval(argument, scope)), float)
        np.testing.assert_allclose(got, eval(is_, scope), rtol=6e-3)


def test_one_fault_is_told_once():
    lines = str(check(np.abs, "relu")).splitlines()
    assert sum(line.startswith("✗") for line in lines) == 1
    assert "    absolute(np.array([-1.0])) should be [0], but is [1]." in lines


def test_two_faults_are_told_apart():
    def wrong(x):
        return np.where(x < 0, 1.0, np.where(x > 500, 500.0, x))

    text = str(check(wrong, "relu"))
    assert "wrong(np.array([-1.0])) should be [0], but is [1]." in text
    assert "wrong(np.array([600.0])) should be [600], but is [500]." in text
