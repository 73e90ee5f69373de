"""How low and how steep each activation gets is what the oracle's formula says."""

import dataclasses
import re

import mpmath as mp
import numpy as np
import pytest
from toy import toy

from oracle import arithmetic, record_of
from rectified.activations import FAMILY, relu
from rectified.tables import compare
from rectified.tables.extremes import Extreme, digits, largest_slope, minimum

EXTREMES = {None: minimum, "x": largest_slope}
NUMBER = re.compile(r"−?[\d.]+(?:e[+−]\d+)?")
SEEN = np.linspace(-30, 30, 1201) + 0.0137

every = pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
both = pytest.mark.parametrize("wrt", EXTREMES, ids=["minimum", "largest slope"])


def exact(activation, wrt, x):
    """The value, or the slope, turned round so that the largest is the least."""
    truth, _ = arithmetic.exact(record_of(activation), wrt, x, activation.complete({}))
    return -truth if wrt else truth


def numbers(text):
    return [float(found.replace("−", "-")) for found in NUMBER.findall(text)]


@every
@both
def test_nothing_goes_further(activation, wrt):
    found = EXTREMES[wrt](activation).number
    least = min(exact(activation, wrt, x) for x in SEEN)
    assert (-found if wrt else found) <= least + 1e-12


@every
@both
def test_it_is_where_it_is_said_to_be(activation, wrt):
    found = EXTREMES[wrt](activation)
    low = mp.mpf(-found.number if wrt else found.number)

    def above(x):
        return float(exact(activation, wrt, x) - low)

    at = numbers(found.where)
    if np.isinf(found.number):
        ends = [exact(activation, wrt, x) for x in (-1e9, 1e9)]
        assert min(ends) < -1e6
    elif not found.reached:
        far = -1e9 if "−∞" in found.where else 1e9
        assert abs(above(far)) < 1e-6
        assert min(above(x) for x in np.linspace(-20, 20, 81)) > 0
    elif found.where.startswith("for"):
        low_end, *high_end = at
        inside = {"x ≤": (-30, low_end), "x <": (-30, low_end), "x ≥": (low_end, 30),
                  "x >": (low_end, 30)}.get(found.where[4:7], (low_end, *high_end))  # fmt: skip
        for x in np.linspace(*inside, 9)[1:-1]:
            assert above(x) == 0
        assert above(inside[0] - 0.01) > 0 or inside[0] == -30
        assert above(inside[1] + 0.01) > 0 or inside[1] == 30
    else:
        sides = {"left": [-1e-9], "right": [1e-9]}.get(found.where.split()[1], [-1e-9, 0, 1e-9])
        assert min(above(at[0] + side) for side in sides) == pytest.approx(0, abs=1e-6)
        assert min(above(at[0] - 0.1), above(at[0] + 0.1)) > 0


@every
def test_whether_the_end_of_a_stretch_belongs_to_it_is_what_the_function_says(activation):
    for extreme, function in ((minimum, activation), (largest_slope, activation.derivative)):
        found = extreme(activation)
        if found.where.startswith("for"):
            for end in numbers(found.where):
                named = digits(end)
                closed = not re.search(rf"[<>] {named}|{named} <", found.where)
                assert (float(function(end)) == found.number) == closed


def test_places_that_lie_apart_are_not_taken_for_a_stretch():
    def wave(x, out):
        np.cos(np.pi * x, out=out)

    extreme = minimum(dataclasses.replace(relu, forward=wave, joints=()))
    assert (extreme.number, extreme.where) == (-1, "at several x")


@pytest.mark.parametrize(
    ("extreme", "text"),
    [
        (Extreme(-0.27846, "at x = −1.278"), "−0.2785 at x = −1.278"),
        (Extreme(-1.0, "as x → −∞", reached=False), "tends to −1 as x → −∞"),
        (Extreme(np.inf, "as x → +∞", reached=False), "unbounded"),
        (Extreme(-0.0, "for x ≤ 0"), "0 for x ≤ 0"),
    ],
)
def test_in_words(extreme, text):
    assert str(extreme) == text


def test_they_stand_in_the_comparison():
    (row,) = compare([toy]).select("minimum", "largest slope", "gain").rows
    assert row == ["unbounded", "1 for x > 0", "1.372"]  # 1 / √(1/2 + 1/2 · 1/16)
