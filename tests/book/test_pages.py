"""The published pages in a browser: complete, quiet, accessible, alive without a kernel."""

from urllib.parse import parse_qs

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from plots.reading import states
from plots.shown import Shown
from plots.shown import number as number_of

from book.contents import ALIVE, CONTENTS, EACH, FIGURES, outputs
from book.visit import Visit
from rectified.activations import FAMILY, relu
from rectified.plots.palette import DARK, LIGHT

WIDE = {"width": 1200, "height": 900}
PHONE = {"width": 390, "height": 844}
FIGURE = "[data-rectified-figure]"


def awake(visit, number, state):
    """A figure of a page, alive; what waits for a guess is shown without one."""
    figure = visit.page.locator(FIGURE).nth(number)
    shown = Shown(figure, state)
    if state["spec"]["predict"]:
        figure.locator(".rectified-skip").click()
    return shown


@pytest.fixture(scope="module", params=FIGURES)
def path(request):
    return request.param


@pytest.fixture(
    scope="module", params=[("light", WIDE), ("dark", PHONE)], ids=["light-wide", "dark-phone"]
)
def reading(request, browser, address, path):
    """A page that is loaded once for several looks at it, every figure awake."""
    scheme, viewport = request.param
    visit = Visit(browser, address, path, color_scheme=scheme, viewport=viewport)
    for number, state in enumerate(FIGURES[path]):
        awake(visit, number, state)
    yield visit, scheme
    visit.close()


def test_loads_from_its_own_host_without_an_error(reading):
    seen, scheme = reading
    assert seen.outside == []
    assert seen.failed == []
    assert seen.errors == []
    assert seen.page.evaluate("document.documentElement.dataset.theme") == scheme


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_accessible(reading, viewport):
    seen, _ = reading
    seen.resize(viewport)
    violations = Axe().run(seen.page).response["violations"]
    nodes = [(v["id"], node) for v in violations for node in v["nodes"]]
    assert [f"{name}: {n['html']} {n['failureSummary']}" for name, n in nodes] == []


def test_nothing_is_wider_than_a_phone(reading):
    seen, _ = reading
    seen.resize(PHONE)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_every_curve_is_drawn_in_its_colour(reading, path):
    seen, scheme = reading
    seen.resize(WIDE)
    palette = {"light": LIGHT, "dark": DARK}[scheme]
    plots = seen.page.locator(FIGURE).all()
    assert len(plots) == len(FIGURES[path])
    for plot in plots:
        for line in plot.locator("path.rectified-line[data-mark]").all():
            looks = line.get_attribute("class").split()
            (role,) = [name for name in palette if f"rectified-{name}" in looks]
            red, green, blue = (int(palette[role][i : i + 2], 16) for i in (1, 3, 5))
            assert (
                line.evaluate("e => getComputedStyle(e).stroke") == f"rgb({red}, {green}, {blue})"
            )
            assert line.get_attribute("d") == "" or line.bounding_box()["width"] > 0


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

    def scripts(path):
        urls = {url.split("?")[0] for url in visit(path).requested}
        return {url for url in urls if url.endswith(".js") and "mathjax" not in url}

    still = next(path for path in FIGURES if path not in ALIVE)
    opened = visit(ALIVE[0])
    Shown(opened.page.locator(FIGURE).first, FIGURES[ALIVE[0]][0])
    urls = {url.split("?")[0] for url in opened.requested if ".js" in url and "mathjax" not in url}
    sizes = {
        url.rsplit("/", 1)[1]: len(opened.page.request.get(url).body())
        for url in urls - scripts(still)
    }
    assert set(sizes) == {"page.js", "figure.js"}
    assert sizes["figure.js"] <= 20_000
    assert sizes["page.js"] <= 4_000


@pytest.mark.parametrize(("path", "number", "state"), EACH)
def test_each_control_moves_what_python_packed_by_keyboard(visit, path, number, state):
    """What is drawn and said is compared with the arrays, after each key."""
    shown = Shown(visit(path).page.locator(FIGURE).nth(number), state)
    if "predict" in state["spec"] and state["spec"]["predict"]:
        shown.plot.locator(".rectified-predict button").first.click()
        shown.stop()
    shown.check()
    for name in shown.reading.controls:
        for key in ("Home", "ArrowRight", "PageUp", "End", "ArrowLeft"):
            if shown.handle(name).get_attribute("type") == "radio" and not key.startswith("Arrow"):
                continue
            shown.handle(name).press(key)
            shown.check()
    if state["spec"]["say"]:
        readout = shown.plot.locator(".rectified-readout").inner_text()
        assert shown.announced() == readout.strip()


@pytest.mark.parametrize(("path", "number", "state"), EACH)
def test_every_link_into_a_figure_sets_it(visit, path, number, state):
    page = visit(path).page
    shown = Shown(page.locator(FIGURE).nth(number), state)
    links = page.locator(f"a[href^='#fig-{state['spec']['name']}?']")
    for i in range(links.count()):
        asked = parse_qs(links.nth(i).get_attribute("href").split("?")[1], strict_parsing=True)
        links.nth(i).click()
        page.wait_for_timeout(50)
        rows = shown.check()
        for name, (text,) in asked.items():
            value = text if name in rows and isinstance(shown.reading.values(name)[0], str) else (
                float(text))  # fmt: skip
            found = shown.reading.values(name)[rows[name]]
            assert found == value, "a link asks for a value that the figure has"


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
    awake(seen, 0, FIGURES[ALIVE[0]][0])
    drawing = seen.page.locator(f"{FIGURE} .rectified-panels").first
    narrow = drawing.bounding_box()["width"]
    seen.resize(WIDE)
    assert narrow < PHONE["width"] < drawing.bounding_box()["width"]


@pytest.mark.parametrize("path", ALIVE)
def test_without_javascript_every_figure_remains(visit, path):
    page = visit(path, java_script_enabled=False).page
    for picture in page.locator(f"{FIGURE} .rectified-panels").all():
        assert picture.is_visible()
        assert len(picture.get_attribute("aria-label")) > 20


def test_formulas_are_set_and_readable_by_a_screen_reader(visit):
    page = visit("book/gallery.html").page
    page.wait_for_selector("mjx-container")
    assert page.locator("mjx-assistive-mml math").count() >= len(FAMILY)


def test_search_finds_the_chapter(visit):
    page = visit("search.html?q=subdifferential").page
    page.wait_for_selector("#search-results a")
    assert "relu" in page.locator("#search-results a").first.get_attribute("href")


def test_the_keyboard_reaches_what_a_table_hides(visit, path):
    """Each table scrolls in a box that has a name, and none needs JavaScript for it."""
    page = visit(path, viewport=PHONE, java_script_enabled=False).page
    boxes = page.locator(".pst-scrollable-table-container")
    assert boxes.count() == page.locator("table").count()
    names = [box.get_attribute("aria-label") for box in boxes.all()]
    assert len(set(names)) == len(names)
    assert all(names)
    for box in boxes.all():
        assert box.get_attribute("role") == "region"
        hidden = box.evaluate("e => e.scrollWidth - e.clientWidth")
        for _ in range(40):
            box.press("ArrowRight")
        assert hidden == 0 or box.evaluate("e => e.scrollLeft") > 0
