"""The plane on which the two moons lie, and what is drawn on it: image, boundary, kinks.

The plane spans `X` and `Y`. An image has its first row at the bottom, the least y, and a pixel
stands for the middle of its square.
"""

from collections.abc import Callable
from typing import Any

import contourpy
import numpy as np

from rectified.numerics import Array

X = (-2.0, 2.0)
Y = (-1.5, 1.5)
COLUMNS, ROWS = 40, 30
"""Of the largest image; its pixels are squares with sides of 0.1."""
VERTICES = 96
"""How many rows a boundary has; those that it does not need are NaN."""
LINES = VERTICES // 3
"""How many lines fit into a boundary: each takes two vertices and a row of NaN at least."""
TOLERANCE = 0.005
"""How far a boundary may be drawn from where it is, while `VERTICES` suffice."""

Function = Callable[[Array], Array]
"""Takes points, of shape (n, 2), and returns a number for each, of shape (n,)."""


def image(probability: Function, columns: int = COLUMNS) -> Array:
    """Return 254 p as uint8 of shape (rows, columns), where p is the probability."""
    side = (X[1] - X[0]) / columns
    x, y = (np.arange(low + side / 2, high, side) for low, high in (X, Y))
    return share(_on_grid(probability, x, y))


def share(part: Array) -> Array:
    """Return 254 p as uint8: what images hold of a probability or a share p in [0, 1]."""
    levels: Array = np.rint(254 * part).astype(np.uint8)
    return levels


def boundary(score: Function) -> Array:
    """Return where the score is 0, as float16 of shape (VERTICES, 2): x and y.

    A row of NaN lifts the pen. Of more than `LINES` lines the longest are drawn.
    """
    x, y = np.linspace(*X, 2 * COLUMNS + 1), np.linspace(*Y, 2 * ROWS + 1)
    lines: Any = contourpy.contour_generator(x, y, _on_grid(score, x, y)).lines(0.0)
    if len(lines) > LINES:
        lines = sorted(lines, key=len)[-LINES:]
    tolerance, rows = TOLERANCE, VERTICES + 1
    while rows > VERTICES:
        drawn = [_simplified(line, tolerance) for line in lines]
        rows = sum(len(line) + 1 for line in drawn)
        tolerance *= 1.5
    joined = np.full((VERTICES, 2), np.nan, np.float16)
    start = 0
    for line in drawn:
        joined[start : start + len(line)] = line
        start += len(line) + 1
    return joined


def kinks(weights: Array, biases: Array) -> Array:
    """Return the part of each unit's line w·x + b = 0 that lies in the plane.

    Parameters
    ----------
    weights : ndarray of shape (units, 2)
    biases : ndarray of shape (units,)

    Returns
    -------
    ndarray of float16, of shape (units, 2, 2)
        The two ends of each, x and y; NaN where the line does not cross the plane.
    """
    ends = np.full((biases.size, 2, 2), np.nan)
    low, high = np.array([X, Y]).T
    for unit, (w, b) in enumerate(zip(weights, biases, strict=True)):
        if not w.any():
            continue
        foot, along = -b * w / (w @ w), np.array([-w[1], w[0]]) / np.hypot(*w)
        with np.errstate(divide="ignore", invalid="ignore"):
            crossings = np.array([low - foot, high - foot]) / along
        inside = along != 0
        first = np.max(crossings.min(axis=0)[inside])
        last = np.min(crossings.max(axis=0)[inside])
        if first < last and ((low <= foot) & (foot <= high))[~inside].all():
            ends[unit] = foot + np.outer([first, last], along)
    return ends.astype(np.float16)


def _on_grid(function: Function, x: Array, y: Array) -> Array:
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    return function(points).reshape(y.size, x.size)


def _simplified(line: Array, tolerance: float) -> Array:
    """Return the vertices without those that are nearly on the way (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    start, end = line[0], line[-1]
    along, offset = end - start, line - start
    length = np.hypot(*along)
    if length == 0:  # the line is closed
        distance = np.hypot(*offset.T)
    else:
        distance = np.abs(offset[:, 0] * along[1] - offset[:, 1] * along[0]) / length
    farthest = int(np.argmax(distance))
    if distance[farthest] <= tolerance:
        return line[[0, -1]]
    left = _simplified(line[: farthest + 1], tolerance)
    return np.concatenate([left[:-1], _simplified(line[farthest:], tolerance)])
