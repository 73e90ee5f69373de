"""The static plot: the inline SVG, and the matplotlib figure that shows the same."""

import numpy as np
import pytest
from toy import toy

from plots.gallery import FIGURES
from rectified.activations import FAMILY, relu
from rectified.plots import plot
from rectified.plots.curves import sample
from rectified.plots.picture import picture
from rectified.plots.ticks import label

EVERYTHING = pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)


def test_the_same_plot_is_the_same_bytes_and_few():
    html = plot(relu)._repr_html_()
    assert html == plot(relu.name)._repr_html_()
    assert len(html) < 20_000
    assert "<script" not in html


@EVERYTHING
def test_it_has_an_alternative_and_nothing_to_move(activation):
    shown = plot(activation)
    assert repr(shown) == shown.alt == sample(activation).describe()
    assert f'aria-label="{shown.alt}"' in shown._repr_html_()
    assert shown._figure.controls in ([], [p.name for p in activation.parameters[:1]])


@EVERYTHING
def test_matplotlib_draws_the_same_picture(activation):
    curves = sample(activation)
    row, x = curves.default_step, curves.x
    above, below = plot(activation).figure().axes
    for panel, mine in zip((above, below), plot(activation)._figure.panels, strict=True):
        assert panel.get_title(loc="left") == mine.title
        for axis, own in ((panel.xaxis, mine.x), (panel.yaxis, mine.y)):
            written = [t.get_text() for t in axis.get_ticklabels()]
            assert written == [text for _, text in own.ticks]
        assert panel.get_ylim() == (mine.y.low, mine.y.high)
        assert panel.get_xlim() == (-4, 4)
    np.testing.assert_allclose(above.lines[0].get_xydata().T, [x, curves.values[row]], rtol=1e-6)
    pieces = [line.get_xydata() for line in below.lines if line.get_marker() == "None"]
    kinks = [kink.point for kink in curves.kinks[row]]
    expected = [np.delete(x, kinks), np.delete(curves.slopes[row], kinks)]
    np.testing.assert_allclose(np.concatenate(pieces).T, expected, rtol=1e-6)
    circles = {
        ("open" if line.get_fillstyle() == "none" else "closed", *point)
        for line in below.lines
        if line.get_marker() == "o"
        for point in line.get_xydata().tolist()
        if np.isfinite(point).all()
    }
    assert circles == {
        (kind, x[kink.point], slope)
        for kink in curves.kinks[row]
        for kind, slope in [
            ("open", kink.left),
            ("open", kink.right),
            ("closed", float(activation.derivative(x[kink.point]))),
        ]
    }


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES.keys())
def test_matplotlib_draws_any_figure(figure, tmp_path):
    made = picture(figure)
    made.savefig(tmp_path / "figure.png")
    panels = figure.drawn_panels
    assert [axes.get_title(loc="left") for axes in made.axes] == [panel.title for panel in panels]
    for axes, panel in zip(made.axes, panels, strict=True):
        shown = len(axes.lines) + len(axes.images) + len(axes.patches)
        assert shown >= len([mark for mark in panel.marks if not mark.at_probe])


def test_the_figure_can_be_restyled_and_saved(tmp_path):
    figure = plot(relu).figure()
    figure.axes[0].set_title("Mine")
    figure.savefig(tmp_path / "relu.pdf")
    assert (tmp_path / "relu.pdf").stat().st_size > 1000
    assert plot(relu).figure().axes[0].get_title() == ""


@pytest.mark.parametrize(
    ("tick", "text"),
    [
        (0.0, "0"),
        (-0.05, "−0.05"),
        (1000.02, "1000.02"),
        (250_000.0, "250000"),
        (-2_000_000.0, "−2e6"),
        (2.5e7, "2.5e7"),
        (1e-9, "1e−9"),
    ],
)
def test_numbers_at_the_axes_are_short_and_exact(tick, text):
    assert label(tick) == text
    assert float(text.replace("−", "-")) == tick
