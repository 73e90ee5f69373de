"""One unit is drawn and said as a sum and a cut, computed here by hand."""

import re

import numpy as np
import pytest

from rectified.figures.unit import BIASES, EDGE, EXAMPLES, WEIGHTS, unit


@pytest.fixture(scope="module")
def figure():
    return unit().figure


def every():
    """Each weight and bias, with its place in the arrays."""
    for i, w in enumerate(WEIGHTS):
        for j, b in enumerate(BIASES):
            yield (i, j), w, b


def test_the_curve_is_the_sum_cut_at_0(figure):
    x, y = (figure.data[name].drawn for name in ("x", "y"))
    inner = np.linspace(-EDGE, EDGE, 101)
    for at, w, b in every():
        drawn = np.interp(inner, x[at], y[at])
        np.testing.assert_allclose(drawn, [max(0.0, w * k + b) for k in inner], atol=2e-3)


def test_the_slope_is_0_or_the_weight(figure):
    x, y = (figure.data[name].drawn for name in ("step_x", "step"))
    for at, w, b in every():
        for k in np.linspace(-EDGE, EDGE, 8)[1:-1] + 0.01:  # no kink lies there
            sides = [(0, 1), (3, 4)]
            (side,) = {s for s in sides if x[at][s[0]] < k <= x[at][s[1]]}
            expected = w if w * k + b > 0 else 0
            np.testing.assert_allclose(y[at][list(side)], expected, atol=1e-3)


def test_the_kink_is_where_the_sum_is_0(figure):
    kinks = figure.data["kink"].drawn
    for at, w, b in every():
        if np.isfinite(kinks[at]):
            assert w * kinks[at] + b == pytest.approx(0, abs=1e-3)
        else:
            assert w == 0 or abs(b / w) >= EDGE


def test_a_bar_is_how_far_the_output_moves_with_its_parameter(figure):
    """Central differences of the cut sum, for the examples that lie on no kink."""
    by_w, by_b, on = (figure.data[name].drawn for name in ("by_w", "by_b", "on"))
    h = 1e-6
    for at, w, b in every():
        assert not by_w[at].reshape(-1, 3)[:, 1:].any()  # each has a place of its own
        assert not by_b[at].reshape(-1, 3)[:, [0, 2]].any()
        for k, x in enumerate(EXAMPLES):
            bars = by_w[at][3 * k], by_b[at][3 * k + 1]
            if w == b == 0:
                assert bars == (0, 0)  # the convention at the kink
                continue
            moved = [
                (max(0, (w + dw) * x + b + db) - max(0, (w - dw) * x + b - db)) / (2 * h)
                for dw, db in ((h, 0), (0, h))
            ]
            np.testing.assert_allclose(bars, moved, atol=1e-3)
            assert on[at][k] == (moved[1] > 0)


def test_it_says_the_kink_and_counts_who_is_on(figure):
    told = figure.data["told"].array
    for at, w, b in every():
        words = told[at].replace("−", "-")
        said = [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", words)]
        assert said[:2] == [w, b]
        assert ("no kink" in words) == (w == 0)
        if w:
            assert said[2] == pytest.approx(-b / w, rel=1e-3)
        count = sum(w * x + b > 0 for x in EXAMPLES)
        assert (f"on for {count} of 5" in words) == (count > 0)
        assert ("off for all" in words) == (count == 0)


def test_it_opens_with_one_example_off_and_asks_about_that_kink(figure):
    w, b = WEIGHTS[figure.start["w"]], BIASES[figure.start["b"]]
    assert sum(w * x + b > 0 for x in EXAMPLES) == EXAMPLES.size - 1
    (right,) = [guess for guess in figure.predict.guesses if guess.right]
    assert right.text == f"It moves left, to x = {-b / w:g}".replace("-", "−")
