"""The figure of digits draws and says what was counted, and opens where ELU's line loses."""

import re

import numpy as np
import pytest

from rectified.figures.digits import digits


@pytest.fixture(scope="module")
def judged(root):
    return np.load(root / "book/_judged/digits.npz")


@pytest.fixture(scope="module")
def figure(judged):
    return digits(judged).figure


def test_what_is_drawn_is_what_was_counted(judged, figure):
    for name in ("room", "package", "textbook"):
        np.testing.assert_allclose(figure.data[name].drawn, judged[name], atol=1e-3)


def test_what_is_said_is_what_was_counted(judged, figure):
    for name in ("room", "package", "textbook"):
        for said, counted in zip(
            figure.data[f"{name}_told"].array.ravel(), judged[name].ravel(), strict=True
        ):
            assert said == "0" if np.isnan(counted) else abs(float(said) - counted) < 0.051


def test_the_axis_is_the_logarithm_and_its_marks_are_numbers(judged, figure):
    axis = figure.panels[0].x
    np.testing.assert_allclose(10.0 ** -figure.data["at"].array, -judged["x"], rtol=1e-12)
    assert axis.low <= figure.data["at"].array.min() < figure.data["at"].array.max() <= axis.high
    for at, text in axis.marks:
        assert float(text.replace("−", "-")) == pytest.approx(-(10.0**-at))


def test_all_digits_lie_on_the_axis(judged, figure):
    assert figure.panels[0].y.low == 0
    assert figure.panels[0].y.high > np.nanmax(judged["room"])


def test_the_picture_in_words_names_where_the_line_falls_most_behind(judged, figure):
    for at in np.ndindex(figure.data["widest"].array.shape):
        package, line = (judged[name][at].astype(float) for name in ("package", "textbook"))
        told = figure.data["widest"].array[at]
        x, of_line, of_package = re.search(
            r"x = (\S+), the textbook line has (\S+) right digits and the package (\S+)\.$", told
        ).groups()
        (column,) = np.flatnonzero(np.isclose(judged["x"], float(x.replace("−", "-")), rtol=1e-9))
        assert package[column] - line[column] == np.nanmax(package - line)
        assert [float(of_line), float(of_package)] == pytest.approx(
            [line[column], package[column]], abs=0.051
        )


def test_it_opens_near_0_where_elus_line_loses_digits(judged, figure):
    row = figure.start["function"], figure.start["dtype"], figure.start["x"]
    assert judged["losing"][row[0]] == "ELU"
    assert judged["package"][row] - judged["textbook"][row] > 2
    near, middle = (judged["textbook"][row[:2]][at].astype(float) for at in (-1, 60))
    assert near < middle - 3
