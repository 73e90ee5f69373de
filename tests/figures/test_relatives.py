"""Each relative is drawn as the oracle's formula says, and its slope's jumps are marked."""

import numpy as np
import pytest

from oracle import arithmetic, record_of
from rectified.figures.relatives import RELATIVES, relatives

every = pytest.mark.parametrize("i", range(len(RELATIVES)), ids=lambda i: RELATIVES[i].name)


@pytest.fixture(scope="module")
def figure():
    return relatives().figure


def exact(activation, wrt, x):
    truth, _ = arithmetic.exact(record_of(activation), wrt, x, activation.complete({}))
    return float(truth)


@every
@pytest.mark.parametrize(("name", "wrt"), [("value", None), ("slope", "x")])
def test_the_curves_are_those_of_the_formula(figure, i, name, wrt):
    x = figure.data["x"].array
    drawn, kinks = figure.data[name].drawn[i], figure.data["kink"].array[i]
    for k in range(0, x.size, 7):
        if x[k] not in kinks:
            assert drawn[k] == pytest.approx(exact(RELATIVES[i], wrt, x[k]), abs=2e-3)


@every
def test_where_the_slope_jumps_both_sides_are_marked(figure, i):
    at, left, right, convention = (
        figure.data[name].array[i] for name in ("kink", "left", "right", "convention")
    )
    for kink in np.flatnonzero(np.isfinite(at)):
        sides = [exact(RELATIVES[i], "x", at[kink] + step) for step in (-1e-9, 1e-9)]
        np.testing.assert_allclose([left[kink], right[kink]], sides, atol=1e-6)
        assert abs(sides[1] - sides[0]) > 0.1
        assert convention[kink] in (left[kink], right[kink])
    x = figure.data["x"].array
    slope = [exact(RELATIVES[i], "x", each) for each in x + 1e-3]
    jumps = np.abs(np.diff(slope)) > 0.2
    assert jumps.sum() == np.isfinite(at).sum()


def test_relu_lies_beside_them(figure):
    x = figure.data["x"].array
    np.testing.assert_allclose(figure.data["relu"].drawn, np.where(x > 0, x, 0), atol=1e-3)


def test_each_is_said_by_its_name(figure):
    told = figure.data["told"].array
    assert [words.partition(" and its slope")[0] for words in told] == [f.title for f in RELATIVES]
