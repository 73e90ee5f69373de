"""The distances from GELU are those of the formulas, and what is drawn is their logarithm."""

import math

import numpy as np
import pytest

from rectified.figures.gelu_error import gelu_error


@pytest.fixture(scope="module")
def figure():
    return gelu_error().figure


def test_the_distances_are_those_of_the_plain_formulas(figure):
    x = figure.data["x"].array
    cubic = math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)
    exact = np.array([t * (1 + math.erf(t / math.sqrt(2))) / 2 for t in x])
    expected = {"published": x / 2 * (1 + np.tanh(cubic)), "dimmed": x / (1 + np.exp(-1.702 * x))}
    for name, form in expected.items():
        np.testing.assert_allclose(figure.data[name].array, np.abs(form - exact), atol=1e-14)


def test_what_is_drawn_is_the_logarithm(figure):
    for name in ("published", "dimmed"):
        error, drawn = figure.data[name].array, figure.data[f"log_{name}"].drawn
        seen = error > 1e-8
        np.testing.assert_allclose(10 ** drawn[seen], error[seen], rtol=1e-3)
        assert drawn[seen].max() < figure.panels[0].y.high


def test_the_alternative_names_the_largest(figure):
    assert "at most 0.00047" in figure.alt
    assert figure.data["published"].array.max() == pytest.approx(0.00047, abs=5e-6)
    assert "at most 0.02." in figure.alt
    assert figure.data["dimmed"].array.max() == pytest.approx(0.02, abs=5e-4)
