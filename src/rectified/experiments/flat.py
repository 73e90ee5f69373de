"""How far a network's outputs lie from a plane, which is what they are where nothing bends."""

import numpy as np

from rectified.numerics import Array


def off_plane(x: Array, output: Array) -> Array:
    """Return what the plane that fits the outputs best, by least squares, leaves of them."""
    places = np.column_stack([x, np.ones(len(x))])
    rest: Array = output - places @ np.linalg.lstsq(places, output)[0]
    return rest
