"""The published pages in a browser: complete, quiet, accessible, alive without a kernel."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from book.contents import ALIVE, PAGES, where
from book.visit import Visit
from rectified.activations import FAMILY, relu
from rectified.plots.palette import DARK, LIGHT

WIDE = {"width": 1200, "height": 900}
PHONE = {"width": 390, "height": 844}
EXPLORER = "[data-rectified-explorer]"
TITLED = {activation.title: activation for activation in FAMILY}


@pytest.fixture(scope="module", params=PAGES)
def path(request):
    return request.param


@pytest.fixture(
    scope="module", params=[("light", WIDE), ("dark", PHONE)], ids=["light-wide", "dark-phone"]
)
def reading(request, browser, address, path):
    """A page that is loaded once for several looks at it."""
    scheme, viewport = request.param
    visit = Visit(browser, address, path, color_scheme=scheme, viewport=viewport)
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
    plots = seen.page.locator(EXPLORER).all()
    assert len(plots) == len(PAGES[path])
    for plot in plots:
        for role in ("value", "slope"):
            curve = plot.locator(f"path.rectified-{role}")
            red, green, blue = (int(palette[role][i : i + 2], 16) for i in (1, 3, 5))
            assert (
                curve.evaluate("e => getComputedStyle(e).stroke") == f"rgb({red}, {green}, {blue})"
            )
            assert curve.bounding_box()["width"] > 100


def test_the_plots_cost_under_30_kb_of_javascript(visit):
    """What a page with a plot loads beyond a page without one."""

    def scripts(path):
        urls = {url.split("?")[0] for url in visit(path).requested}
        return {url for url in urls if url.endswith(".js") and "mathjax" not in url}

    still = next(path for path in PAGES if path not in ALIVE)
    plots = scripts(ALIVE[0]) - scripts(still)
    assert {url.rsplit("/", 1)[1] for url in plots} == {"page.js", "explorer.js"}
    page = visit(still).page
    assert sum(len(page.request.get(url).body()) for url in plots) < 30_000


SLIDERS = [
    pytest.param(page, number, spec["parameter"]["name"], TITLED[spec["title"]], id=spec["title"])
    for page, plots in PAGES.items()
    for number, spec in enumerate(plots)
    if spec["parameter"]
]


@pytest.mark.parametrize(("page", "number", "name", "activation"), SLIDERS)
def test_the_parameter_slider_picks_rows_that_python_computed(
    visit, page, number, name, activation
):
    plot = visit(page).page.locator(EXPLORER).nth(number)
    plot.get_by_label("Probe x").press("Home")
    knob = plot.get_by_label(name)
    for key in ("Home", "End", "PageDown", "ArrowLeft"):
        knob.press(key)
        text = plot.locator(".rectified-readout b").all_inner_texts()
        parameter, x, value, slope = (float(number.replace("−", "-")) for number in text)
        assert knob.get_attribute("aria-valuetext") == text[0]
        chosen = {name: parameter}
        assert value == pytest.approx(float(activation(x, **chosen)), abs=5e-3)
        assert slope == pytest.approx(float(activation.derivative(x, **chosen)), abs=5e-4)


class Explorer:
    """What a reader sees of a live plot."""

    def __init__(self, page, number):
        self.plot = page.locator(EXPLORER).nth(number)
        self.slider = self.plot.get_by_label("Probe x")
        self.slider.focus()

    def reading(self):
        """The numbers of the read-out: x, value, slope."""
        text = self.plot.locator(".rectified-readout b").all_inner_texts()
        return [float(number.replace("−", "-")) for number in text]

    def drawn(self):
        """Where the two points lie, in the units of the axes: x, value, x, slope."""
        return self.plot.evaluate(
            """plot => {
              const [above, below] = plot.querySelectorAll(".rectified-axes");
              const scale = (axes, anchor, key) => {
                const ticks = [...axes.querySelectorAll("[data-tick]")].filter(
                  tick => (tick.getAttribute("text-anchor") === "end") === anchor);
                const at = tick => [Number(tick.dataset.tick), Number(tick.getAttribute(key))];
                const [[a, p], [b, q]] = [at(ticks[0]), at(ticks.at(-1))];
                const shift = anchor ? -4 : 0;  // a label sits 4 pixels below its line
                return pixel => a + (b - a) * (pixel - p - shift) / (q - p);
              };
              const points = [...plot.querySelectorAll(".rectified-point")];
              return points.flatMap((point, i) => [
                scale([above, below][i], false, "x")(Number(point.getAttribute("cx"))),
                scale([above, below][i], true, "y")(Number(point.getAttribute("cy"))),
              ]);
            }"""
        )


@pytest.mark.parametrize("key", ["ArrowRight", "ArrowLeft", "PageUp", "PageDown", "Home", "End"])
def test_keyboard_moves_the_probe_to_what_python_computes(visit, key):
    path, number = where(relu.title)
    page = visit(path).page
    explorer = Explorer(page, number)
    before = explorer.reading()
    page.keyboard.press(key)
    x, value, slope = explorer.reading()
    assert x != before[0]
    assert value == pytest.approx(float(relu(x)), abs=5e-4)
    assert slope == pytest.approx(float(relu.derivative(x)), abs=5e-4)
    expected = [x, relu(x), x, relu.derivative(x)]
    assert explorer.drawn() == pytest.approx([float(number) for number in expected], abs=2e-3)
    said = explorer.slider.get_attribute("aria-valuetext")
    assert re.match(r"x = .*, ReLU\(x\) = .*, slope = ", said)


def test_the_whole_way_by_keyboard(visit):
    path, number = where(relu.title)
    page = visit(path).page
    explorer = Explorer(page, number)
    page.keyboard.press("Home")
    seen = [explorer.reading()]
    for _ in range(400):
        page.keyboard.press("ArrowRight")
        seen.append(explorer.reading())
    xs = [x for x, _, _ in seen]
    assert xs == sorted(set(xs))
    assert (xs[0], xs[-1]) == (-4, 4)
    assert [value for _, value, _ in seen] == pytest.approx(relu(xs).tolist(), abs=5e-4)
    assert [slope for _, _, slope in seen] == relu.derivative(xs).tolist()


def test_the_kink_is_explained(visit):
    path, number = where(relu.title)
    page = visit(path).page
    explorer = Explorer(page, number)
    assert explorer.plot.locator(".rectified-note").inner_text() == ""
    for _ in range(50):
        page.keyboard.press("ArrowLeft")
    assert explorer.reading() == [0, 0, 0]
    assert "every slope from 0 to 1" in explorer.plot.locator(".rectified-note").inner_text()
    assert explorer.plot.locator(".rectified-fan").get_attribute("d")


def test_the_pointer_moves_the_probe(visit):
    path, number = where(relu.title)
    page = visit(path).page
    explorer = Explorer(page, number)
    explorer.plot.locator("svg").click(position={"x": 60, "y": 100})
    x, value, slope = explorer.reading()
    assert x < -3
    assert (value, slope) == (0, 0)


def test_follows_the_width_of_the_page(visit):
    seen = visit(ALIVE[0], viewport=PHONE)
    drawing = seen.page.locator(f"{EXPLORER} svg").first
    narrow = drawing.bounding_box()["width"]
    seen.resize(WIDE)
    assert narrow < PHONE["width"] < drawing.bounding_box()["width"]


def test_without_javascript_a_figure_remains(visit):
    path, number = where(relu.title)
    page = visit(path, java_script_enabled=False).page
    figure = page.locator(EXPLORER).nth(number).locator("> svg")
    assert figure.is_visible()
    assert "ReLU and its slope" in figure.get_attribute("aria-label")


def test_formulas_are_set_and_readable_by_a_screen_reader(visit):
    page = visit("book/family.html").page
    page.wait_for_selector("mjx-container")
    assert page.locator("mjx-assistive-mml math").count() >= len(FAMILY)


def test_search_finds_the_chapter(visit):
    page = visit("search.html?q=subdifferential").page
    page.wait_for_selector("#search-results a")
    assert "relu" in page.locator("#search-results a").first.get_attribute("href")
