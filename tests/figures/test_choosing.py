"""The contest's figure draws and says what its frames hold, and opens where names do not matter."""

import re

import numpy as np
import pytest

from rectified.experiments import load
from rectified.figures.choosing import BEST, choosing


@pytest.fixture(scope="module")
def errors(root):
    """By task, seed, contestant and rate, in per cent."""
    shallow, deep = (
        load(root / f"book/_frames/{name}.npz") for name in ("choosing", "choosing_deep")
    )
    parts = [*np.moveaxis(shallow["error"], 1, 0), deep["error"]]
    return 100 * np.array(parts, float)


@pytest.fixture(scope="module")
def figure(root):
    names = ("choosing", "choosing_deep")
    return choosing(*(load(root / f"book/_frames/{name}.npz") for name in names)).figure


@pytest.fixture(scope="module")
def knobs(figure):
    return {knob.name: list(knob.values) for knob in figure.knobs}


def at(errors, task, rate, look):
    """The errors of one frame: at its best rate the last step, found here by sorting."""
    error = errors[task, :, look]
    best = sorted(range(error.shape[1]), key=lambda i: error[:, i].sum())[0]
    return error[:, best if rate == error.shape[1] else rate]


def test_a_dot_is_a_seed_and_a_bar_their_mean(errors, figure, knobs):
    data = figure.data
    for task, rate, look in np.ndindex(*(len(knobs[name]) for name in ("task", "lr", "look"))):
        error = np.minimum(at(errors, task, rate, look), 100)
        drawn = data["x"].drawn[task, rate, look] ** 2
        np.testing.assert_allclose(drawn, error, atol=0.01)
        mean = min(at(errors, task, rate, look).mean(), 100)
        np.testing.assert_allclose(data["mean_x"].drawn[task, rate, look] ** 2, mean, atol=0.01)
        if rate < errors.shape[-1]:
            assert data["mean"].drawn[task, look, rate] ** 2 == pytest.approx(mean, abs=0.01)


def test_the_rows_stand_at_their_names(figure, knobs):
    marks = figure.panels[0].y.ticks
    for (height, text), title, row in zip(
        marks, knobs["look"], figure.data["y"].drawn, strict=True
    ):
        assert text == title
        np.testing.assert_allclose(row, height, atol=0.3)


def test_it_says_mean_range_and_scatter(errors, figure, knobs):
    told = figure.data["told"].array
    for task, rate, look in np.ndindex(told.shape):
        title, number, *said = re.fullmatch(
            r"(.+) at (?:its best )?rate ([\d.]+): ([\d.]+) % in the mean, from ([\d.]+) to "
            r"([\d.]+)\. Seeds scatter by ([\d.]+), names by ([\d.]+) points\.",
            told[task, rate, look],
        ).groups()
        assert title == knobs["look"][look]
        error = at(errors, task, rate, look)
        if knobs["lr"][rate] != BEST:
            assert number == knobs["lr"][rate]
        np.testing.assert_array_equal(error, errors[task, :, look, knobs["lr"].index(number)])
        all_of_them = np.array([at(errors, task, rate, i) for i in range(len(knobs["look"]))])
        expected = [
            *(error.mean(), error.min(), error.max()),
            np.mean([np.std(each, ddof=1) for each in all_of_them]),
            np.std([each.mean() for each in all_of_them], ddof=1),
        ]
        assert [float(part) for part in said] == pytest.approx(expected, abs=0.051)


def test_the_rule_stands_at_the_rate_that_is_said(figure, knobs):
    told, rule = figure.data["told"].array, figure.data["rule"].drawn
    for task, rate, look in np.ndindex(told.shape):
        (number,) = re.findall(r"rate ([\d.]+):", told[task, rate, look])
        assert rule[task, look, rate] == pytest.approx(knobs["lr"].index(number), abs=1e-3)


def test_the_one_looked_at_stands_out_alone(figure):
    looked, others = (figure.data[name].array for name in ("looked", "others"))
    np.testing.assert_array_equal(looked, np.eye(len(looked), dtype=bool))
    np.testing.assert_array_equal(others, ~looked)


def test_it_opens_where_seeds_scatter_farther_than_names(figure):
    told = figure.data["told"].array[tuple(figure.start[name] for name in ("task", "lr", "look"))]
    seeds, names = map(float, re.search(r"by ([\d.]+), names by ([\d.]+)", told).groups())
    assert seeds > 2 * names
    right = next(guess for guess in figure.predict.guesses if guess.right)
    assert f"{seeds:g} points between seeds, and by {names:g} between names" in right.reply


def test_all_that_win_with_a_seed_are_counted_also_those_level_with_others(errors, figure, knobs):
    looks = range(len(knobs["look"]))
    tuned = np.transpose([at(errors, 0, errors.shape[-1], look) for look in looks])
    winners = {look for row in tuned for look in looks if row[look] == min(row)}
    right = next(guess for guess in figure.predict.guesses if guess.right)
    assert f"{len(winners)} of the {len(looks)} win" in right.reply
