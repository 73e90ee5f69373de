"""Every part of a figure says which of its fields holds what it should not."""

from dataclasses import replace

import numpy as np
import pytest
import traitlets

from plots.gallery import FIGURES
from plots.reading import Reading, states
from rectified.activations import FAMILY, relu
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
    Panel,
    Points,
    Predict,
    Probe,
    explore,
    hold,
    powers,
)

GOOD = FIGURES["corners"]
PANEL = GOOD.panels[1]


def panel(**change):
    return replace(GOOD, panels=[replace(PANEL, **change)])


def mark(one, **data):
    return replace(GOOD, panels=[replace(PANEL, marks=[one], fixed={})], data={**GOOD.data, **data})


KINDS = {
    "low of an axis": lambda: Axis("0", 1),
    "marks of an axis": lambda: Axis(0, 1, "x", [(0.5, None)]),
    "high of an axis": lambda: Axis(0, True),
    "a power": lambda: powers(0, 1.5),
    "holds numbers": lambda: hold(np.array(["a"])),
    "span": lambda: Data([0.0], ("x",), span=("a", "b")),
    "dims": lambda: Data([0.0], None),
    "values of knob 'k'": lambda: Knob(name="k", label="k", values={1.0, 2.0}),
    "needs numbers or names": lambda: Knob(name="k", label="k", values=[1.0, "a"]),
    "name of knob None": lambda: Knob(name=None, label="k", values=[1, 2]),
    "label of knob 'k'": lambda: Knob(name="k", label=5, values=[1, 2]),
    "play of knob 'k'": lambda: Knob(name="k", label="k", values=[1, 2], play=True),
    "at of knob 'k'": lambda: Knob(name="k", label="k", values=[1, 2], at=np.array([1, 2])),
    "at of probe 'x'": lambda: Probe(name="x", label="x", at="0"),
    "right of guess 'a'": lambda: Guess(text="a", reply="", right="yes"),
    "guesses of question": lambda: Predict(question="?", guesses=[1, 2]),
    "label of line": lambda: Line(x="x", y="y", label=None),
    "upward of image": lambda: Image(cells="x", upward="no"),
    "y of points": lambda: Points(x="x", y=None),
    "x of panel 'a'": lambda: Panel(title="a", x=(0, 1), y=Axis(0, 1), marks=[]),
    "height of panel": lambda: panel(height=1.5),
    "marks of panel": lambda: panel(marks=(one for one in ())),
    "fixed of panel": lambda: panel(fixed={"x": 1.0}),
    "repeat of panel": lambda: panel(repeat=None),
    "name of figure": lambda: replace(GOOD, name=None),
    "alt of figure": lambda: replace(GOOD, alt=5),
    "note of figure": lambda: replace(GOOD, note=5),
    "data of figure": lambda: replace(GOOD, data={"x": [1.0]}),
    "panels of figure": lambda: replace(GOOD, panels=PANEL),
    "probe of figure": lambda: replace(GOOD, probe="x"),
    "predict of figure": lambda: replace(GOOD, predict="x"),
    "expected a Figure": lambda: LiveFigure(None),
    "at must be a number": lambda: explore(relu, at=[1.0]),
    "name must be a text": lambda: explore(relu, name=5),
}


@pytest.mark.parametrize(("says", "make"), KINDS.items(), ids=KINDS.keys())
def test_another_kind(says, make):
    with pytest.raises(TypeError, match=says):
        make()


VALUES = {
    "is marked between 0 and 1; got nan": lambda: Axis(0, 1, "x", [(np.nan, "a")]),
    "every must be at least 1": lambda: powers(0, 1, every=0),
    "got dims=.'x', 'x'": lambda: Data([[0.0]], ("x", "x")),
    "letters, digits and _; got 'é'": lambda: Data([0.0], ("é",)),
    "at least one value": lambda: Data([], ("x",)),
    "rows of one length": lambda: Data([[1], [1, 2]], ("x", "y")),
    "hides some": lambda: Data(np.ma.masked_less([0.0, 1.0], 0.5), ("x",)),
    "low < high; got 1 and 0": lambda: Data([0.5], ("x",), span=(1, 0)),
    "between two finite numbers": lambda: Data([-1e308, 1e308], ("x",)),
    "control 'k' needs a label": lambda: Knob(name="k", label=" ", values=[1, 2]),
    "got at=nan": lambda: Probe(name="x", label="x", at=np.nan),
    "a guess needs a text": lambda: Guess(text="", reply=""),
    "got 'é'": lambda: replace(GOOD, name="é"),
    "holds -, letters": lambda: replace(GOOD, name="--"),
    "is no place": lambda: replace(GOOD, say="{y:.2f}"),
    "two or more increasing": lambda: replace(GOOD, data={**GOOD.data, "x": Data([1.0], ("x",))}),
    "must be at least 1; got 0": lambda: panel(height=0),
    "'x' has the rows 0 to 8; got -1": lambda: panel(fixed={"x": -1}),
    "no array has the dimension 'zz'": lambda: panel(fixed={"zz": 0}),
    "drag='side' has names": lambda: panel(drag="side"),
    "y of line .* names the array ''": lambda: mark(Line(x="x", y="")),
    "y of line .* needs numbers": lambda: mark(
        Line(x="x", y="t"), t=Data(["a"] * 9, ("x",), "text")
    ),
    "where of line .* store='b1'": lambda: mark(Line(x="x", y="many", where="many")),
    "where of line .* the rows .'row'": lambda: mark(Line(x="x", y="many", where="seen")),
    "breaks of line .* both need store": lambda: mark(Line(x="x", y="y", breaks="edges")),
    "breaks of line .* one dimension": lambda: mark(
        Line(x="x", y="y", breaks="zero"), zero=Data(0.0, (), "f8")
    ),
    "must be 9, one more; got 2": lambda: mark(
        Bars(edges="two", heights="heights"), two=Data([0.0, 1.0], ("two",))
    ),
    "low of fan .* but at has": lambda: mark(
        Fan(x="x", y="y", at="edges", low="tie", high="tie"), tie=Data([0.0], ("tie",))
    ),
}


@pytest.mark.parametrize(("says", "make"), VALUES.items(), ids=VALUES.keys())
def test_what_does_not_fit(says, make):
    with pytest.raises(ValueError, match=says):
        make()


def test_numbers_of_numpy_travel_as_plain_ones():
    knob = Knob(name="k", label="k", values=np.float32([0.1, 0.2]), at=0.1)
    assert knob.values == (0.1, 0.2)
    assert [type(value) for value in knob.values] == [float, float]
    assert Knob(name="k", label="k", values=np.arange(2)).values == (0, 1)


def test_an_array_is_what_it_was_when_it_was_given():
    values = np.zeros(2)
    data = Data(values, ("x",), "f8")
    values[:] = 7
    assert data.array.tolist() == [0, 0]


def test_a_panel_holds_its_row_where_the_probe_moves():
    _, held, *_ = (one for one in GOOD.drawn_panels if one.fixed)
    (dots,) = {one for one in PANEL.marks if isinstance(one, Points)}
    assert GOOD.fixed(dots, PANEL)["x"] == 3
    assert held.fixed == {"row": 1}


@pytest.mark.parametrize("y", [[1e308, -1e308], [1e308], [1e20, 1e20], [0.3, 0.1 + 0.2], [7]])
def test_an_axis_holds_any_numbers(y):
    axis = hold(y)
    assert axis.low < min(y) or abs(min(y)) > 1e307
    assert len({text for _, text in axis.ticks}) == len(axis.ticks) > 1


@pytest.mark.parametrize("value", [np.nan, "1", None, 1j])
def test_a_trait_refuses_what_is_near_no_step(value):
    live = explore(relu)
    with pytest.raises(traitlets.TraitError):
        live.x = value
    assert live.x == 1


@pytest.mark.parametrize(
    ("value", "nearest"),
    [(np.inf, 4), (-np.inf, -4), (np.float32(0.1), 0.1), (np.int64(2), 2), (0.101, 0.1)],
)
def test_a_trait_takes_any_real_number(value, nearest):
    live = explore(relu)
    live.x = value
    assert live.x == nearest


def test_the_static_frame_stands_where_the_widget_does():
    live = explore(relu)
    live.x = -3.0
    html = live._repr_html_()
    assert "x = <b>−3</b>" in html
    assert Reading(states(html)[0]).values("x")[states(html)[0]["spec"]["start"]["x"]] == 1


@pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)
def test_a_plot_with_any_parameter_fixed_is_small(activation):
    for parameter in activation.parameters:
        live = explore(activation, **{parameter.name: parameter.default})
        assert len(live._repr_html_()) < 120_000


@pytest.mark.parametrize("size", ["short", "deep", "huge"])
def test_a_compare_that_changes_beside_the_grid_or_is_huge_is_drawn(size):
    def compare(x):
        if size == "huge":
            return np.sign(x) * 1e308
        return x if 0 in x else {"short": x[:3], "deep": x[None]}[size]

    live = explore(relu, compare=compare)
    assert ("laid_slope" in live.figure.data) == (size == "huge")
    assert live._repr_html_()
