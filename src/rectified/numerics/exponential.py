"""e^x, e^x − 1 and log(1 + t) where NumPy's own are too inexact or too slow.

In double precision NumPy's are exact to about one unit in the last place. In single precision
its `exp` is off by up to 2.5, which leaves no room for the roundings of a longer formula, and
its `expm1` and `log1p` cost ten times as much as its `exp`. Here all three are made of
additions, multiplications and divisions, which NumPy does on several numbers at once.
"""

import numpy as np

from rectified.numerics import Array

SINGLE = np.dtype(np.float32)

# ln 2 in two parts: the first has ten bits, so that its product with a small integer is exact.
LN2_HIGH = 0.693359375
LN2_LOW = -2.12194440e-4
PER_LN2 = 1.4426950408889634

# c = r − r² (P₁ + P₂ r²) nearly makes exp(r) = 1 + r + r c / (2 − c); Remez, in FreeBSD's expf.
P1, P2 = 1.6666625440e-1, -2.7667332906e-3

# 2 atanh(s) / s − 2 is nearly s² (A₁ + A₂ s² + A₃ s⁴ + A₄ s⁶) for s² ≤ 1/9: least squares at
# 40 Chebyshev nodes. The error is below 1e-6 of a term that is at most 1/25 of log(1 + t).
A1, A2, A3, A4 = 0.666666397, 0.400076708, 0.282339562, 0.268675480


def exp(x: Array) -> Array:
    """e^x within 1 ULP; in single precision for |x| ≤ 87 only, where e^x is a normal number.

    x = k ln 2 + r with an integer k and |r| ≤ ln(2) / 2, so that e^x = 2^k e^r. The integer
    is added to the exponent's bits of e^r.
    """
    if x.dtype != SINGLE:
        return np.asarray(np.exp(x))
    k = x * PER_LN2
    np.rint(k, out=k)
    part = k * LN2_HIGH
    r = x - part
    np.multiply(k, LN2_LOW, out=part)
    r -= part
    square = np.square(r, out=part)
    c = square * P2
    c += P1
    c *= square
    np.subtract(r, c, out=c)
    power = np.multiply(r, c, out=square)
    np.subtract(2.0, c, out=c)
    power /= c
    power += r
    power += 1.0
    bits = k.astype(np.int32)
    bits <<= 23
    bits += power.view(np.int32)
    return bits.view(np.float32)


def expm1(x: Array, out: Array | None = None) -> Array:
    """e^x − 1 for x ≤ 0, within 3 ULP: there is no cancellation as x nears 0.

    In single precision as 2 T / (1 − T) with T = tanh(x / 2), which NumPy computes to 1.4 ULP.
    T ≤ 0, so that the denominator is a sum of positive numbers.
    """
    if x.dtype != SINGLE:
        return np.asarray(np.expm1(x, out=out))
    half = x * 0.5
    np.tanh(half, out=half)
    denominator = 1.0 - half
    half += half
    return np.divide(half, denominator, out=out)


def log1p(t: Array, out: Array | None = None) -> Array:
    """log(1 + t) for 0 ≤ t ≤ 1, within 3 ULP: small t keep their digits.

    In double precision as log(u) + (t − (u − 1)) / u, where u is 1 + t as it is rounded:
    t − (u − 1) is exactly what that loses. In single precision as 2 atanh(s) with
    s = t / (2 + t), written t − s (t − …), so that all that is inexact is small beside t.
    """
    if t.dtype != SINGLE:
        u = 1.0 + t
        lost = u - 1.0
        np.subtract(t, lost, out=lost)
        lost /= u
        np.log(u, out=u)
        return np.add(u, lost, out=out)
    s = t + 2.0
    np.divide(t, s, out=s)
    square = s * s
    total = square * A4
    for coefficient in (A3, A2, A1):
        total += coefficient
        total *= square
    np.subtract(t, total, out=total)
    total *= s
    return np.subtract(t, total, out=out)
