"""The figure of gated units draws and says v times the activation of the gate, and its slopes."""

import numpy as np
import pytest

from rectified.activations import GATED
from rectified.figures.gates import gates


@pytest.fixture(scope="module")
def figure():
    return gates().figure


@pytest.fixture(scope="module")
def knobs(figure):
    return {knob.name: list(knob.values) for knob in figure.knobs}


def product(unit, value, gate):
    return value * unit.activation(np.asarray(gate, float))


def test_every_gated_unit_can_be_chosen(knobs):
    assert knobs["gate"] == [unit.title for unit in GATED]


def test_what_is_said_is_the_output_and_both_slopes(figure, knobs):
    step = 2.0**-20
    v, g = np.meshgrid(knobs["v"], knobs["g"], indexing="ij")
    away = np.abs(g) > 1e-9  # ReLU's kink has no slope to compare with
    for i, unit in enumerate(GATED):
        np.testing.assert_allclose(
            figure.data["output"].drawn[i], product(unit, v, g), rtol=1e-6, atol=1e-7
        )
        by_v = product(unit, v + step, g) - product(unit, v - step, g)
        by_g = product(unit, v, g + step) - product(unit, v, g - step)
        opening = np.broadcast_to(figure.data["opening"].drawn[i], v.shape)
        np.testing.assert_allclose(opening, by_v / (2 * step), atol=1e-6)
        np.testing.assert_allclose(
            figure.data["by_g"].drawn[i][away], by_g[away] / (2 * step), atol=1e-5
        )


def test_the_cuts_pass_through_the_point(figure, knobs):
    curve = figure.data["curve"].array
    columns = [int(np.abs(curve - g).argmin()) for g in knobs["g"]]
    output = figure.data["output"].array
    along_g, along_v = (figure.data[name].array for name in ("along_g", "along_v"))
    np.testing.assert_allclose(along_g[..., columns], output, atol=1e-12)
    ends = np.array(figure.data["end"].array)
    share = (np.array(knobs["v"]) - ends[0]) / (ends[1] - ends[0])
    straight = along_v[..., :1] + (along_v[..., 1:] - along_v[..., :1]) * share
    np.testing.assert_allclose(np.swapaxes(straight, 1, 2), output, atol=1e-12)


def test_a_cell_has_the_output_at_its_middle(figure):
    plane, panel = figure.data["plane"], figure.panels[0]
    _, rows, columns = plane.array.shape
    v = panel.y.low + (np.arange(rows) + 0.5) * (panel.y.high - panel.y.low) / rows
    g = panel.x.low + (np.arange(columns) + 0.5) * (panel.x.high - panel.x.low) / columns
    for i, unit in enumerate(GATED):
        expected = product(unit, *np.meshgrid(v, g, indexing="ij"))
        np.testing.assert_allclose(plane.drawn[i], expected, atol=0.03)
    assert plane.span[0] == -plane.span[1]  # so that 0 has the colour of the page


def test_it_opens_where_the_value_turns_the_curve_upside_down(figure, knobs):
    unit, v = figure.start["gate"], figure.start["v"]
    assert knobs["v"][v] < 0
    curve = figure.data["curve"].array
    drawn, gate = (
        figure.data["along_g"].array[unit, v],
        figure.data["opening_curve"].array[unit],
    )
    assert (drawn[np.abs(curve) > 0.1] * gate[np.abs(curve) > 0.1] < 0).all()
