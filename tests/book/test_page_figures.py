"""The live figures on the published pages: small, true to what Python packed, set by links."""

from urllib.parse import parse_qs

import numpy as np
import pytest
from plots.reading import states
from plots.shown import Shown
from plots.shown import number as number_of

from book.contents import ALIVE, CONTENTS, EACH, FIGURES, outputs
from book.visit import FIGURE, PHONE, WIDE, Visit
from rectified.activations import relu


def test_each_figure_of_a_page_has_an_address_of_its_own():
    for page, figures in FIGURES.items():
        names = [state["spec"]["name"] for state in figures]
        assert len(set(names)) == len(names), page


def test_a_figure_is_small_and_so_is_a_page_of_them():
    for file in CONTENTS:
        sizes = [len(html) for html in outputs(file) if states(html)]
        assert max(sizes, default=0) <= 120_000, file
        assert sum(sizes) <= 300_000, file


def test_the_figures_cost_no_more_than_20_kb_of_javascript(visit):
    """What a page with figures loads beyond a page without one."""

    def scripts(seen):
        urls = {url.split("?")[0] for url in seen.requested}
        return {url for url in urls if url.endswith(".js")}

    still = visit(next(path for path in FIGURES if path not in ALIVE))
    opened = visit(ALIVE[0])
    Shown(opened.page.locator(FIGURE).first, FIGURES[ALIVE[0]][0])
    sizes = {
        url.rsplit("/", 1)[1]: len(opened.page.request.get(url).body())
        for url in scripts(opened) - scripts(still)
    }
    assert set(sizes) == {"page.js", "figure.js"}
    assert sizes["figure.js"] <= 20_000
    assert sizes["page.js"] <= 4_000


@pytest.fixture(scope="module")
def open_page(browser, address):
    """Open a page, once for all of its figures: each test sets what it looks at."""
    opened = {}

    def open_(path):
        opened[path] = opened.get(path) or Visit(browser, address, path)
        return opened[path].page

    yield open_
    for one in opened.values():
        one.close()


@pytest.mark.parametrize(("path", "number", "state"), EACH)
def test_each_control_moves_what_python_packed_by_keyboard(open_page, path, number, state):
    """What is drawn and said is compared with the arrays, after each key."""
    shown = Shown(open_page(path).locator(FIGURE).nth(number), state)
    if "predict" in state["spec"] and state["spec"]["predict"]:
        shown.plot.locator(".rectified-predict button").first.click()
        shown.stop()
    shown.check()
    for name in shown.reading.controls:
        for key in shown.keys(name, ("Home", "ArrowRight", "PageUp", "End", "ArrowLeft")):
            shown.handle(name).press(key)
            shown.check()
    if state["spec"]["say"]:
        readout = shown.plot.locator(".rectified-readout").inner_text()
        assert shown.announced() == readout.strip()


@pytest.mark.parametrize(("path", "number", "state"), EACH)
def test_every_link_into_a_figure_sets_it(open_page, path, number, state):
    page = open_page(path)
    shown = Shown(page.locator(FIGURE).nth(number), state)
    links = page.locator(f"a[href^='#fig-{state['spec']['name']}?']")
    for i in range(links.count()):
        asked = parse_qs(links.nth(i).get_attribute("href").split("?")[1], strict_parsing=True)
        links.nth(i).click()
        page.wait_for_timeout(50)
        rows = shown.check()
        assert seen_of(shown) > 0.99, "what the link sets is out of view"
        for name, (text,) in asked.items():
            value = text if name in rows and isinstance(shown.reading.values(name)[0], str) else (
                float(text))  # fmt: skip
            found = shown.reading.values(name)[rows[name]]
            assert found == value, "a link asks for a value that the figure has"


def seen_of(shown):
    """How much of the drawing, or of the window where that is smaller, is in view."""
    return shown.plot.locator(".rectified-panels").evaluate(
        """(drawing) => {
          const { top, bottom, height } = drawing.getBoundingClientRect();
          return (Math.min(bottom, innerHeight) - Math.max(top, 0)) / Math.min(height, innerHeight);
        }"""
    )


def test_the_probe_goes_all_the_way(visit):
    path, number, state = next(p.values for p in EACH if p.values[2]["spec"]["name"] == relu.name)
    shown = Shown(visit(path).page.locator(FIGURE).nth(number), state)
    texts = shown.handle("x").evaluate(
        """(slider) => Array.from({ length: Number(slider.max) + 1 }, (_, row) => {
          slider.value = row;
          slider.dispatchEvent(new Event("input"));
          const figure = slider.closest("[data-rectified-figure]");
          const digits = figure.querySelectorAll(".rectified-readout b");
          return [...digits].map((one) => one.textContent);
        })"""
    )
    seen = [[number_of(text) for text in row] for row in texts]
    xs = shown.reading.values("x")
    expected = np.stack([xs, relu(xs), relu.derivative(xs)], axis=1)
    np.testing.assert_allclose(seen, expected, atol=5e-4)


def test_follows_the_width_of_the_page(visit):
    seen = visit(ALIVE[0], viewport=PHONE)
    seen.awake(0, FIGURES[ALIVE[0]][0])
    drawing = seen.page.locator(f"{FIGURE} .rectified-panels").first
    narrow = drawing.bounding_box()["width"]
    seen.resize(WIDE)
    assert narrow < PHONE["width"] < drawing.bounding_box()["width"]
