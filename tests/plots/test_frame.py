"""The static frame: what is drawn is what was packed."""

import base64
import re
import xml.etree.ElementTree as ET
import zlib
from html import escape

import numpy as np
import pytest

from plots.gallery import FIGURES
from plots.reading import Reading, drawn, near, states
from rectified.activations import relu
from rectified.plots import Axis, Data, Figure, Line, LiveFigure, Panel, explore
from rectified.plots.frame import frame
from rectified.plots.palette import DARK, LIGHT
from rectified.plots.picture import picture
from rectified.plots.style import SHEET

EVERY = pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES.keys())


@EVERY
def test_every_mark_shows_the_arrays_that_were_packed(figure):
    html = LiveFigure(figure)._repr_html_()
    (state,) = states(html)
    reading = Reading(state)
    root = ET.fromstring(f"<div>{frame(figure)}</div>")
    for number, panel in enumerate(state["spec"]["panels"]):
        (place,) = root.findall(f".//div[@data-panel='{number}']")
        for i, mark in enumerate(panel["marks"]):
            nodes = place.findall(f".//*[@data-mark='{i}']")
            assert nodes, mark
            if mark["kind"] == "image":
                expected = reading.cells(panel, mark, state["spec"]["start"])
                np.testing.assert_array_equal(pixels(nodes[0].get("src")), expected)
                continue
            expected = reading.points(panel, mark, state["spec"]["start"])
            for node in nodes:
                found = drawn(panel, node.get("d"))
                assert found.shape == expected.shape, mark
                assert (np.abs(found - expected) <= near(panel)).all(), mark


def test_words_beside_a_panel_get_room():
    """Panels as wide as the page stay aligned; a narrow one has a margin of its own."""

    def margins(narrow):
        panels = [
            Panel(
                title=text,
                x=Axis(0, 1),
                y=Axis(0, 1, "", [(0.5, text)]),
                narrow=narrow,
                marks=[Line(x="x", y="x")],
            )
            for text in ("0.5", "squared ReLU")
        ]
        data = {"x": Data([0.0, 1.0], ("point",))}
        html = frame(Figure(name="room", alt="", panels=panels, data=data))
        return [int(text) for text in re.findall(r"padding:0 14px 0 (\d+)px", html)]

    assert margins(narrow=False) == [100, 100]
    assert margins(narrow=True) == [44, 100]


def pixels(source):
    """Read a PNG file as its specification says: one chunk of unfiltered rows."""
    file = base64.b64decode(source.removeprefix("data:image/png;base64,"))
    assert file.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, at = {}, 8
    while at < len(file):
        size, kind = int.from_bytes(file[at : at + 4], "big"), file[at + 4 : at + 8]
        body = file[at + 8 : at + 8 + size]
        assert zlib.crc32(kind + body) == int.from_bytes(
            file[at + 8 + size : at + 12 + size], "big"
        )
        chunks[kind], at = body, at + 12 + size
    width, height = (int.from_bytes(chunks[b"IHDR"][i : i + 4], "big") for i in (0, 4))
    rows = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, -1)
    assert not rows[:, 0].any()
    return rows[:, 1:].reshape(height, width, 4)


@EVERY
def test_the_frame_has_words_and_follows_the_page(figure):
    html = frame(figure)
    assert f'role="img" aria-label="{escape(figure.said(figure.alt))[:20]}' in html
    assert not any(colour in html for colour in (*LIGHT.values(), *DARK.values()))
    classes = {name for group in re.findall(r'class="([^"]*)"', html) for name in group.split()}
    # what is as it is without a style
    plain = {"rectified-line", "rectified-round", "rectified-note"}
    assert {name for name in classes - plain if f".{name}" not in SHEET} == set()
    assert "nan" not in html.replace("announce", "")


@EVERY
def test_the_same_figure_is_the_same_bytes_with_few_decimals(figure):
    assert frame(figure) == frame(figure)
    paths = "".join(re.findall(r' d="(.*?)"', frame(figure)))
    assert max((len(decimals) for decimals in re.findall(r"\d\.(\d+)", paths)), default=0) <= 2


def test_what_leaves_the_axes_stays_a_small_number():
    figure = FIGURES["compare"]
    paths = "".join(re.findall(r' d="(.*?)"', frame(figure)))
    assert max(abs(float(n)) for n in re.findall(r"-?\d+(?:\.\d+)?", paths)) < 1e5


def test_words_of_a_figure_are_no_markup():
    name = "<b>{x}</b>"

    def wild(x):
        return x

    wild.__name__ = name
    html = explore(relu, compare=wild)._repr_html_()
    assert "<b>{x}" not in html.split("<script")[0]
    assert html.count("<script") == html.count("</script>") == 1


def test_a_thin_line_is_thinner_on_paper_and_in_the_page():
    figure = FIGURES["replay"]
    (thin,) = [mark for mark in figure.panels[0].marks if isinstance(mark, Line)]
    assert thin.thin
    assert 'class="rectified-line rectified-muted rectified-dotted rectified-thin"' in frame(figure)
    plane, loss = picture(figure).axes
    dotted = [line.get_linewidth() for line in plane.lines if line.get_linestyle() == ":"]
    assert max(dotted) < loss.lines[0].get_linewidth()
