"""What is drawn and said of two activations is what the oracle's formulas say of them."""

import re

import numpy as np
import pytest
from toy import toy

from oracle import arithmetic, record_of
from rectified.activations import FAMILY, celu, elu, gelu, mish, relu, silu
from rectified.figures.compare import compare_two

APPROXIMATE = gelu.variants()[1]
OTHERS = ((elu, {"alpha": 2.0}), (celu, {"alpha": 2.0}), (gelu, APPROXIMATE))
SEEN = np.linspace(-4, 4, 321)

PAIRS = [(i, (5 * i + 3) % (len(FAMILY) + len(OTHERS))) for i in range(len(FAMILY))]
"""Each member once, with one of the others."""


@pytest.fixture(scope="module")
def figure():
    return compare_two(*OTHERS).figure


@pytest.fixture(scope="module")
def truth(figure):
    """The value of each curve, in the order of the knobs, from the oracle."""
    members = [(f, {}) for f in FAMILY] + list(OTHERS)
    return np.array(
        [
            [float(arithmetic.exact(record_of(f), None, x, f.complete(given))[0]) for x in SEEN]
            for f, given in members
        ]
    )


def array(figure, name):
    return figure.data[name].array


def test_the_knobs_name_everything(figure):
    names = [f.title for f in FAMILY]
    (how,) = APPROXIMATE.values()
    names += ["ELU, alpha = 2", "CELU, alpha = 2", f"GELU, approximate = {how}"]
    for knob in figure.knobs:
        assert list(knob.values) == names


def test_it_opens_on_gelu_and_silu(figure):
    assert [knob.at for knob in figure.knobs] == [gelu.title, silu.title]


def test_each_curve_is_drawn_where_it_lies(figure, truth):
    x = array(figure, "x")
    for knob in ("first", "second"):
        for row, expected in enumerate(truth):
            y = array(figure, f"{knob}_value")[row]
            seen = np.abs(expected) < 4
            np.testing.assert_allclose(np.interp(SEEN, x, y)[seen], expected[seen], atol=0.01)


def test_slopes_jump_where_there_is_a_kink(figure):
    x = array(figure, "x")
    for row, f in enumerate(FAMILY):
        for at in f.kinks():
            if abs(at) < 4:
                beside = np.interp([at - 1e-3, at + 1e-3], x, array(figure, "first_slope")[row])
                assert beside == pytest.approx(f.one_sided_derivatives(at), abs=0.01)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(map(str, pair)))
def test_the_gap_is_how_far_two_are_apart(figure, truth, pair):
    first, second = pair
    difference = truth[second] - truth[first]
    gap = array(figure, "gap")[pair]
    assert np.abs(difference).max() <= gap + 1e-9
    assert np.abs(difference).max() == pytest.approx(gap, abs=2e-3)
    where = re.findall(r"−?[\d.]+", array(figure, "where")[pair])
    assert bool(where) == bool(gap)
    for place in where:
        near = np.abs(SEEN - float(place.replace("−", "-"))) <= 0.06
        assert np.abs(difference[near]).max() == pytest.approx(gap, abs=5e-3)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(map(str, pair)))
def test_the_lowest_panel_is_the_difference_in_units_of_the_gap(figure, truth, pair):
    first, second = pair
    drawn = np.interp(SEEN, array(figure, "x"), array(figure, "between")[pair])
    gap = np.abs(truth[second] - truth[first]).max()
    expected = (truth[second] - truth[first]) / (gap or 1.0)
    np.testing.assert_allclose(drawn, expected, atol=0.03)


def test_it_does_not_matter_which_comes_first(figure):
    for name in ("gap", "steeper", "where"):
        np.testing.assert_array_equal(array(figure, name), array(figure, name).T)
    assert (np.diag(array(figure, "gap")) == 0).all()
    np.testing.assert_array_equal(
        array(figure, "between"), -np.swapaxes(array(figure, "between"), 0, 1)
    )


def test_the_gap_of_slopes(figure):
    row = {f: i for i, f in enumerate(FAMILY)}
    two = len(FAMILY), len(FAMILY) + 1
    assert array(figure, "steeper")[row[elu], row[celu]] == 0
    assert array(figure, "steeper")[two] == pytest.approx(1.0, abs=1e-3)  # 2 and 1, at 0
    slopes = [f.derivative(SEEN) for f in (gelu, silu)]
    gap = np.abs(slopes[0] - slopes[1]).max()
    assert array(figure, "steeper")[row[gelu], row[silu]] == pytest.approx(gap, abs=1e-3)


def test_the_right_guess_is_the_nearest(figure, truth):
    row = {f.title: i for i, f in enumerate(FAMILY)}
    gaps = {
        guess.text: np.abs(truth[row[guess.text]] - truth[row[gelu.title]]).max()
        for guess in figure.predict.guesses
    }
    assert set(gaps) == {f.title for f in (silu, relu, mish)}
    (right,) = [guess for guess in figure.predict.guesses if guess.right]
    assert right.text == min(gaps, key=gaps.get)
    for guess in figure.predict.guesses:
        assert guess.reply.startswith("Yes" if guess.right else "No")
        for name, gap in gaps.items():
            (said,) = re.findall(rf"([\d.]+) from {name}[,.]", guess.reply)
            assert float(said) == pytest.approx(gap, abs=1e-3)


def test_it_takes_any_activation():
    figure = compare_two(toy).figure
    assert figure.knobs[0].values[-1] == toy.title


def test_it_is_small():
    assert len(compare_two(*OTHERS)._repr_html_()) < 120_000
