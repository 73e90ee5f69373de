"""The ends of a scale, which the last bits of numbers do not move."""

import math

DIGITS = 6
"""So many digits of the length of a scale are kept: fewer pixels has any screen."""


def steady(low: float, high: float) -> tuple[float, float]:
    """Return the ends rounded to a millionth of their distance.

    Processors differ in the last bits of exp or of a sum. A page shall be the same wherever it is
    made.
    """
    length = high - low
    if not (math.isfinite(length) and length > 0):
        return low, high
    decimals = DIGITS - math.floor(math.log10(length))
    return round(low, decimals), round(high, decimals)
