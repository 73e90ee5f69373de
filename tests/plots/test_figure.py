import xml.etree.ElementTree as ET

import pytest
from toy import toy

from rectified.activations import FAMILY, relu
from rectified.plots import plot
from rectified.plots.figure import INK
from rectified.plots.palette import DARK, LIGHT


@pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
def test_svg_follows_the_page(activation):
    html = plot(activation)._repr_html_()
    svg = html[html.index("<svg") : html.rindex("</div>")]
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    assert root.get("aria-label") == plot(activation).alt
    assert INK not in svg
    assert not any(colour in svg for colour in LIGHT.values())
    assert "currentColor" in svg
    assert "var(--rectified-value)" in svg
    assert "<style" not in svg, "a style in an inline SVG would reach the whole page"


def test_the_same_figure_is_the_same_bytes():
    assert plot(relu)._repr_html_() == plot(relu)._repr_html_()


def test_the_line_is_the_reference():
    figure = plot(relu).figure
    above = figure.axes[0].lines[0]
    assert (above.get_ydata() == relu(above.get_xdata())).all()


def test_text_alternative_is_the_repr():
    assert repr(plot(relu)) == plot(relu).alt


def _luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("palette", "page"), [(LIGHT, "#ffffff"), (DARK, "#121212")])
def test_lines_stand_out_from_the_page(palette, page):
    """WCAG 2.2, 1.4.11: graphics need a contrast of 3 to 1."""
    for role, colour in palette.items():
        dark, light = sorted([_luminance(colour), _luminance(page)])
        assert (light + 0.05) / (dark + 0.05) >= 3, role
