"""All cards in the order of teaching, with the controls that a published page brings to life."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike

from rectified.activations import FAMILY, GATED, Activation, GatedUnit
from rectified.gallery.card import Card, slug
from rectified.plots.style import SHEET

LOOKS = (Path(__file__).parent / "gallery.css").read_text("utf-8")


@dataclass(frozen=True, repr=False)
class Gallery:
    """Cards that a notebook shows in their order, and a published page in any.

    Parameters
    ----------
    cards : sequence of Card
        The cards.
    name : str
        What it is called in a page's address: ``#cards?sort=gain``.
    """

    cards: Sequence[Card]
    name: str

    def __repr__(self) -> str:
        titles = ", ".join(card.member.title for card in self.cards)
        return f"{len(self.cards)} card{'s' * (len(self.cards) != 1)}: {titles}"

    def _repr_markdown_(self) -> str:
        cards = "\n\n".join(card.markdown() for card in self.cards)
        several = len(self.cards) > 1
        return (
            f"<style>{SHEET}{LOOKS}</style>\n\n"
            f'<div class="rectified-plot rectified-gallery" id="{self.name}"'
            f"{' data-rectified-gallery' * several}>{self._controls() if several else ''}\n"
            f'<div class="rectified-cards">\n\n{cards}\n\n</div></div>'
        )

    def _controls(self) -> str:
        """Return the controls, hidden until a program answers them."""
        orders = {slug(name): name for card in self.cards for name in card.numbers}
        facts = {
            f"{name}:{word}": f"{name}: {word}"
            for card in self.cards
            for name, word in card.facts.items()
        }
        ways = {"up": "lowest first", "down": "highest first"}
        return (
            '<div class="rectified-orders" role="group" aria-label="Order of the cards" hidden="">'
            + _select("sort", "Sort by", {"": "order of teaching", **orders})
            + _select("order", "Order", ways)
            + _select("show", "Show", {"": "all", **dict(sorted(facts.items()))})
            + '<p role="status"></p></div>'
        )


def gallery(
    family: Sequence[Activation | GatedUnit] = (*FAMILY, *GATED),
    *,
    cost: ArrayLike | None = None,
    figure: str = "",
    name: str = "cards",
) -> Gallery:
    """Return a card for each record of a family.

    Parameters
    ----------
    family : sequence of Activation and GatedUnit
        The records, in the order of the cards.
    cost : array_like, shape (repeats, len(FAMILY)), optional
        What each activation of `FAMILY` costs as a multiple of ReLU, measured several times; a
        card states the median. Cards state no cost where none is given.
    figure : str
        The name of the live figure on the same page whose knobs ``first`` and ``second`` have the
        titles of the family; a card links to it, with another of the family beside.
    name : str
        What the gallery is called in a page's address.

    Raises
    ------
    ValueError
        If `cost` has another shape.
    """
    costs = {} if cost is None else _medians(np.asarray(cost, dtype=np.float64))
    cards = [Card(member, costs.get(member.name, math.nan), figure) for member in family]
    return Gallery(cards, name)


def _medians(cost: np.ndarray) -> dict[str, float]:
    if cost.ndim != 2 or cost.shape[1] != len(FAMILY) or not cost.size:
        raise ValueError(
            f"cost has a row for each repeat and {len(FAMILY)} columns, in the order of FAMILY; "
            f"got the shape {cost.shape}"
        )
    return dict(zip((f.name for f in FAMILY), np.median(cost, axis=0).tolist(), strict=True))


def _select(name: str, label: str, options: dict[str, str]) -> str:
    choices = "".join(
        f'<option value="{value}">{escape(told)}</option>' for value, told in options.items()
    )
    return f'<label>{label} <select name="{name}">{choices}</select></label>'
