"""The pages before any script has run: figures, formulas, quiz, tables, ways to the next page."""

import re

import pytest

from book.contents import FIGURES, ROOT
from book.quiz import questions
from book.visit import FIGURE, PHONE, Visit

PAGES = list(FIGURES)


@pytest.fixture(scope="module", params=PAGES)
def path(request):
    return request.param


@pytest.fixture(scope="module")
def page(browser, address, path):
    """A page that is loaded once for several looks at it."""
    visit = Visit(browser, address, path, java_script_enabled=False)
    yield visit.page
    visit.close()


def test_every_figure_remains(page, path):
    pictures = page.locator(f"{FIGURE} .rectified-panels").all()
    assert len(pictures) == len(FIGURES[path])
    for picture in pictures:
        assert picture.is_visible()
        assert len(picture.get_attribute("aria-label")) > 20


def test_formulas_are_set_and_readable_by_a_screen_reader(page):
    formulas = page.locator(".katex")
    assert page.locator(".katex-mathml math").count() == formulas.count()
    assert page.locator(".katex-error").count() == 0
    assert not re.search(r"\$[^$\n]+\$", page.locator("article .math").all_inner_texts().__str__())
    if formulas.count():
        font = "getComputedStyle(document.querySelector('.katex')).fontFamily"
        assert page.evaluate(font).startswith("KaTeX_Main")


def test_a_picked_option_of_the_quiz_alone_shows_its_answer(page, path):
    """By keyboard."""
    chapter = ROOT / path.replace(".html", ".ipynb")
    asked = questions(chapter) if chapter.exists() else {}
    picked = [option for options in asked.values() for option in options]
    shown = page.locator("#quiz details")
    assert shown.count() == len(picked)
    assert page.locator("#quiz details.right").count() == len(asked)
    told = "all => all.map(e => e.querySelector('p')).map(e => e.checkVisibility() && e.innerText)"
    assert not any(shown.evaluate_all(told))
    for number, option in enumerate(picked):
        summary = shown.nth(number).locator("summary")
        summary.press("Enter")
        answers = shown.evaluate_all(told)
        assert answers[number].startswith("Right." if option.right else "No.")
        assert [bool(answer) for answer in answers].count(True) == 1
        summary.press("Space")
        assert not any(shown.evaluate_all(told))


def test_it_leads_to_the_next_page_and_the_one_before(page, path):
    """As the table of contents has them."""
    at = PAGES.index(path)
    around = {"a.left-prev": PAGES[:at][-1:], "a.right-next": PAGES[at + 1 :][:1]}
    for link, expected in around.items():
        leads = [one.evaluate("e => e.href") for one in page.locator(link).all()]
        assert len(leads) == len(expected)
        assert all(one.endswith(f"/{to}") for one, to in zip(leads, expected, strict=True))


def test_the_keyboard_reaches_what_a_table_hides(page):
    """On a phone each table scrolls in a box that has a name."""
    page.set_viewport_size(PHONE)
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
