"""Where an axis is marked: at multiples of 1, 2 or 5 times a power of ten."""

import math

INTERVALS = 5
"""The most intervals that the marks may cut an axis into."""


def ticks(low: float, high: float) -> list[float]:
    """Return the round numbers from `low` to `high` that mark an axis.

    They are the multiples of the smallest step 1, 2 or 5 × 10^k that cuts an axis of this
    length into no more than `INTERVALS` intervals. Each is the float nearest to its decimal:
    0.3, not 0.30000000000000004.

    Parameters
    ----------
    low, high : float
        The ends of the axis: finite, `low` below `high`.

    Raises
    ------
    ValueError
        If they are not.
    """
    if not (math.isfinite(high - low) and low < high):
        raise ValueError(f"an axis needs two finite ends, low < high; got {low} and {high}")
    least = (high - low) / INTERVALS
    exponent = math.floor(math.log10(least))
    for digit in (1, 2, 5, 10):
        step = _times_power_of_ten(digit, exponent)
        if step > least * (1 - 1e-9):  # 1000.1 - 1000 is a little more than 0.1
            break
    counts = range(math.floor(low / step), math.ceil(high / step) + 1)
    marks = [_times_power_of_ten(count * digit, exponent) for count in counts]
    return [mark for mark in marks if low <= mark <= high]


def _times_power_of_ten(count: int, exponent: int) -> float:
    return float(f"{count}e{exponent}")  # rounded once, which a product would not be


def label(tick: float) -> str:
    """Return a tick's number as a reader sees it, short enough for the margin: 2e6, −0.05."""
    plain = f"{tick:.12g}"
    digits, exponent = f"{tick:.11e}".split("e")
    powers = f"{digits.rstrip('0').rstrip('.')}e{int(exponent)}"
    text = min(plain, powers, key=len) if len(plain) > 6 or "e" in plain else plain
    return text.replace("-", "−")
