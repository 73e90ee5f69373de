"""The static plot: the inline SVG, and the matplotlib figure that shows the same."""

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from toy import toy

from rectified.activations import FAMILY, relu
from rectified.plots import plot
from rectified.plots.curves import overlay, sample
from rectified.plots.palette import LIGHT
from rectified.plots.svg import STRETCH, label, svg

EVERYTHING = pytest.mark.parametrize("activation", [*FAMILY, toy], ids=lambda a: a.name)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def number(text):
    return float(text.replace("−", "-").rstrip("%"))


class Picture:
    """What a static SVG shows, in the units of its axes."""

    def __init__(self, curves):
        self.root = ET.fromstring(svg(curves))
        self.panels = dict(zip(("value", "slope"), self.root.findall("g"), strict=True))
        self.boxes = dict(zip(("value", "slope"), self.root.findall("svg"), strict=True))

    def ticks(self, panel, anchor):
        texts = self.panels[panel].findall("text")
        return [t for t in texts if t.get("text-anchor") == anchor]

    def scale(self, panel, anchor, key):
        """Return the function that reads an axis, made from its first and last mark."""
        first, *_, last = self.ticks(panel, anchor)
        p, q = number(first.get(key)), number(last.get(key))
        a, b = number(first.text), number(last.text)
        return lambda at: a + (b - a) * (at - p) / (q - p)

    def y(self, panel, pixel):
        return self.scale(panel, "end", "y")(pixel + 4)  # a label sits 4 pixels below its line

    def line(self, panel):
        """Return the places of the points of a panel's curve."""
        box, (path,) = self.boxes[panel], self.boxes[panel].findall("path")
        assert path.get("class") == f"rectified-{panel}"
        x, y = np.array(NUMBER.findall(path.get("d")), float).reshape(-1, 2).T
        return (
            self.scale(panel, "middle", "x")(100 * x / STRETCH),
            self.y(panel, float(box.get("y")) + y),
        )

    def circles(self):
        read = self.scale("slope", "middle", "x")
        for circle in self.root.findall("circle"):
            at, slope = read(number(circle.get("cx"))), self.y("slope", float(circle.get("cy")))
            yield circle.get("class").removeprefix("rectified-"), at, slope


@EVERYTHING
def test_svg_is_whole_and_follows_the_page(activation):
    html = plot(activation)._repr_html_()
    picture = html[html.index("<svg") : html.rindex("</div>")]
    root = ET.fromstring(picture)
    assert root.get("role") == "img"
    assert root.get("aria-label") == plot(activation).alt
    assert not any(colour in picture for colour in LIGHT.values())
    assert "<style" not in picture
    for role, colour in LIGHT.items():
        assert f"--rectified-{role}:{colour}" in html
    for _, name in re.findall(r'class="(rectified-(\w+))"', picture):
        assert f".rectified-{name}" in html, "a mark without a style"


@EVERYTHING
def test_the_lines_are_the_reference(activation):
    curves = sample(activation)
    picture, row = Picture(curves), curves.default_step
    x, values = picture.line("value")
    np.testing.assert_allclose(x, curves.x, atol=1e-3)
    np.testing.assert_allclose(values, curves.values[row], atol=1e-3)
    x, slopes = picture.line("slope")
    kinks = [kink.point for kink in curves.kinks[row]]
    np.testing.assert_allclose(x, np.delete(curves.x, kinks), atol=1e-3)
    np.testing.assert_allclose(slopes, np.delete(curves.slopes[row], kinks), atol=1e-3)


@EVERYTHING
def test_circles_mark_the_kinks(activation):
    curves = sample(activation)
    expected = [
        (kind, curves.x[kink.point], slope)
        for kink in curves.kinks[curves.default_step]
        for kind, slope in [
            ("open", kink.left),
            ("open", kink.right),
            ("closed", float(activation.derivative(curves.x[kink.point]))),
        ]
    ]
    drawn = list(Picture(curves).circles())
    assert [kind for kind, _, _ in drawn] == [kind for kind, _, _ in expected]
    assert [(x, y) for _, x, y in drawn] == [
        pytest.approx((x, y), abs=1e-3) for _, x, y in expected
    ]


def test_the_same_plot_is_the_same_bytes_and_few():
    html = plot(relu)._repr_html_()
    assert html == plot("relu")._repr_html_()
    assert len(html) < 16_000
    drawn = html[html.index("<svg") :]
    assert max(len(decimals) for decimals in re.findall(r"\d\.(\d+)", drawn)) <= 2


def test_a_curve_that_leaves_the_axes_stays_a_small_number():
    curves = sample(relu)
    wild = svg(curves, overlay(lambda x: np.exp(200 * x) * np.sign(x), curves.x))
    path = re.search(r'class="rectified-other".*? d="(.*?)"', wild).group(1)
    assert max(abs(float(n)) for n in NUMBER.findall(path)) < 1e5


def test_an_overlay_is_drawn_and_told():
    curves = sample(relu)

    def mine(x):
        return np.abs(x)

    text = svg(curves, overlay(mine, curves.x))
    assert 'class="rectified-other"' in text
    assert ET.fromstring(text).get("aria-label").endswith("Dashed: mine")


@EVERYTHING
def test_matplotlib_draws_the_same_picture(activation):
    curves = sample(activation)
    picture, row = Picture(curves), curves.default_step
    above, below = plot(activation).figure().axes
    for name, panel in (("value", above), ("slope", below)):
        title = picture.panels[name].find("text").text
        assert panel.get_title(loc="left") == title
        for anchor, axis in (("middle", panel.xaxis), ("end", panel.yaxis)):
            written = [t.get_text() for t in axis.get_ticklabels()]
            assert written == [t.text for t in picture.ticks(name, anchor)]
        top, height = (float(picture.boxes[name].get(key)) for key in ("y", "height"))
        ends = [picture.y(name, top + height), picture.y(name, top)]
        assert list(panel.get_ylim()) == pytest.approx(ends, abs=1e-3)
        assert panel.get_xlim() == (-4, 4)
    np.testing.assert_array_equal(above.lines[0].get_xydata().T, [curves.x, curves.values[row]])
    lines = [line for line in below.lines if line.get_marker() == "None"]
    drawn = np.concatenate([line.get_xydata() for line in lines])
    kinks = [kink.point for kink in curves.kinks[row]]
    expected = [np.delete(curves.x, kinks), np.delete(curves.slopes[row], kinks)]
    np.testing.assert_array_equal(drawn.T, expected)
    circles = [
        ("open" if line.get_fillstyle() == "none" else "closed", *point)
        for line in below.lines
        if line.get_marker() == "o"
        for point in line.get_xydata().tolist()
    ]
    assert [
        (kind, pytest.approx(x, abs=1e-3), pytest.approx(y, abs=1e-3)) for kind, x, y in circles
    ] == list(picture.circles())


def test_the_figure_can_be_restyled_and_saved(tmp_path):
    figure = plot(relu).figure()
    figure.axes[0].set_title("Mine")
    figure.savefig(tmp_path / "relu.pdf")
    assert (tmp_path / "relu.pdf").stat().st_size > 1000
    assert plot(relu).figure().axes[0].get_title() == ""


def test_text_alternative_is_the_repr():
    assert repr(plot(relu)) == plot(relu).alt


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
    assert number(text) == tick
