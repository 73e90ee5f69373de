"""The figure of rivals shows every net of its frames, at the better rate, and says their means."""

import re

import numpy as np
import pytest

from rectified.activations import GATED
from rectified.experiments import load
from rectified.experiments.gates import REACH
from rectified.experiments.gates import TASKS as TAUGHT
from rectified.figures.rivals import TASKS, rivals

SIDES = ("plain", "gated")


@pytest.fixture(scope="module")
def frames(root):
    return load(root / "book/_frames/gates.npz")


@pytest.fixture(scope="module")
def figure(frames):
    return rivals(frames).figure


def errors(frames, task, pair, side):
    """The errors of all seeds at the rate at which their mean is least."""
    each = frames["error"][:, :, task, pair, side]
    return min(each.T, key=np.mean)


def test_a_dot_is_a_net_and_a_dash_the_mean(frames, figure):
    for task, pair, side in np.ndindex(len(TASKS), len(GATED), 2):
        expected, name = errors(frames, task, pair, side), SIDES[side]
        dots = figure.data[f"{name}_error"].drawn[task, pair]
        np.testing.assert_allclose(10**dots, expected, rtol=1e-3)
        dash = figure.data[f"{name}_mean"].drawn[task, pair]
        np.testing.assert_allclose(10**dash, expected.mean(), rtol=1e-3)


def test_all_errors_lie_on_the_axis(figure):
    axis = figure.panels[0].y
    for name in SIDES:
        drawn = figure.data[f"{name}_error"].drawn
        assert axis.low < drawn.min() < drawn.max() < axis.high


def test_what_is_said_is_what_was_measured(frames, figure):
    for task, pair in np.ndindex(len(TASKS), len(GATED)):
        told = figure.data["told"].array[task, pair]
        unit = GATED[pair]
        assert f"with {unit.activation.title}, of" in told
        assert f"with {unit.title}. At" in told
        shares = [float(part) for part in re.findall(r"([\d.]+) %", told)]
        expected = [100 * errors(frames, task, pair, side).mean() for side in (0, 1)]
        assert shares == pytest.approx(expected, abs=0.051)
        said = re.search(r"where (\S+) is right, they answer (\S+) and (\S+),", told)
        assert "−0.0" not in said.groups()
        right, *answers = (float(part.replace("−", "-")) for part in said.groups())
        assert right == pytest.approx(float(TAUGHT[task](np.array([[3.0, 3.0]]))[0]), abs=0.051)
        assert answers == pytest.approx(
            frames["far"][:, task, pair, :, -1].mean(axis=0).tolist(), abs=0.051
        )


def test_the_answers_drawn_are_those_of_each_net(frames, figure):
    for side, name in enumerate(SIDES):
        expected = np.moveaxis(frames["far"][:, :, :, side], 0, 2)
        np.testing.assert_allclose(figure.data[f"{name}_far"].drawn, expected, atol=2e-3)


def test_the_upright_lines_are_where_the_examples_end(frames, figure):
    places = frames["places"]
    assert [float(figure.data[name].array) for name in ("left", "right")] == [-REACH, REACH]
    assert places.min() < -REACH < REACH < places.max()


def test_it_opens_where_the_gate_wins_inside_and_outside(frames, figure):
    task, pair = figure.start["task"], figure.start["pair"]
    plain, gated = (errors(frames, task, pair, side).mean() for side in (0, 1))
    assert gated < plain / 2
    off = np.abs(frames["far"][:, task, pair, :, -1] - frames["target"][task, -1]).mean(axis=0)
    assert off[1] < off[0] / 2
