"""The strip, the curve and the sentence show the signals that were measured."""

import re

import numpy as np
import pytest

from rectified.activations import relu, selu
from rectified.experiments import load
from rectified.experiments.gains import ACTIVATIONS, GAINS
from rectified.figures.gains import ENDS, FULL, OPENING, gains


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/gains.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return gains(frames).figure


def test_a_column_of_the_strip_is_the_histogram_of_its_layer(frames, figure):
    strip = np.moveaxis(figure.data["strip"].array, -1, -2)
    share = frames["counts"] / frames["counts"].sum(axis=-1, keepdims=True)
    np.testing.assert_array_equal(strip, share)
    assert (strip > FULL).mean() < 0.01  # nearly all shades can be told


def test_the_line_is_the_size_and_so_is_the_sentence(frames, figure):
    np.testing.assert_allclose(10 ** figure.data["size"].array, frames["sizes"], rtol=1e-6)
    np.testing.assert_allclose(figure.data["told"].array, frames["sizes"], rtol=0.051)
    for told, size in zip(
        figure.data["last"].array.ravel(), frames["sizes"][..., -1].ravel(), strict=True
    ):
        said = re.search(r"size of (\S+)$", told).group(1).replace("−", "-")
        assert float(said) == pytest.approx(size, rel=0.051)


def test_the_dot_lies_on_the_curve_of_its_own_net(figure):
    nets, here = figure.data["nets"].array, figure.data["here"].array
    np.testing.assert_allclose(nets[:, 0], here, rtol=1e-6, atol=1e-6)
    np.testing.assert_array_equal(figure.data["now"].array, figure.data["g"].array)


def test_every_net_has_its_curve(frames, figure):
    for seed, size in enumerate(frames["size"]):
        np.testing.assert_allclose(10 ** figure.data["nets"].array[:, seed], size)


def test_half_precision_ends_where_its_numbers_do():
    zero, infinite = (np.float64(10) ** at for at in ENDS.values())
    with np.errstate(over="ignore"):
        assert np.float16(0.99 * zero) == 0 < np.float16(1.01 * zero)
        assert np.isfinite(np.float16(0.99 * infinite))
        assert np.isinf(np.float16(1.01 * infinite))


def test_the_sentence_tells_what_half_precision_loses(frames, figure):
    told = figure.data["half"].array
    for at in np.ndindex(told.shape):
        for what, name in (("0", "zero"), ("infinite", "infinite")):
            share = 100 * float(frames[name][at])
            found = re.search(rf"(less than 1|\d+) % of them are {what}\b", told[at])
            assert (found is not None) == (share > 0)
            if found and found.group(1) == "less than 1":
                assert share < 1
            elif found:
                assert int(found.group(1)) == pytest.approx(share, abs=0.51)


def test_at_its_own_gain_a_signal_passes_1_or_stays_near_it(frames, figure):
    own = dict(zip(ACTIVATIONS, figure.data["own"].array, strict=True))
    assert own[relu] == pytest.approx(2)
    assert own[selu] == pytest.approx(1)
    for last, g in zip(frames["sizes"][..., -1], own.values(), strict=True):
        assert last[np.array(GAINS) < g].min() < 1.1
        assert last[np.array(GAINS) > g].max() > 0.9


def test_it_opens_on_relu_that_explodes(frames, figure):
    at = tuple(figure.start[name] for name in ("activation", "gain", "layer"))
    assert ACTIVATIONS[at[0]] is relu
    assert GAINS[at[1]] == OPENING
    assert frames["sizes"][at] > 100


def test_the_guesses_are_what_the_theory_gives(figure):
    small, root, whole = (guess.text for guess in figure.predict.guesses)
    numbers = [float(re.search(r"[\d.,]+", text).group().replace(",", "")) for text in
               (small, root, whole)]  # fmt: skip
    assert numbers[0] == 1.5
    assert numbers[1] == pytest.approx(1.5 ** (29 / 2), rel=0.01)
    assert numbers[2] == pytest.approx(1.5**29, rel=0.03)
