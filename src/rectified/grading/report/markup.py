"""The parts of a page: texts, tables that scroll on a phone, code."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from rectified.plots.words import show, unbroken

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def plain(said: str) -> str:
    """Return a text without what no page may hold."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", said)


def text(said: str) -> str:
    """Return a text in which some words are code, between backticks, or strong."""
    coded = re.sub("`([^`\n]+)`", r"<code>\1</code>", escape(plain(said)))
    return re.sub(r"\*\*([^*\n]+)\*\*", r"<strong>\1</strong>", coded)


def paragraph(said: str, looks: str = "") -> str:
    """Return a paragraph."""
    return f"<p{_class(looks)}>{unbroken(text(said))}</p>"


def percent(share: float) -> str:
    """Return a share in per cent, whole."""
    return unbroken(f"{show(round(100 * share))} %")


def students(count: int) -> str:
    """Return how many students."""
    return f"{count} student{'s' * (count != 1)}"


def table(
    name: str, caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], words: int
) -> str:
    """Return a table in a box that scrolls.

    Parameters
    ----------
    name : str
        The id of its caption.
    caption : str
        What it shows.
    head : sequence of str
        The names of the columns.
    rows : iterable of sequence of str
        HTML; the first cell of each row is its name.
    words : int
        So many columns, from the left, hold words; the others hold numbers.
    """
    columns = "".join(
        f'<th scope="col"{_class("" if i < words else "number")}>{escape(one)}</th>'
        for i, one in enumerate(head)
    )
    body = "".join(f"<tr>{_row(row, words)}</tr>" for row in rows)
    return (
        f'<div class="scrolls" role="region" tabindex="0" aria-labelledby="{name}">'
        f'<table><caption id="{name}">{escape(caption)}</caption>'
        f"<thead><tr>{columns}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def code(source: str, label: str) -> str:
    """Return code in a box that scrolls."""
    shown = escape(plain(source))
    return (
        f'<pre role="region" tabindex="0" aria-label="{escape(label)}"><code>{shown}</code></pre>'
    )


def _row(row: Sequence[str], words: int) -> str:
    first, *others = row
    cells = "".join(
        f"<td{_class('' if i < words else 'number')}>{one}</td>" for i, one in enumerate(others, 1)
    )
    return f'<th scope="row">{first}</th>{cells}'


def _class(looks: str) -> str:
    return f' class="{looks}"' if looks else ""
