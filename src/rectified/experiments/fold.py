"""How many straight pieces does depth buy?

A tent layer of two ReLUs, ``2 relu(x) - 4 relu(x - 1/2)``, folds [0, 1] onto itself; each
further one folds what is folded already. Beside it stands one layer with as many units as all
its layers together, their kinks anywhere, their weights the best (least squares) for the same
curve. Nothing is trained. Montúfar, Pascanu, Cho and Bengio (2014).

Measured, for each seed, which places the kinks; the axis is the depth, 1 to 8:

======================  =====  =======  =====================================================
pieces                  (8,)   int64    of the deep net, counted
shallow_pieces          (8,)   int64    of the one layer, counted
shallow_error           (8,)   float64  its distance from the deep curve, root mean square, as a
                                        share of that of the best level line: in [0, 1]
======================  =====  =======  =====================================================

Filmed; the last axis is x, `POINTS` from 0 to 1:

======================  ========  =======  ===============================
deep                    (8, 513)  float16  in [0, 1], exact
shallow                 (8, 513)  float16  near [0, 1]
======================  ========  =======  ===============================
"""

import numpy as np

from rectified.activations import relu
from rectified.experiments.experiment import Claim, Experiment
from rectified.numerics import Array

DEPTHS = range(1, 9)
UNITS = 2 * np.array(DEPTHS)
"""A tent has two."""
POINTS = np.linspace(0, 1, 513)
"""So fine that every kink is one of them, and every step is exact in binary."""


def tent(x: Array) -> Array:
    """Up to 1 at 1/2, and down again."""
    folded: Array = 2 * relu(x) - 4 * relu(x - 0.5)
    return folded


def deep(depth: int) -> Array:
    """The tent of the tent of the tent ..., on the points."""
    y = POINTS
    for _ in range(depth):
        y = tent(y)
    return y


def shallow(target: Array, units: int, rng: np.random.Generator) -> Array:
    """One layer of units with random kinks and sides, fitted to the target on the points."""
    kinks = rng.choice(POINTS[1:-1], units, replace=False)
    sides = rng.choice([-1.0, 1.0], units)
    features = np.column_stack([relu(sides * (POINTS[:, None] - kinks)), np.ones(POINTS.size)])
    fit: Array = features @ np.linalg.lstsq(features, target)[0]
    return fit


def both(seed: int) -> tuple[list[Array], list[Array]]:
    """Return the deep curve and the shallow one at every depth."""
    rng = np.random.default_rng(seed)
    curves = [deep(depth) for depth in DEPTHS]
    return curves, [
        shallow(curve, 2 * depth, rng) for depth, curve in zip(DEPTHS, curves, strict=True)
    ]


def pieces(y: Array) -> int:
    """Count the runs of equal slope."""
    bends = np.abs(np.diff(y, 2)) * (POINTS.size - 1)
    return 1 + int(np.sum(bends > 1e-9))


def measure(seed: int) -> dict[str, Array]:
    """Count the pieces of both at every depth."""
    curves, fits = both(seed)
    errors = np.std(np.subtract(fits, curves), axis=1)  # least squares leaves no mean error
    return {
        "pieces": np.array([pieces(y) for y in curves]),
        "shallow_pieces": np.array([pieces(y) for y in fits]),
        "shallow_error": errors / np.std(curves, axis=1),
    }


def film(seed: int) -> dict[str, Array]:
    """Draw both curves at every depth."""
    curves, fits = both(seed)
    return {"deep": np.array(curves, np.float16), "shallow": np.array(fits, np.float16)}


experiment = Experiment(
    measure=measure,
    film=film,
    claims=(
        Claim(
            "Each further layer of two ReLUs doubles the pieces: 2, 4, 8, up to 256.",
            lambda measured: np.all(measured["pieces"] == 2 ** np.array(DEPTHS)),
        ),
        Claim(
            "In one layer each unit adds one piece: 16 units make at most 17.",
            lambda measured: (
                np.all(measured["shallow_pieces"] <= UNITS + 1)
                and np.all(measured["shallow_pieces"] >= UNITS)
            ),
        ),
        Claim(
            "At depth 8 the one layer does hardly better than a level line.",
            lambda measured: np.all(measured["shallow_error"][:, -1] > 0.9),
        ),
    ),
)
