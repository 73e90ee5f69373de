"""One record as a card: Markdown that a notebook and a page of the book both show."""

import math
import re
from dataclasses import dataclass
from functools import cached_property
from html import escape
from urllib.parse import urlencode

from rectified.activations import FAMILY, Activation, GatedUnit, Trait
from rectified.gallery.sketch import sketch
from rectified.networks import gain
from rectified.tables import compare
from rectified.tables.compare import BEHAVIOUR, NUMBERS, linked
from rectified.tables.extremes import digits, largest_slope, minimum

YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True)
class Card:
    """A record, and what it was measured to cost.

    Parameters
    ----------
    member : Activation or GatedUnit
        The record.
    cost : float
        Its time as a multiple of ReLU's, NaN where it was not measured.
    figure : str
        The live figure that compares it with others, empty where there is none.
    """

    member: Activation | GatedUnit
    cost: float = math.nan
    figure: str = ""

    @cached_property
    def numbers(self) -> dict[str, float]:
        """What it can be ordered by; what it does not have is left out."""
        year = YEAR.search(self.member.reference)
        numbers = {"year": float(year[0])} if year else {}
        if isinstance(self.member, Activation):
            numbers["minimum"] = minimum(self.member).number
            numbers["largest slope"] = largest_slope(self.member).number
            numbers["gain"] = gain(self.member)
        if not math.isnan(self.cost):
            numbers["cost"] = self.cost
        return numbers

    @cached_property
    def facts(self) -> dict[str, str]:
        """What is true of it, one word for each; none of a gated unit."""
        if isinstance(self.member, GatedUnit):
            return {}
        return {name: self._cells[name] for name in BEHAVIOUR}

    @cached_property
    def _cells(self) -> dict[str, str]:
        """Its row of the comparison."""
        table = compare([self.member])
        return dict(zip(table.header, *table.rows, strict=True))

    def markdown(self) -> str:
        """Return the card; blank lines part what is HTML from what is Markdown."""
        member, cells = self.member, self._cells
        numbers = "".join(f' data-{slug(name)}="{_number(n)}"' for name, n in self.numbers.items())
        facts = " ".join(f"{name}:{word}" for name, word in self.facts.items())
        variables = "v, g" if isinstance(member, GatedUnit) else "x"
        name = f"card-{member.name}"
        parts = [
            f'<article class="rectified-card" id="{name}" aria-labelledby="{name}-title"'
            f'{numbers} data-facts="{facts}">\n<h3 id="{name}-title">{escape(member.title)}</h3>\n'
            f"{sketch(member)}",
            f"$f({variables}) = {member.formula}$",
            "" if cells["parameters"] == "–" else f"with {cells['parameters']}",
            f"<dl>{''.join(self._rows())}</dl>\n{self._facts()}",
            *_told("For", member.pros),
            *_told("Against", member.cons),
            f"**Origin** {cells['source']}" if member.reference else "",
            self._link(),
            "</article>",
        ]
        return "\n\n".join(filter(None, parts))

    def _facts(self) -> str:
        rows = "".join(_row(name, word) for name, word in self.facts.items())
        return rows and f'<dl class="rectified-facts">{rows}</dl>'

    def _rows(self) -> list[str]:
        """Return its range and numbers as the rows of a list."""
        member, cells = self.member, self._cells
        if isinstance(member, GatedUnit):
            gate = member.activation
            return [_row("gate", f'<a href="#card-{gate.name}">{escape(gate.title)}</a>')]
        # Set by MathJax in Jupyter, by KaTeX for a page; Markdown does not look into HTML.
        span = rf'<span class="math notranslate nohighlight">\({escape(member.range)}\)</span>'
        told = {name: escape(cells[name]) for name in NUMBERS}
        if "cost" in self.numbers:
            told["cost"] = f"{digits(float(f'{self.cost:.2g}'))} × ReLU"
        return [_row("range", span), *(_row(name, word) for name, word in told.items())]

    def _link(self) -> str:
        if not self.figure or isinstance(self.member, GatedUnit):
            return ""
        title = escape(self.member.title)
        other = next(one for one in FAMILY if one is not self.member)
        query = urlencode({"first": self.member.title, "second": other.title})
        address = escape(f"#fig-{self.figure}?{query}")
        return f'<p><a href="{address}">Compare {title} with another</a></p>'


def slug(name: str) -> str:
    """Return a name as an address and an attribute spell it."""
    return name.replace(" ", "-")


def _row(name: str, content: str) -> str:
    return f'<div data-of="{slug(name)}"><dt>{name}</dt><dd>{content}</dd></div>'


def _told(heading: str, traits: tuple[Trait, ...]) -> list[str]:
    return [f"**{heading}**", "\n".join(f"- {linked(trait)}" for trait in traits)] if traits else []


def _number(number: float) -> str:
    """Return a number as JavaScript reads it, without the digits in which processors differ."""
    return f"{number:.9g}".replace("inf", "Infinity")
