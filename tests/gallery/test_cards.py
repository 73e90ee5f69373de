"""Each card says what its record and its function say, in HTML and Markdown that fit together."""

import dataclasses
import html
import re
from collections import Counter
from urllib.parse import parse_qsl

import numpy as np
import pytest
from plots.reading import drawn
from toy import toy

from oracle import arithmetic, record_of
from rectified.activations import FAMILY, GATED, relu
from rectified.gallery import gallery
from rectified.networks import gain
from rectified.tables.extremes import largest_slope, minimum

PANEL = {"x": [-4, 4], "y": [-2, 4], "height": 130}
"""The axes of every picture."""

COST = np.arange(5 * len(FAMILY)).reshape(5, -1) * 3.7

all_members = pytest.mark.parametrize("member", [*FAMILY, *GATED], ids=lambda member: member.name)
activations = pytest.mark.parametrize("activation", FAMILY, ids=lambda a: a.name)


def markdown(member, **options):
    return gallery([member], **options)._repr_markdown_()


def attribute(card, name):
    found = re.search(rf'<article [^>]*data-{name}="([^"]*)"', card)
    return found and float(found[1].replace("Infinity", "inf"))


def said(card):
    """What stands in the lists of a card, by its name there."""
    rows = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", card)
    return {name: html.unescape(content) for name, content in rows}


@all_members
def test_it_holds_all_of_the_record(member):
    card = markdown(member)
    assert f">{member.title}</h3>" in card
    assert f" = {member.formula}$" in card
    assert f"**Origin** {{cite:t}}`{member.reference}`" in card
    for trait in (*member.pros, *member.cons):
        assert f"\n- [{trait.text}]({trait.shown})" in card
    for_, against = card.index("**For**"), card.index("**Against**")
    assert all(for_ < card.index(f"[{trait.text}]") < against for trait in member.pros)
    for parameter in getattr(member, "activation", member).parameters:
        assert f"`{parameter.name}` ${parameter.symbol} " in card


@activations
def test_its_link_compares_it_with_another(activation):
    (address,) = re.findall(r'href="#fig-compare\?(.*?)"', markdown(activation, figure="compare"))
    chosen = dict(parse_qsl(html.unescape(address), strict_parsing=True))
    assert chosen["first"] == activation.title
    assert chosen["second"] in {other.title for other in FAMILY} - {activation.title}


@activations
def test_its_numbers_are_those_of_the_function(activation):
    card = markdown(activation, cost=COST)
    cost = COST[2, FAMILY.index(activation)]  # of five that increase
    expected = {
        "minimum": minimum(activation).number,
        "largest-slope": largest_slope(activation).number,
        "gain": gain(activation),
        "cost": cost,
    }
    assert {name: attribute(card, name) for name in expected} == pytest.approx(expected, rel=1e-8)
    rows = said(card)
    assert rows["minimum"] == str(minimum(activation))
    assert rows["largest slope"] == str(largest_slope(activation))
    assert float(rows["gain"]) == pytest.approx(gain(activation), rel=1e-3)
    assert float(rows["cost"].removesuffix(" × ReLU")) == pytest.approx(cost, rel=0.05, abs=0)
    assert rf"\({activation.range}\)" in rows["range"]


@activations
def test_its_facts_are_those_that_it_is_filtered_by(activation):
    card = markdown(activation)
    rows = said(card)
    facts = dict(fact.split(":") for fact in re.search('data-facts="(.*?)"', card)[1].split())
    assert len(facts) == 5
    assert {name: rows[name] for name in facts} == facts


@all_members
def test_its_year_is_that_of_its_source(root, member):
    bibliography = (root / "book/references.bib").read_text("utf-8")
    entry = re.search(rf"@\w+\{{{member.reference},(.*?)\n\}}", bibliography, re.S)[1]
    assert attribute(markdown(member), "year") == int(re.search(r"year\s*=\s*\{(\d+)\}", entry)[1])


@pytest.mark.parametrize("unit", GATED, ids=lambda unit: unit.name)
def test_a_gated_unit_has_no_numbers_and_leads_to_its_gate(unit):
    card = markdown(unit, cost=COST, figure="compare")
    for name in ("minimum", "largest-slope", "gain", "cost"):
        assert attribute(card, name) is None
    assert 'data-facts=""' in card
    assert f'<a href="#card-{unit.activation.name}">{unit.activation.title}</a>' in card
    assert "#fig-compare" not in card


def paths(card):
    """What each curve of a card's picture passes, by its role."""
    found = re.findall(r'<path class="rectified-line rectified-(\w+)[^>]* data-mark[^>]* d="(.*?)"',
                       card)  # fmt: skip
    return {role: drawn(PANEL, d) for role, d in found}


@activations
@pytest.mark.parametrize(("role", "wrt"), [("value", None), ("slope", "x")])
def test_its_picture_is_the_curve(activation, role, wrt):
    points = paths(markdown(activation))[role]
    record, defaults = record_of(activation), activation.complete({})
    kinks = np.array([*activation.kinks(), np.inf])
    x, y = points[np.abs(points[:, :1] - kinks).min(axis=1) > 1e-3].T
    assert len(x) > 70
    assert (x.min(), x.max()) == (-4, 4)
    truth = [float(arithmetic.exact(record, wrt, at, defaults)[0]) for at in x]
    seen = np.array(truth) < 4
    np.testing.assert_allclose(y[seen], np.array(truth)[seen], atol=0.02)
    assert (y[~seen] >= 3.98).all()


@activations
def test_its_slope_jumps_at_a_kink_without_a_stroke(activation):
    card = markdown(activation)
    d = re.search(r'rectified-slope[^>]* data-mark[^>]* d="(.*?)"', card)[1]
    inside = [at for at in activation.kinks() if abs(at) < 4]
    assert d.count("M") == 1 + len(inside)
    for at in inside:
        left, right = activation.one_sided_derivatives(at)
        x, y = paths(card)["slope"].T
        beside = np.sort(y[np.abs(x - at) < 0.01])
        assert beside[[0, -1]] == pytest.approx(sorted([left, right]), abs=0.02)


@pytest.mark.parametrize("unit", GATED, ids=lambda unit: unit.name)
def test_the_picture_of_a_gated_unit_is_that_of_its_gate_and_multiples(unit):
    curves = paths(markdown(unit))
    x, y = curves["value"].T
    np.testing.assert_allclose(y, np.clip(unit.activation(x), -2, None), atol=0.02)
    x, y = curves["compare"].T
    half = len(x) // 2
    for part, factor in ((slice(half), -1), (slice(half, None), 2)):
        truth = factor * unit.activation(x[part])
        seen = (truth > -2) & (truth < 4)
        assert seen.sum() > 30
        np.testing.assert_allclose(y[part][seen], truth[seen], atol=0.02)


@all_members
def test_its_html_is_whole_and_no_markdown_hides_in_it(member):
    """A blank line ends what is HTML, and Markdown begins."""
    text = markdown(member, cost=COST, figure="compare")
    body = text[text.index("</style>") + len("</style>") :]
    for tag in ("div", "article", "dl", "dt", "dd", "h3", "p", "svg", "span", "a"):
        opened, closed = (len(re.findall(form, body)) for form in (rf"<{tag}[ >]", f"</{tag}>"))
        assert opened == closed, tag
    for block in body.split("\n\n"):
        assert block.startswith("<") or not re.search(r"</?(div|article|dl|h3)", block)


def test_all_cards_stand_in_the_order_of_teaching():
    text = gallery()._repr_markdown_()
    titles = re.findall(r"<h3 [^>]*>(.*?)</h3>", text)
    assert titles == [member.title for member in (*FAMILY, *GATED)]
    ids = re.findall(r' id="(.*?)"', text)
    assert max(Counter(ids).values()) == 1


def test_the_controls_are_hidden_where_no_program_answers_them_and_not_for_one_card():
    several = gallery()._repr_markdown_()
    assert re.search(r'<div class="rectified-orders"[^>]* hidden=""', several)
    for name in ("sort", "order", "show"):
        assert re.search(rf'<label>[\w ]+ <select name="{name}">', several)
    assert "data-rectified-gallery" in several
    one = markdown(relu)
    assert "data-rectified-gallery" not in one
    assert "<select" not in one


def test_it_offers_no_order_that_no_card_has():
    assert '<option value="cost">' not in gallery()._repr_markdown_()
    assert '<option value="cost">' in gallery(cost=COST)._repr_markdown_()
    assert '<option value="gain">' not in gallery(GATED)._repr_markdown_()


def test_any_record_has_a_card():
    card = markdown(dataclasses.replace(toy, reference="", pros=()))
    assert ">Toy</h3>" in card
    assert "**For**" not in card
    assert "Origin" not in card
    assert attribute(card, "year") is None


def test_in_words():
    assert repr(gallery()) == f"{len(FAMILY + GATED)} cards: " + ", ".join(
        member.title for member in (*FAMILY, *GATED)
    )
    assert repr(gallery([relu])) == "1 card: ReLU"


@pytest.mark.parametrize("cost", [COST[0], COST[:, 1:], COST[:0], 1.0])
def test_a_wrong_cost(cost):
    with pytest.raises(ValueError, match="in the order of FAMILY; got the shape"):
        gallery(cost=cost)
