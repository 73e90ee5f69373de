"""What a figure says: templates whose places are filled with its numbers and words."""

import re
from collections.abc import Callable

import numpy as np

PLACE = re.compile(r"\{(\w+)\}")
DIGITS = 4


def show(number: float) -> str:
    """Return a number in at most four digits, as a reader sees it: −0.02, 1e−9, ∞."""
    if not np.isfinite(number):
        return "none" if np.isnan(number) else "∞" if number > 0 else "−∞"
    short = float(f"{number:.{DIGITS}g}") + 0.0  # + 0.0 turns −0 into 0
    if short == 0 or 1e-6 <= abs(short) < 1e21:
        text = np.format_float_positional(short, trim="-")
    else:
        digits, exponent = f"{short:e}".split("e")
        sign = "" if exponent[0] == "-" else "+"
        text = f"{digits.rstrip('0').rstrip('.')}e{sign}{int(exponent)}"
    return text.replace("-", "−")


def places(template: str) -> list[str]:
    """Return the names in braces, in order."""
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
