"""The dimmer's panels hold together: the gate times x is what passes, and the rest follows."""

import math
import re

import numpy as np
import pytest

from rectified.activations import FAMILY, relu
from rectified.figures.dimmer import BESIDE, SHARPNESS, X, dimmer, gate


@pytest.fixture(scope="module")
def figure():
    return dimmer().figure


@pytest.fixture(scope="module")
def arrays(figure):
    return {name: data.array for name, data in figure.data.items()}


def test_the_gate_is_the_sigmoid_of_beta_x(arrays):
    for beta, row in zip(SHARPNESS, arrays["gate"], strict=True):
        expected = [1 / (1 + math.exp(-beta * x)) for x in X]
        np.testing.assert_allclose(row, expected, rtol=1e-12)


def test_x_times_the_gate_is_what_passes(arrays):
    for gates, values in (("gate", "value"), ("other_gate", "other")):
        opened = np.nan_to_num(arrays[gates])  # of the kink: at 0 the product is 0 anyhow
        np.testing.assert_allclose(X * opened, arrays[values], rtol=1e-12, atol=1e-300)


def test_the_lowest_panel_is_the_one_less_the_other(arrays):
    expected = arrays["value"][None] - arrays["other"][:, None]
    np.testing.assert_array_equal(arrays["apart"], expected)


def test_a_gate_has_its_limit_at_0_and_nothing_at_a_kink():
    for activation in FAMILY:
        if activation(0.0) == 0:
            beside, at, _ = gate(activation, np.array([-1e-9, 0.0, 1e-9]))
            if 0.0 in activation.kinks():
                assert np.isnan(at)
            else:
                assert at == pytest.approx(beside, abs=1e-8)
    np.testing.assert_array_equal(gate(relu, np.array([-2.0, 0.0, 3.0])), [0, np.nan, 1])


def test_what_is_said_is_what_is_drawn(arrays):
    told = arrays["told"]
    for beside, row in np.ndindex(told.shape):
        text = told[beside, row].replace("−", "-")
        found = re.search(
            r"β = (\S+): the gate is (\S+) at x = -1 and (\S+) at x = 1\. "
            r".* at most (\S+) from (\S+)\.",
            text,
        )
        beta, low, high, most = map(float, found.groups()[:4])
        assert found[5] == BESIDE[beside].title
        assert beta == SHARPNESS[row]
        gates = np.interp([-1, 1], X, arrays["gate"][row])
        np.testing.assert_allclose([low, high], gates, atol=6e-4)
        drawn = np.abs(arrays["apart"][beside, row]).max()
        assert drawn <= 1.05 * most
        if beta <= 5:  # a sharper dip is narrower than the places that are drawn
            assert most == pytest.approx(drawn, rel=0.06)


def test_ten_times_the_beta_is_said_to_make_a_tenth_of_the_dip(arrays):
    """x·σ(βx) is lowest where 1 + βx = −e^(βx), at βx = −1.2785, and is −0.2785 / β there."""
    for beta in (1.0, 10.0, 100.0):
        text = arrays["told"][BESIDE.index(relu), SHARPNESS.index(beta)]
        most = float(re.search(r"at most (\S+) from", text)[1])
        assert most == pytest.approx(0.2785 / beta, rel=0.02)


def test_it_opens_at_silu_beside_relu_where_it_dips(figure, arrays):
    row = figure.start["beta"]
    assert SHARPNESS[row] == 1
    assert BESIDE[figure.start["beside"]] is relu
    low = arrays["value"][row].argmin()
    assert X[low] == pytest.approx(-1.28, abs=0.03)
    assert arrays["value"][row][low] == pytest.approx(-0.278, abs=1e-3)


def test_sharper_is_nearer_to_relu_and_1702_is_the_nearest_to_gelu(arrays):
    most = np.abs(arrays["apart"]).max(axis=-1)
    assert (np.diff(most[0]) < 0).all()
    assert SHARPNESS[most[1].argmin()] == pytest.approx(1.75, abs=0.1)
    assert most[1][SHARPNESS.index(1.702)] < 0.021
