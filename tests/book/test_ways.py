"""Ways through the book: formulas, tables, search, from page to page, and home when lost."""

import re

import pytest

from book.contents import ALIVE, FIGURES
from book.visit import PHONE


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


def test_search_finds_the_chapter(visit):
    page = visit("search.html?q=subdifferential").page
    page.wait_for_selector("#search-results a")
    found = [link.get_attribute("href") for link in page.locator("#search-results a").all()]
    assert any(link.startswith("book/relu.html") for link in found)


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


def test_a_section_that_is_asked_for_stays_where_it_is(visit):
    seen = visit(f"{ALIVE[-1]}#quiz", viewport=PHONE)
    heading = seen.page.locator("#quiz h2")
    before = heading.bounding_box()["y"]
    assert 0 < before < PHONE["height"] / 2
    seen.page.wait_for_timeout(1000)
    assert heading.bounding_box()["y"] == pytest.approx(before, abs=1)


@pytest.mark.parametrize("where", ["nowhere.html", "book/nowhere.html", "a/b/c/"])
def test_a_page_that_is_not_there_leads_home(browser, address, where):
    page = browser.new_page()
    answer = page.goto(address + where)
    assert answer.status == 404
    page.wait_for_function(f"document.getElementById('home').href == '{address}'")
    page.get_by_text("To the front page").click()
    page.wait_for_selector("article h1:has-text('Rectified')")
    page.context.close()


@pytest.mark.parametrize("path", FIGURES)
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
        if hidden:
            presses = 0
            while not box.evaluate("e => e.scrollLeft") and presses < 40:
                box.press("ArrowRight")
                presses += 1
            assert presses < 40
