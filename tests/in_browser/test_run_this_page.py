"""The button *Run this page*: a chapter's cells run in the page, in the kernel of the exercises."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from book.visit import FIGURE, PHONE, WIDE, Visit

BUTTON = "[data-rectified-run]"
STATUS = f"{BUTTON} [role=status]"
SAYS = "([selector, said]) => document.querySelector(selector).textContent.includes(said)"

ENDED = """
([selector, whole]) => {
  const { textContent } = document.querySelector(selector);
  return textContent === whole || textContent.includes("error");
}
"""


class Live(Visit):
    """A chapter whose button is pressed."""

    def __init__(self, browser, address, name, **context):
        super().__init__(browser, address, f"book/{name}.html", **context)
        self.page.set_default_timeout(90_000)
        self.before = list(self.requested)
        self.page.get_by_role("button", name="Run this page").click()
        self.page.locator(".cm-editor").first.wait_for()

    def says(self, text):
        """Wait until the line beside the button says something."""
        self.page.wait_for_function(SAYS, arg=[STATUS, text])
        return self

    def cell(self, code):
        """Return the first cell whose code holds a text."""
        return (
            self.page.locator("div.cell")
            .filter(has=self.page.locator(".cm-content", has_text=code))
            .first
        )

    def append(self, cell, line):
        """Write a line below the code of a cell, and run it by the keyboard."""
        editor = cell.locator(".cm-content")
        editor.click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.insert_text(f"\n{line}")
        self.page.keyboard.press("Shift+Enter")

    def run_all(self):
        """Run all cells and return what the line says at the end."""
        cells = self.page.locator(".cm-editor").count()
        self.page.get_by_role("button", name="Run all cells").click()
        self.page.wait_for_function(ENDED, arg=[STATUS, f"Cell {cells} has run."])
        return self.page.locator(STATUS).inner_text()


@pytest.fixture
def live(browser, site_address):
    """Open a chapter and press its button: ``live("relu", color_scheme="dark")``."""
    opened = []

    def open_(name, **context):
        opened.append(Live(browser, site_address, name, **context))
        return opened[-1]

    yield open_
    for one in opened:
        one.close()


def chapters(root):
    """The chapters, and whether each needs more than the course brings."""
    for path in sorted((root / "book").glob("*.ipynb")):
        notebook = json.loads(path.read_text("utf-8"))
        if path.stem != "index":
            yield path.stem, bool(notebook["metadata"].get("needs"))


def test_what_needs_more_than_the_course_brings_has_no_button(root, site):
    for name, needs in chapters(root):
        page = (site / f"book/{name}.html").read_text("utf-8")
        assert ("data-rectified-run" in page) == (not needs), name
        assert ("run.js" in page) == (not needs), name


@pytest.fixture(scope="module")
def ran(browser, site_address):
    """The page of a chapter on which all cells were run by one press."""
    seen = Live(browser, site_address, "relu")
    assert seen.run_all().endswith("has run.")
    yield seen
    seen.close()


def test_nothing_is_fetched_before_the_press(ran):
    seen = ran
    early = [url for url in seen.before if "/lite/" in url or "/run/" in url or "_frames" in url]
    assert not early
    (script,) = (url for url in seen.before if "run.js" in url)
    assert len(seen.page.request.get(script).body()) < 3000


def test_a_changed_cell_says_something_else(ran):
    seen = ran
    cell = seen.cell('print("by w')
    stored = cell.locator(".cell_output").inner_text()
    seen.append(cell, 'print("so it is", int(relu(41.0)) + 1)')
    seen.says("Cell 6 has run.")
    told = cell.locator(".cell_output").inner_text()
    assert told.split() == [*stored.split(), "so", "it", "is", "42"]
    assert not seen.outside


def test_a_figure_made_anew_is_alive(ran):
    seen = ran
    cell = seen.cell("explore(relu)")
    figure = cell.locator(FIGURE)
    figure.scroll_into_view_if_needed()
    handle = figure.locator("input[type=range]").first
    handle.wait_for()
    said = figure.inner_text()
    handle.focus()
    seen.page.keyboard.press("ArrowLeft")
    assert figure.inner_text() != said


def test_the_keyboard_is_not_trapped_and_keys_are_the_editors(ran):
    seen = ran
    seen.page.locator(".cm-content").first.focus()
    seen.page.keyboard.press("Control+Home")
    seen.page.keyboard.type("/")  # elsewhere the page's key for a search
    assert seen.page.locator(".cm-line").first.inner_text().startswith("/")
    seen.page.keyboard.press("Tab")
    assert seen.page.evaluate("document.activeElement.ariaLabel") == "Run cell 1"


def test_an_error_is_told_readably_and_start_over_restores(live):
    seen = live("relu")
    before = seen.page.locator("div.cell").nth(2).locator(".cell_output").inner_html()
    cell = seen.cell("tabulate(relu")
    seen.append(cell, "1 / 0")
    seen.says("Cell 3 ended with an error: ZeroDivisionError.")  # cells above have run first
    assert "ZeroDivisionError: division by zero" in cell.locator(".traceback").inner_text()
    assert "\x1b" not in cell.inner_text()
    seen.page.get_by_role("button", name="Start over").click()
    assert seen.page.locator(".cm-editor").count() == 0
    assert seen.page.locator("iframe").count() == 0
    assert seen.page.locator("div.cell").nth(2).locator(".cell_output").inner_html() == before
    seen.page.get_by_role("button", name="Run this page").click()
    seen.page.locator(".cm-editor").first.wait_for()
    assert "1 / 0" not in seen.cell("tabulate(relu").inner_text()


def test_a_cell_that_hangs_can_be_stopped(live):
    seen = live("relu").says("Python is ready")
    cell = seen.page.locator("div.cell").first
    seen.append(cell, "while True: pass")
    seen.says("Cell 1 runs.")
    cell.get_by_role("button", name="Stop cell 1").click()
    seen.says("Python was stopped.")
    assert "while True" in cell.inner_text(), "what is written stays"


@pytest.mark.parametrize(
    ("scheme", "viewport"), [("light", WIDE), ("dark", PHONE)], ids=["light-wide", "dark-phone"]
)
def test_a_live_page_is_accessible(live, scheme, viewport):
    seen = live("relu", color_scheme=scheme, viewport=viewport).says("Python is ready")
    seen.append(seen.cell("tabulate(relu"), "1 / 0")
    seen.says("ended with an error")
    seen.page.evaluate(Axe().axe_script)
    found = seen.page.evaluate(
        "async () => (await axe.run({ iframes: false, resultTypes: ['violations'] })).violations"
        ".map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])"
    )
    assert found == []
    width = seen.page.evaluate("document.documentElement.scrollWidth")
    assert width <= viewport["width"]
