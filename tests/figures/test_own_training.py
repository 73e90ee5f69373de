"""A training by somebody's own functions learns, or the figure says why it does not."""

import re

import nbformat
import numpy as np
import pytest

from rectified.checks.tasks import task
from rectified.figures.own_training import own_training

forward, backward, step = (
    task(name).answer for name in ("forward_pass", "backward_pass", "gradient_step")
)


def losses(figure):
    return 10 ** figure.figure.data["loss"].array


@pytest.fixture(scope="module")
def right():
    return own_training(forward, backward, step)


def with_mistake(name):
    wrong = next(one for one in task("backward_pass").mistakes if one.name == name)
    return own_training(forward, wrong.implementation, step)


def test_right_functions_learn(right):
    data = right.figure.data
    assert np.abs(data["output"].array[-1] - data["y"].array).max() < 0.3
    assert (np.diff(losses(right)) < 0).mean() > 0.9
    assert right.figure.note == ""


def test_the_exercise_states_the_losses(root, right):
    """Wrong gradients learn too, and how far is measured."""
    notebook = nbformat.read(root / "solutions/backprop/backprop.ipynb", as_version=4)
    (why,) = (cell.source for cell in notebook.cells if cell.id == "why")
    said = [float(number) for number in re.findall(r"\b0\.\d+", why)]
    ends = [losses(with_mistake(name))[-1] for name in ("slopes-forgotten", "half")]
    measured = [losses(right)[0], losses(right)[-1], *ends]
    assert said == pytest.approx(measured, rel=0.1)


def test_who_goes_uphill_is_told():
    uphill = next(one for one in task("gradient_step").mistakes if one.name == "uphill")
    figure = own_training(forward, backward, uphill.implementation)
    assert re.search(r"After \d+ steps the output has grown beyond all bounds\.", repr(figure))


def unwritten(*arguments):
    raise NotImplementedError


@pytest.mark.parametrize(
    ("functions", "says"),
    [
        ((unwritten, backward, step), "unwritten is not written yet"),
        ((forward, unwritten, step), "unwritten is not written yet"),
        ((forward, backward, unwritten), "unwritten is not written yet"),
        ((lambda *arguments: ([], []), backward, step), "does not end with an output for each"),
        ((forward, lambda *arguments: 3, step), "does not return two lists"),
        ((forward, backward, lambda *arguments: ([], [])), "have other shapes than before"),
    ],
)
def test_what_is_missing_is_said(functions, says):
    figure = own_training(*functions)
    assert says in repr(figure)
    assert set(figure.figure.data) == {"x", "y"}
