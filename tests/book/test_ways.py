"""Ways through the book: search, from page to page, to a section, and home when lost."""

import pytest

from book.contents import ALIVE, FIGURES
from book.visit import PHONE


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
    """From the first; the links of the others are compared in `test_without_javascript`."""
    first, second = list(FIGURES)[:2]
    page = visit(first).page
    page.locator("a.right-next").click()
    assert page.url.endswith(second)
    page.locator("a.left-prev").click()
    assert page.url.endswith(first)


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
