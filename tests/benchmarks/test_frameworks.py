"""The frames of the frameworks are of the functions as they are, and bear out the chapter."""

import importlib.metadata

import mpmath as mp
import numpy as np
import pytest

from benchmarks import frameworks
from oracle.frameworks import INSTALLED
from rectified.activations import FAMILY, elu, gelu, leaky_relu, sigmoid, softplus
from rectified.experiments import load

AGAIN = slice(3, None, 24)
"""The pieces that are measured anew."""

OFFERED = frameworks.offered()
EACH = pytest.mark.parametrize("which", range(len(OFFERED)), ids=lambda i: OFFERED[i][0].name)


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_judged/frameworks.npz")


@pytest.fixture(scope="module")
def worst(frames):
    """Return log10 of the error between two x, by who: ``worst(gelu, 0, 0, -25, 0)``."""
    edges, who = frames["edges"], frames["who"].tolist()

    def of(activation, part, dtype, low, high):
        row = frames["functions"].tolist().index(activation.title)
        found = frames["error"][row, part, dtype]
        inside = (low <= edges[:-1]) & (edges[1:] <= high)
        assert inside.sum() > 3
        return dict(zip(who, found[:, inside], strict=True))

    return of


def test_every_function_that_all_of_them_offer_is_measured(frames):
    titles = [frameworks.title(*one) for one in OFFERED]
    assert frames["functions"].tolist() == titles, f"run python -m {frames.code}"
    kinks = [activation.title for activation in FAMILY for _ in activation.kinks()]
    assert frames["kinks"].tolist() == kinks, f"run python -m {frames.code}"


@EACH
def test_ours_are_within_the_contract(frames, which):
    for j, dtype in enumerate(frames["dtypes"]):
        eps = np.finfo(dtype).eps
        assert 10 ** np.nanmax(frames["error"][which, :, j, 0].astype(float)) < 4 * eps


@EACH
@pytest.mark.sweep
def test_measured_anew_ours_are_as_stored(frames, which):
    assert_as_stored(frames, which, [0])


@EACH
@pytest.mark.sweep
def test_measured_anew_theirs_are_as_stored(frames, which):
    """Where the versions are those of the frames; another processor may round otherwise."""
    same = [
        k
        for k, (name, version) in enumerate(
            zip(frameworks.TITLES, frames["versions"], strict=True), 1
        )
        if name in INSTALLED and importlib.metadata.version(name).partition("+")[0] == version
    ]
    if not same:
        pytest.skip("no framework is installed in the version of the frames")
    assert_as_stored(frames, which, same)


def assert_as_stored(frames, which, everyone):
    activation, variant = OFFERED[which]
    for i, wrt in enumerate(frameworks.VARIABLES):
        for j, dtype in enumerate(frameworks.DTYPES):
            x = frameworks.points(dtype)[AGAIN]
            true = frameworks.truths(activation, variant, wrt, x)
            stored = frames["error"][which, i, j]
            functions = frameworks.functions(activation, variant, wrt, dtype)
            for k in everyone:
                again = frameworks.worst(functions[k], x, true)
                least = np.log10(np.finfo(dtype).eps) - 1  # below, digits are luck
                np.testing.assert_allclose(
                    np.maximum(again, least),
                    np.maximum(stored[k, AGAIN], least),
                    atol=1.2,
                    err_msg=f"run python -m {frames.code}",
                )


@EACH
def test_what_is_kept_in_full_is_ours_and_the_truth(frames, which):
    activation, variant = OFFERED[which]
    ours = activation(frames["at"], **variant)
    np.testing.assert_allclose(frames["values"][which, 0, 0], ours, rtol=1e-14)
    np.testing.assert_allclose(frames["digits"][which].astype(float), ours, rtol=1e-15)


def test_what_counts_as_an_error():
    true = [(mp.mpf(y), mp.mpf(size)) for y, size in ((1, 1), (0, 0), (3, 4), (1, 1), (0, 0))]
    results = np.array([1.25, 0.0, 2.0, np.nan, 1e-3])
    found = frameworks.errors(results, true)
    np.testing.assert_array_equal(found, [0.25, 0.0, 0.25, np.inf, np.nan])
    below = frameworks.errors(np.float32([1e-40]), [(mp.mpf("2e-40"), mp.mpf("2e-40"))])
    assert np.isnan(below).all()


def test_a_piece_is_as_bad_as_its_worst_point():
    x = np.array([[1.0, 2.0], [3.0, 4.0]])
    true = [(mp.mpf(y), mp.mpf(y)) for y in x.ravel()]
    found = frameworks.worst(lambda x: np.where(x == 2, 2.02, x), x, true)
    np.testing.assert_allclose(found, [-2, -np.inf])


def test_a_function_that_is_not_there_is_told():
    with pytest.raises(LookupError, match="not offered"):
        frameworks.worst(None, np.ones((1, 1)), [])


def test_the_points_lie_on_their_pieces():
    for dtype in frameworks.DTYPES:
        x = frameworks.points(dtype)
        assert x.dtype == dtype
        assert (x >= frameworks.EDGES[:-1, None]).all()
        assert (x <= frameworks.EDGES[1:, None]).all()


# What the chapter says of the figure.


def test_the_left_tail_of_gelu(worst):
    left = worst(gelu, 0, 0, -25, -8.5)
    assert left["PyTorch"].min() > -0.5
    assert left["JAX"].max() < -12
    assert worst(gelu, 0, 0, -2, 0)["PyTorch"].max() < -14.5
    assert worst(gelu, 0, 0, -6, -4)["PyTorch"].min() > -12.5
    assert np.nanmin(worst(gelu, 0, 1, -25, -6)["PyTorch"]) > -0.5


def test_the_left_tail_of_gelus_other_form(frames):
    row = frames["functions"].tolist().index(frameworks.title(gelu, gelu.variants()[1]))
    ours, *theirs = frames["error"][row, 0, 0][:, frames["edges"][1:] <= -9]
    assert np.nanmax(ours) < -15
    assert np.nanmin(theirs) > -0.5


def test_the_slope_of_the_sigmoid(worst):
    for low, high, lost in ((-25, 0, False), (17, 25, True)):
        found = worst(sigmoid, 1, 1, low, high)
        ours = found.pop("ours")
        assert np.nanmax(ours) < -6
        for theirs in found.values():
            assert (theirs == 0).all() if lost else np.nanmax(theirs) < -6


def test_the_slope_of_elu(worst):
    found = worst(elu, 1, 1, -25, -15)
    assert found["JAX"].min() > -1
    assert max(found[one].max() for one in ("ours", "PyTorch", "Keras")) < -6


def test_softplus_from_20_on(worst):
    assert worst(softplus, 0, 0, 0, 20)["PyTorch"].max() < -15
    assert worst(softplus, 0, 0, 20, 22)["PyTorch"].max() > -10.5
    assert worst(softplus, 0, 1, 20, 25)["PyTorch"].max() < -6.5


def test_the_slopes_at_the_kinks(frames):
    who = frames["who"].tolist()
    slopes = frames["slopes"]
    ours = slopes[:, 2 + who.index("ours")]
    for one in ("PyTorch", "Keras"):
        theirs = slopes[:, 2 + who.index(one)]
        assert ((theirs == ours) | np.isnan(theirs) | np.isclose(theirs, ours)).all()
    row = frames["kinks"].tolist().index(leaky_relu.title)
    assert slopes[row, 2 + who.index("JAX")] == slopes[row, 1] == 1
    low, high = np.sort(slopes[:, :2]).T
    for theirs in slopes[:, 2:].T:
        inside = (low <= theirs + 1e-12) & (theirs <= high + 1e-12)
        assert (inside | np.isnan(theirs)).all()
