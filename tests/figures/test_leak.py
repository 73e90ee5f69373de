"""The replay of a dead net with a leak shows what its frames hold, and opens on a straight line."""

import re

import numpy as np
import pytest

from rectified.experiments import load
from rectified.figures.leak import INPUTS, leak


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/leak.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return leak(frames).figure


def test_the_accuracy_and_the_kinks_said_are_those_of_the_net(frames, figure):
    told = figure.data["told"].array
    low, high = np.moveaxis(frames["inputs"].astype(float), -1, 0)
    slopes, steps = (figure.knobs[i].values for i in (0, 1))
    numbers = {"No": 0, "One": 1, "All": 0}
    for at in np.ndindex(told.shape):
        slope, step, right = re.match(r"Slope (\S+), step (\d+): (\S+) % right", told[at]).groups()
        assert (float(slope), int(step)) == (slopes[at[0]], steps[at[1]])
        assert float(right) == pytest.approx(100 * frames["accuracy_then"][at], abs=0.01)
        if slopes[at[0]] == 1:
            assert told[at].endswith("no bend.")
            continue
        (count,) = re.findall(r"(\w+) (?:kinks? )?(?:of )?32", told[at])
        assert numbers.get(count, count) in (
            expected := int(((low[at] <= 0) & (high[at] > 0)).sum()),
            str(expected),
        )
        assert ("dead" in told[at]) == (slopes[at[0]] == 0 and expected == 0)


def test_a_bar_is_what_a_unit_gets_and_is_dotted_where_it_crosses_the_kink(frames, figure):
    bars = figure.data["input"].array
    dotted, straight = (figure.data[name].array for name in ("bent", "straight"))
    np.testing.assert_array_equal(dotted, ~straight)
    for slope, value in enumerate(figure.knobs[0].values):
        for step in range(len(figure.knobs[1].values)):
            expected = np.clip(frames["inputs"][slope, step].astype(float), *INPUTS)
            shown = bars[slope, step]
            assert sorted(shown.tolist()) == sorted(expected.tolist())
            assert (np.diff(shown[:, 1]) >= 0).all()
            crosses = (shown[:, 0] <= 0) & (shown[:, 1] > 0)
            np.testing.assert_array_equal(dotted[slope, step], crosses & (value != 1))


def test_every_bar_begins_within_the_panel(frames):
    low, high = np.moveaxis(frames["inputs"].astype(float), -1, 0)
    assert (low < INPUTS[1]).all()
    assert (high > INPUTS[0]).all()
    assert np.mean((low > INPUTS[0]) & (high < INPUTS[1])) > 0.99


def test_it_opens_on_a_straight_boundary_with_no_kink_among_the_examples(frames, figure):
    ends = [figure.take(name, figure.start) for name in ("boundary_x", "boundary_y")]
    x, y = (end[np.isfinite(end)] for end in ends)
    slope, height = np.polyfit(x, y, 1)
    np.testing.assert_allclose(slope * x + height, y, atol=0.01)
    assert not figure.take("bent", figure.start).any()
    assert (
        figure.take("told", figure.start).item().endswith("No kink of 32 lies among the examples.")
    )
    right = frames["accuracy_then"][figure.start["slope"], figure.start["step"]]
    assert right <= frames["line_accuracy"][0]


def test_no_slope_is_at_100_percent_where_the_question_is_asked(frames, figure):
    step = figure.start["step"]
    then = 100 * frames["accuracy_then"][:, step]
    assert frames["steps"][step] == 500
    assert then.max() < 90
    (right,) = [guess for guess in figure.predict.guesses if guess.right]
    assert right.text == "None of them"
    for guess in figure.predict.guesses:
        assert f"{then.max():.4g} %" in guess.reply
    for guess in figure.predict.guesses[:2]:
        slope = re.search(r"such as (\S+):", guess.text).group(1)
        row = list(figure.knobs[0].values).index(float(slope))
        assert f"{then[row]:.4g} % with {slope}" in guess.reply


def test_curves_of_the_accuracy_are_the_two_starts(frames, figure):
    for drawn, measured in (("right", "accuracy_then"), ("healthy", "started_then")):
        np.testing.assert_allclose(figure.data[drawn].drawn, 100 * frames[measured], atol=0.01)
