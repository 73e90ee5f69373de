"""The published pages in a browser: complete, quiet, accessible, alive without a kernel."""

import re
from operator import itemgetter
from urllib.parse import parse_qs

import nbformat
import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from plots.reading import states
from plots.shown import Shown
from plots.shown import number as number_of

from book.contents import ALIVE, CONTENTS, EACH, FIGURES, outputs
from book.visit import Visit
from rectified.activations import relu
from rectified.plots.palette import DARK, LIGHT

WIDE = {"width": 1200, "height": 900}
PHONE = {"width": 390, "height": 844}
FIGURE = "[data-rectified-figure]"
WEIGHT = """["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind))
  .map(one => [one.name, one.decodedBodySize])"""
"""What a page has loaded: addresses and bytes, uncompressed."""


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
    visit.weight = visit.page.evaluate(WEIGHT)
    figures = visit.page.locator(FIGURE).all()
    visit.below = [one.bounding_box()["y"] - viewport["height"] for one in figures]
    visit.data_at_first = visit.data()
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
        return {url for url in urls if url.endswith(".js")}

    still = next(path for path in FIGURES if path not in ALIVE)
    opened = visit(ALIVE[0])
    Shown(opened.page.locator(FIGURE).first, FIGURES[ALIVE[0]][0])
    urls = {url.split("?")[0] for url in opened.requested if ".js" in url}
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


@pytest.mark.parametrize("path", FIGURES)
def test_formulas_are_set_without_a_script_and_readable_by_a_screen_reader(visit, path):
    page = visit(path, java_script_enabled=False).page
    formulas = page.locator(".katex")
    assert page.locator(".katex-mathml math").count() == formulas.count()
    assert page.locator(".katex-error").count() == 0
    assert not re.search(r"\$[^$\n]+\$", page.locator("article .math").all_inner_texts().__str__())
    if formulas.count():
        font = "getComputedStyle(document.querySelector('.katex')).fontFamily"
        assert page.evaluate(font).startswith("KaTeX_Main")


def test_a_page_weighs_no_more_than_1_2_mb(reading):
    """When it opens, with the figures that are near the view."""
    seen, _ = reading
    assert len(seen.weight) > 5
    assert all(size > 0 for _, size in seen.weight)
    assert sum(size for _, size in seen.weight) <= 1_200_000, sorted(seen.weight, key=itemgetter(1))


def test_a_figure_far_below_is_fetched_when_it_nears_the_view(reading):
    seen, _ = reading
    assert len(seen.data_at_first) == sum(below < 600 for below in seen.below)
    assert len(seen.data()) == len(seen.below)


def test_every_icon_is_drawn(reading):
    """From a font that holds only those in use, by rules that are only theirs."""
    seen, _ = reading
    assert seen.page.locator(".fa-magnifying-glass").count() > 0
    missing = seen.page.evaluate(
        """[...document.querySelectorAll("i[class*='fa-'], span[class*='fa-']")].filter(e =>
          ["none", "normal"].includes(getComputedStyle(e, "::before").content))
          .map(e => e.className)"""
    )
    assert missing == []
    fonts = seen.page.evaluate(
        """document.fonts.ready.then(
          all => [...all].filter(one => one.status == "loaded").map(one => one.family))"""
    )
    assert any("Awesome" in font for font in fonts)


def test_each_cell_leads_to_itself_in_jupyter(reading, root, path):
    seen, _ = reading
    notebook = root / path.replace(".html", ".ipynb")
    cells = nbformat.read(notebook, as_version=4).cells if notebook.exists() else []
    links = [link.get_attribute("href") for link in seen.page.locator("a.open-in-jupyter").all()]
    assert links == [
        f"http://localhost:8888/lab/tree/{path.replace('.html', '.ipynb')}#cell-id={cell.id}"
        for cell in cells
        if cell.cell_type == "code"
    ]


def test_search_finds_the_chapter(visit):
    page = visit("search.html?q=subdifferential").page
    page.wait_for_selector("#search-results a")
    assert "relu" in page.locator("#search-results a").first.get_attribute("href")


def test_search_opens_from_any_page_by_keyboard(visit):
    page = visit(ALIVE[0]).page
    page.keyboard.press("Control+k")
    page.keyboard.type("kink")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=kink")
    page.wait_for_selector("#search-results a")


def test_one_page_leads_to_the_next_and_back(visit):
    page = visit(next(iter(FIGURES))).page
    for path in list(FIGURES)[1:]:
        page.locator("a.right-next").click()
        assert page.url.endswith(path)
    assert page.locator("a.right-next").count() == 0
    page.locator("a.left-prev").click()
    assert page.url.endswith(list(FIGURES)[-2])


@pytest.mark.parametrize("where", ["nowhere.html", "book/nowhere.html", "a/b/c/"])
def test_a_page_that_is_not_there_leads_home(browser, address, where):
    page = browser.new_page()
    answer = page.goto(address + where)
    assert answer.status == 404
    page.wait_for_function(f"document.getElementById('home').href == '{address}'")
    page.get_by_text("To the front page").click()
    page.wait_for_selector("h1:has-text('Rectified')")
    page.context.close()


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
