"""Figures that do not fit together are refused with a sentence that names the part."""

from dataclasses import replace

import numpy as np
import pytest

from plots.gallery import FIGURES, replay
from rectified.plots import (
    Axis,
    Bars,
    Data,
    Fan,
    Guess,
    Image,
    Knob,
    Line,
    LiveFigure,
    Points,
    Predict,
    Probe,
    Spot,
)

GOOD = replay()


def with_marks(*marks):
    return {"panels": [replace(GOOD.panels[0], marks=marks)]}


def with_data(**data):
    return {"data": {**GOOD.data, **data}}


WRONG = [
    ({"panels": []}, "a figure has 1 to 3 panels; got 0"),
    ({"panels": [GOOD.panels[0]] * 4}, "a figure has 1 to 3 panels; got 4"),
    ({"knobs": [*GOOD.knobs, *GOOD.knobs]}, "at most 3 knobs; got 4"),
    ({"knobs": [GOOD.knobs[0], GOOD.knobs[0]]}, "a name of its own; got rate, rate"),
    ({"name": "a b"}, "letters, digits and _; got 'a b'"),
    ({"knobs": [replace(GOOD.knobs[0], name="my rate")]}, "got 'my rate'"),
    ({"probe": Probe(name="nowhere", label="x")}, "probe names the array 'nowhere'"),
    ({"probe": Probe(name="loss", label="x")}, "the probe moves on 'loss'"),
    (with_data(loss=Data(np.zeros((4, 6)), ("rate", "when"))), "'rate' has 3 rows, but .* 4"),
    (with_data(when=Data(np.zeros(7), ("when",))), "'when' has .* rows, but in the array"),
    (with_marks(Line(x="px", y="nope")), "y of line in 'plane' names the array 'nope'; got plane"),
    (with_marks(Line(x="nope", y="py")), "x of line in 'plane' names the array 'nope'"),
    (with_marks(Line(x="px", y="plane")), r"x of line .* has \['point'\], but y has \['row'"),
    (with_marks(Line(x="px", y="loss")), r"x of line in 'plane' has \['point'\], but y has"),
    (with_marks(Image(cells="py")), "cells of image in 'plane' leaves .* expected 2 of them"),
    (with_marks(Image(cells="ups")), "cells of image in 'plane' need store='u1' or 'b1'"),
    (with_marks(Bars(edges="px", heights="score")), r"heights of bars .* leaves .* \[\]"),
    (with_marks(Spot(x="px", y="py")), "spot in 'plane' needs a probe"),
    (with_marks(Fan(x="px", y="py", at="px", low="px", high="px")), "needs a probe"),
    (with_marks(Line(x="px", y="py", role="blue")), "role of line .* must be one of 'value'"),
    (with_marks(Line(x="px", y="py", dash="wavy")), "dash of line .* got 'wavy'"),
    (with_marks(Points(x="px", y="py", shape="star")), "shape of points .* got 'star'"),
    (with_marks(Image(cells="plane", palette="jet")), "palette of image .* got 'jet'"),
    ({"panels": [replace(GOOD.panels[0], repeat="nothing")]}, "no array has .* 'nothing'"),
    ({"panels": [replace(GOOD.panels[0], drag="px")]}, "drag='px' is none of rate, step"),
    ({"say": "{nobody}"}, "say names the array 'nobody'"),
    ({"alt": "{nobody}"}, "alt names the array 'nobody'"),
    ({"say": "{loss}"}, r"say reads 'loss', which leaves \['when'\] to choose"),
    (with_data(score=Data(np.zeros((3, 6)), ("rate", "step"))), "say reads 'score', stored as u2"),
    ({"listen": "loss"}, "listen='loss' has no dimension that the probe moves on"),
    ({"listen": "nobody", "probe": None}, "listen='nobody'"),
]


@pytest.mark.parametrize(("change", "says"), WRONG)
def test_wrong_figures(change, says):
    with pytest.raises(ValueError, match=says):
        replace(GOOD, **change)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"values": (1.0,)}, "knob 'rate' needs two or more different values"),
        ({"values": (1.0, 1.0)}, "two or more different values"),
        ({"values": (2.0, 1.0)}, "needs increasing numbers"),
        ({"values": (0.0, np.inf)}, "needs increasing numbers"),
        ({"values": ("a", "b"), "at": "c"}, r"starts at one of \['a', 'b'\]; got at='c'"),
        ({"at": 3.0}, r"starts at one of .*; got at=3\.0"),
    ],
)
def test_wrong_knobs(change, says):
    with pytest.raises(ValueError, match=says):
        Knob(**{"name": "rate", "label": "rate", "values": (1.0, 2.0), **change})


@pytest.mark.parametrize("right", [0, 2])
def test_a_question_has_one_right_guess(right):
    guesses = [Guess(text=str(i), reply="", right=i < right) for i in range(3)]
    with pytest.raises(ValueError, match=f"one of them right; got 3, {right} of them right"):
        Predict(question="Why?", guesses=guesses)


@pytest.mark.parametrize("name", ["layout", "comm", "spec", "keys"])
def test_a_knob_cannot_hide_what_every_widget_has(name):
    figure = replace(
        GOOD,
        knobs=[replace(GOOD.knobs[0], name=name)],
        data={"x": Data([0.0, 1.0], ("i",)), "y": Data(np.zeros((3, 2)), (name, "i"))},
        panels=[
            replace(GOOD.panels[0], marks=[Line(x="x", y="y")], x=Axis(0, 1), y=Axis(0, 1), drag="")
        ],
        say="",
        alt="",
    )
    with pytest.raises(ValueError, match=f"a control cannot be called '{name}'"):
        LiveFigure(figure)


def test_an_array_that_no_knob_touches_is_packed_once_and_an_unused_one_never():
    figure = replace(GOOD, **with_data(unused=Data(np.zeros(999), ("much",))))
    packed = figure.spec()["arrays"]
    assert "unused" not in packed
    assert packed["px"]["sizes"] == [20]


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES.keys())
def test_the_widget_starts_where_the_figure_does(figure):
    live = LiveFigure(figure)
    for knob in figure.knobs:
        assert getattr(live, knob.name) == list(knob.values)[knob.start]
    assert repr(live).startswith(figure.said(figure.alt))
