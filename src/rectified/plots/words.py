"""What a figure says: templates whose places are filled with its numbers and words."""

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context

import numpy as np

PLACE = re.compile(r"\{([A-Za-z]\w*)\}", re.ASCII)
BRACES = re.compile(r"\{[^{}]*\}")
SHORT = Context(prec=4, rounding=ROUND_HALF_UP)
"""A tie goes away from 0, as in JavaScript."""


def show(number: float) -> str:
    """Return a number in at most four digits, as a reader sees it: −0.02, 1e−9, ∞."""
    if not np.isfinite(number):
        return "none" if np.isnan(number) else "∞" if number > 0 else "−∞"
    short = float(SHORT.create_decimal(float(number))) + 0.0  # + 0.0 turns −0 into 0
    if short == 0 or 1e-6 <= abs(short) < 1e21:
        text = np.format_float_positional(short, trim="-")
    else:
        digits, exponent = f"{short:e}".split("e")
        sign = "" if exponent[0] == "-" else "+"
        text = f"{digits.rstrip('0').rstrip('.')}e{sign}{int(exponent)}"
    return text.replace("-", "−")


def unbroken(text: str) -> str:
    """Return a text in which no line ends between a number and its per cent sign."""
    return text.replace(" %", "\N{NO-BREAK SPACE}%")


def places(template: str) -> list[str]:
    """Return the names in braces, in order.

    Raises
    ------
    ValueError
        If something else stands in braces.
    """
    for braces in BRACES.findall(template):
        if not PLACE.fullmatch(braces):
            raise ValueError(f"{braces!r} is no place: that is a name of an array in braces")
    return PLACE.findall(template)


def fill(
    template: str,
    look_up: Callable[[str], float | str],
    number: Callable[[str], str] = str,
    words: Callable[[str], str] = str,
) -> str:
    """Fill each ``{name}`` with what is looked up under the name: words, or a number's digits.

    `number` and `words` are applied to what is filled in.
    """

    def put(match: re.Match[str]) -> str:
        found = look_up(match.group(1))
        return words(found) if isinstance(found, str) else number(show(found))

    return PLACE.sub(put, template).strip()
