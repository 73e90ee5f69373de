"""The published pages in a browser: complete, quiet, accessible, alive without a kernel."""

from operator import itemgetter

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe

from book.contents import FIGURES
from book.visit import FIGURE, PHONE, WIDE, Visit
from rectified.plots.palette import DARK, LIGHT

WEIGHT = """["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind))
  .map(one => [one.name, one.decodedBodySize])"""
"""What a page has loaded: addresses and bytes, uncompressed."""

HIGHER = """[...document.querySelectorAll(".cell_output .output")]
  .filter((output) => output.scrollHeight > output.clientHeight)
  .map((output) => output.innerText)"""
"""What outputs say that are higher than their boxes."""

VIOLATIONS = """async (looksOnly) => {
  const grounds = new Map([[null, ""]]);
  const ground = (node) => {
    if (!grounds.has(node)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(node);
      const own = [backgroundColor, backgroundImage, opacity].join();
      const clear = own === "rgba(0, 0, 0, 0),none,1";
      grounds.set(node, ground(node.parentElement) + (clear ? "" : own));
    }
    return grounds.get(node);
  };
  const looks = {};
  for (const node of document.querySelectorAll("body *")) {
    const text = [...node.childNodes].filter((part) => part.nodeType === Node.TEXT_NODE)
      .map((part) => part.data.trim()).join("");
    if (!text && !node.matches("input, select, textarea")) continue;
    if (!node.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fill, fontSize, fontWeight, textShadow } = getComputedStyle(node);
    const paint = node.closest("svg") ? fill : color;
    const look = [ground(node), color, paint, fontSize, fontWeight, textShadow, text.length > 1];
    looks[look] = (looks[look] ?? 0) + 1;
    node.toggleAttribute("data-looked-at", looks[look] <= 3);
  }
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-looked-at]" }] });
  const rules = looksOnly ? { runOnly: ["color-contrast", "target-size"] } : {};
  const { violations } = await axe.run({ resultTypes: ["violations"], ...rules });
  document.querySelectorAll("[data-looked-at]").forEach((e) => e.removeAttribute("data-looked-at"));
  return [Object.keys(looks).length, violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))];
}"""
"""What axe-core finds. Of texts that look alike, in the same colour and size on the same grounds,
three are held to the contrast that it asks for: there are thousands, and dozens of looks."""


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
        visit.awake(number, state)
    yield visit, scheme
    visit.close()


def test_loads_from_its_own_host_without_an_error(reading):
    seen, scheme = reading
    assert seen.outside == []
    assert seen.failed == []
    assert seen.errors == []
    assert seen.page.evaluate("document.documentElement.dataset.theme") == scheme


def test_accessible(reading, path):
    """The light page wide; of the dark one on a phone what colours and widths may change."""
    seen, scheme = reading
    seen.page.evaluate(Axe().axe_script)
    looks, violations = seen.page.evaluate(VIOLATIONS, scheme == "dark")
    assert looks > (20 if FIGURES[path] else 5)
    assert violations == []


def test_a_faint_text_is_noticed(browser):
    """Wherever its look first comes, and however often."""
    page = browser.new_page()
    alike = "<p>" + "</p><p>".join(["black on white"] * 9) + "</p>"
    page.set_content(
        f"<html lang=en><title>T</title><main><h1>T</h1>{alike}<div style='background:#555'>{alike}"
        f"<p style='color:#999'>grey on grey</p></div><p style='opacity:.5'>faint</p></main>"
    )
    page.evaluate(Axe().axe_script)
    _, violations = page.evaluate(VIOLATIONS)
    assert sum("color-contrast" in one for one in violations) == 5, violations
    page.close()


def test_nothing_is_wider_than_the_page(reading):
    seen, scheme = reading
    width = {"light": WIDE, "dark": PHONE}[scheme]["width"]
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_output_has_a_bar_to_scroll_it_down(reading):
    """It would stand beside the figure, wherever bars are always shown."""
    seen, _ = reading
    assert seen.page.evaluate(HIGHER) == []


def test_every_curve_is_drawn_in_its_colour(reading, path):
    seen, scheme = reading
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


def test_every_mark_of_an_axis_lies_within_its_picture(reading):
    seen, _ = reading
    cut = seen.page.evaluate(
        """[...document.querySelectorAll(".rectified-axes text")].filter(text => {
          const { left, right } = text.getBoundingClientRect();
          const box = text.closest(".rectified-canvas").getBoundingClientRect();
          return left < box.left || right > box.right + 1;
        }).map(text => text.textContent)"""
    )
    assert cut == []


def test_no_line_ends_between_a_formula_and_its_comma(reading):
    seen, _ = reading
    apart = seen.page.evaluate(
        """[...document.querySelectorAll("p span.math")].filter(formula => {
          const text = formula.nextSibling;
          const found = text?.nodeType === Node.TEXT_NODE && /^[.,:;?!)]/.test(text.data);
          if (!found) return false;
          const mark = document.createRange();
          mark.setStart(text, 0);
          mark.setEnd(text, 1);
          return mark.getBoundingClientRect().left < formula.getBoundingClientRect().right - 2;
        }).map(formula => formula.parentElement.textContent)"""
    )
    assert apart == []


def test_no_line_ends_before_a_per_cent_sign(reading):
    seen, _ = reading
    apart = seen.page.evaluate(
        """[...document.querySelectorAll("article :is(p, li, td, summary)")].filter(e =>
          [...e.childNodes].some(one => one.nodeType === Node.TEXT_NODE && /\\d %/.test(one.data))
        ).map(e => e.textContent)"""
    )
    assert apart == []


def test_a_page_weighs_no_more_than_1_2_mb(reading):
    """When it opens, with the figures that are near the view."""
    seen, _ = reading
    assert len(seen.weight) > 5
    assert all(size > 0 for _, size in seen.weight)
    assert sum(size for _, size in seen.weight) <= 1_200_000, sorted(seen.weight, key=itemgetter(1))


def test_a_figure_far_below_is_fetched_when_it_nears_the_view(reading):
    """But for the first, which is fetched with the page."""
    seen, _ = reading
    near = [below < 600 or number == 0 for number, below in enumerate(seen.below)]
    assert len(seen.data_at_first) == sum(near)
    assert len(seen.data()) == len(seen.below)


def test_the_first_figure_is_awake_before_the_theme(reading):
    """Its script and its data come first; the theme's scripts wait until the page has loaded."""
    seen, _ = reading
    if not seen.below:
        return
    names = [url.split("?")[0].rsplit("/", 1)[1] for url in seen.requested]
    assert names.index("figure.js") < names.index("bootstrap.js")
    assert seen.requested.index(seen.data()[0]) < names.index("bootstrap.js")


def test_every_section_is_laid_out_in_the_end(reading):
    """On a first visit they wait until the first figure is alive; then the page is whole."""
    seen, _ = reading
    seen.page.wait_for_function("!('unfinished' in document.documentElement.dataset)")
    sections = ".bd-article > section > section"
    waiting = "all => all.filter(e => getComputedStyle(e).contentVisibility != 'visible').length"
    assert seen.page.locator(sections).count() > 1 or not seen.below
    assert seen.page.locator(sections).evaluate_all(waiting) == 0


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


def test_the_book_alone_offers_no_python_that_is_not_there(root, address):
    pages = list((root / "_build/html/book").glob("*.html"))
    assert pages
    for page in pages:
        text = page.read_text("utf-8")
        assert "data-rectified-run" not in text, page.name
        assert "exercises/relu/index.html" not in text, page.name
