"""The program that made the coefficients in `rectified.numerics.gaussian`.

    python -m rectified.numerics.gaussian_fit

prints them. It needs mpmath, which the package itself does not.

    g(a) = Φ(−a) exp(a²/2) (1.75 + a),   s = a / (a + 5) − 1/2

g is interpolated in s at the Chebyshev nodes of the interval that belongs to 0 ≤ a ≤ far. That
is nearly the best polynomial: its error is at most a few times the smallest possible.
"""

from typing import Any

DIGITS = 60


def coefficients(count: int, far: int) -> list[float]:
    """Return the coefficients of the powers of s, after what rounding the first has lost.

    The constant term is needed to more than 53 bits. It is returned as two numbers: the first
    of the list, and the first after it, which is the difference.

    Parameters
    ----------
    count : int
        How many coefficients: the degree plus one.
    far : int
        The largest a.
    """
    import mpmath as mp  # here, since only who makes the coefficients anew needs it

    with mp.workdps(DIGITS):
        low, high = -mp.mpf(1) / 2, mp.mpf(far) / (far + 5) - mp.mpf(1) / 2
        nodes = [
            (low + high + (high - low) * mp.cos(mp.pi * (2 * i + 1) / (2 * count))) / 2
            for i in range(count)
        ]
        powers = _interpolate(nodes, [_g(5 * (s + 0.5) / (0.5 - s)) for s in nodes])
        centre = float(powers[0])
        return [centre, float(powers[0] - centre), *map(float, powers[1:])]


def _g(a: Any) -> Any:
    import mpmath as mp

    return mp.erfc(a / mp.sqrt(2)) / 2 * mp.exp(a * a / 2) * (a + mp.mpf("1.75"))


def _interpolate(nodes: list[Any], values: list[Any]) -> list[Any]:
    """Return the polynomial through the points, as coefficients of the powers (Newton)."""
    differences = list(values)
    for order in range(1, len(nodes)):
        for i in range(len(nodes) - 1, order - 1, -1):
            run = nodes[i] - nodes[i - order]
            differences[i] = (differences[i] - differences[i - 1]) / run
    powers = [differences[-1]]
    for node, difference in zip(nodes[-2::-1], differences[-2::-1], strict=True):
        shifted = [0, *powers]  # the polynomial so far, times s − node, plus the difference
        powers = [high - node * low for high, low in zip(shifted, [*powers, 0], strict=True)]
        powers[0] += difference
    return powers


def main() -> None:
    """Print the constants as they stand in `rectified.numerics.gaussian`."""
    for count, far in ((24, 40), (12, 15)):
        centre, *rest = coefficients(count, far)
        print(f"centre {centre!r}")
        for i in range(0, count, 6):
            print(f"    {rest[i : i + 6]},")


if __name__ == "__main__":
    main()
