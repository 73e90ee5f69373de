"""The cards of the gallery as readers get them: in any order, by keyboard, with no kernel."""

import math
import re
from urllib.parse import parse_qsl

import numpy as np
import pytest

from book.contents import ROOT
from rectified.activations import FAMILY, GATED, Activation
from rectified.experiments import load
from rectified.networks import gain
from rectified.tables.compare import BEHAVIOUR, compare
from rectified.tables.extremes import largest_slope, minimum

PAGE = "book/gallery.html"
MEMBERS = [*FAMILY, *GATED]
TAUGHT = [member.title for member in MEMBERS]
PHONE = {"width": 390, "height": 844}
GALLERY = "[data-rectified-gallery]"


def numbers(member):
    """What a card can be ordered by, NaN for what it lacks."""
    found = {"year": float(re.search(r"\d{4}", member.reference)[0])}
    if isinstance(member, Activation):
        cost = load(ROOT / "book/_frames/cost.npz")["ratio"]
        found["minimum"] = minimum(member).number
        found["largest-slope"] = largest_slope(member).number
        found["gain"] = gain(member)
        found["cost"] = np.median(cost[:, FAMILY.index(member)])
    return found


def expected(key, *, down):
    """The titles by a number; cards that lack it come last, and equal ones as they are taught."""
    at = {member.title: numbers(member).get(key, math.nan) for member in MEMBERS}
    return sorted(TAUGHT, key=lambda t: (math.isnan(at[t]), -at[t] if down else at[t]))


@pytest.fixture
def page(visit):
    return visit(PAGE).page


def control(page, label):
    return page.locator(GALLERY).get_by_role("combobox", name=label, exact=True)


def titles(page):
    return page.locator(f"{GALLERY} .rectified-card:visible h3").all_inner_texts()


def test_they_stand_in_the_order_of_teaching(page):
    assert titles(page) == TAUGHT


@pytest.mark.parametrize("key", ["year", "minimum", "largest-slope", "gain", "cost"])
def test_they_are_sorted_by_each_number(page, key):
    control(page, "Sort by").select_option(key)
    assert titles(page) == expected(key, down=False)
    control(page, "Order").select_option("down")
    assert titles(page) == expected(key, down=True)
    control(page, "Sort by").select_option("")
    assert titles(page) == TAUGHT


@pytest.mark.parametrize("fact", ["sparse:yes", "monotone:no", "saturates:both", "smooth:no"])
def test_only_those_of_which_a_fact_is_true_are_shown(page, fact):
    name, word = fact.split(":")
    rows = compare(FAMILY).select("name", *BEHAVIOUR).rows
    place = 1 + BEHAVIOUR.index(name)
    control(page, "Show").select_option(fact)
    assert titles(page) == [row[0] for row in rows if row[place] == word]
    control(page, "Sort by").select_option("year")
    assert len(titles(page)) < len(FAMILY)
    control(page, "Show").select_option("")
    assert titles(page) == expected("year", down=False)


def test_the_keyboard_moves_them_and_a_screen_reader_is_told(page):
    sort, order = control(page, "Sort by"), control(page, "Order")
    status = page.locator(GALLERY).get_by_role("status")
    assert status.inner_text() == ""
    assert order.is_disabled()
    sort.press("ArrowDown")
    first, second, third = titles(page)[:3]
    assert titles(page) == expected("year", down=False)
    told = f"{len(MEMBERS)} cards, by year, lowest first: {first}, {second}, {third} …"
    assert status.inner_text() == told
    sort.press("Tab")
    assert order.evaluate("e => e === document.activeElement")
    order.press("ArrowDown")
    assert titles(page) == expected("year", down=True)
    assert status.inner_text().startswith(f"{len(MEMBERS)} cards, by year, highest first: ")


def test_the_number_that_they_are_sorted_by_stands_out(page):
    control(page, "Sort by").select_option("gain")
    marked = page.locator(f"{GALLERY} .rectified-by dt")
    assert set(marked.all_inner_texts()) == {"gain"}
    assert marked.count() == len(FAMILY)


def test_every_link_to_an_order_sets_it(page):
    links = page.locator("a[href^='#cards?']")
    assert links.count() >= 4
    for link in links.all():
        link.click()
        page.wait_for_timeout(50)
        query = link.get_attribute("href").split("?")[1]
        asked = dict(parse_qsl(query, strict_parsing=True))
        for label, name in (("Sort by", "sort"), ("Order", "order"), ("Show", "show")):
            value = control(page, label).input_value()
            default = {"order": "up"}.get(name, "")
            assert value == asked.pop(name, default)
        assert asked == {}
        assert page.locator(GALLERY).evaluate("e => Math.abs(e.getBoundingClientRect().top)") < 200


def test_an_address_that_asks_for_an_order_opens_in_it(visit):
    page = visit(f"{PAGE}#cards?sort=gain&order=down&show=nonsense").page
    assert titles(page) == expected("gain", down=True)


def test_without_javascript_they_are_plain_cards_in_order(visit):
    page = visit(PAGE, java_script_enabled=False).page
    assert titles(page) == TAUGHT
    assert not control(page, "Sort by").is_visible()


def test_a_phone_shows_one_beside_no_other_and_cuts_nothing_off(visit):
    page = visit(PAGE, viewport=PHONE).page
    cards = page.locator(f"{GALLERY} .rectified-card").all()
    assert len({card.bounding_box()["x"] for card in cards}) == 1
    for card in cards:
        assert card.evaluate("e => e.scrollWidth <= e.clientWidth + 1")


def test_each_pro_and_con_of_a_card_is_a_link(page):
    for member, card in zip(MEMBERS, page.locator(f"{GALLERY} .rectified-card").all(), strict=True):
        links = dict(
            zip(
                card.locator("li a").all_inner_texts(),
                [link.get_attribute("href") for link in card.locator("li a").all()],
                strict=True,
            )
        )
        assert len(links) == len({*member.pros, *member.cons})
        for trait in (*member.pros, *member.cons):
            chapter, _, section = trait.shown.partition("#")
            target = links[trait.text.replace("'", "’")].split("#")
            assert target[0] == ("" if chapter == "gallery.ipynb" else chapter[:-6] + ".html")
            name = section.lstrip("0123456789-")  # no name in a page starts with a digit
            assert target[1:] == ([name] if name else [])


def test_its_module_is_small_and_comes_on_its_page_alone(visit):
    opened = visit(PAGE)
    (url,) = {url for url in opened.requested if "/gallery.js" in url}
    assert len(opened.page.request.get(url).body()) <= 4_000
    assert not [url for url in visit("book/relu.html").requested if "/gallery.js" in url]
