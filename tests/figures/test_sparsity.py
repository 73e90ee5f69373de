"""The strip of who fires shows what its frames hold, and opens where it makes its point."""

import re

import numpy as np
import pytest

from rectified.experiments import load
from rectified.experiments.sparsity import UNITS
from rectified.figures.sparsity import EXAMPLES, OPENING, sparsity


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/sparsity.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return sparsity(frames).figure


def test_what_is_said_is_what_was_measured(frames, figure):
    told = figure.data["told"].array
    for (i, j), words in np.ndenumerate(told):
        penalty, step, zeros, fire, units, dead, right = map(
            float, re.findall(r"\d+(?:\.\d+)?", words)
        )
        assert penalty == pytest.approx(frames["penalties"][i])
        assert step == frames["steps"][j]
        assert zeros == pytest.approx(100 * frames["zeros_then"][i, j], abs=0.51)
        assert fire == pytest.approx(UNITS * (1 - frames["zeros_then"][i, j]), abs=0.51)
        assert units == UNITS
        assert dead == np.sum(frames["unit_zeros"][i, j] == EXAMPLES)
        assert right == pytest.approx(100 * frames["accuracy_then"][i, j], abs=0.05)


def test_a_dead_unit_is_blank_all_the_way_down_and_its_bar_is_full(frames, figure):
    firing, alive, dead = (figure.data[name].drawn for name in ("firing", "alive", "dead"))
    gone = frames["unit_zeros"] == EXAMPLES
    assert not firing.any(axis=2)[gone].any()
    np.testing.assert_array_equal(dead, 100.0 * gone)
    expected = np.where(gone, 0, frames["unit_zeros"] / 2)
    np.testing.assert_allclose(alive, expected, atol=0.3)


def test_half_of_the_examples_are_drawn_and_show_about_the_zeros_of_all(frames, figure):
    firing = figure.data["firing"].array
    assert firing.shape[2:] == (EXAMPLES // 2, UNITS)
    np.testing.assert_allclose(1 - firing.mean(axis=(2, 3)), frames["zeros_then"], atol=0.03)


def test_the_curves_are_shares_of_all_examples_and_units(frames, figure):
    gone = (frames["unit_zeros"] == EXAMPLES).mean(axis=2)
    for name, share in {
        "zeros": frames["zeros_then"],
        "gone": gone,
        "right": frames["accuracy_then"],
    }.items():
        np.testing.assert_allclose(figure.data[name].drawn, 100 * share, atol=0.01)


def test_it_opens_where_most_is_blank_half_is_dead_and_all_is_right(frames, figure):
    penalty, step = (figure.start[name] for name in ("penalty", "step"))
    assert frames["penalties"][penalty] == pytest.approx(OPENING)
    assert step == frames["steps"].size - 1
    assert frames["zeros_then"][penalty, step] > 0.9
    assert 0.25 < np.mean(frames["unit_zeros"][penalty, step] == EXAMPLES) < 0.75
    assert frames["accuracy_then"][penalty, step] == 1
