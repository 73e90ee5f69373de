"""The values of one activation, as a table."""

from typing import Any

from numpy.typing import ArrayLike

from rectified.activations import Activation
from rectified.numerics.evaluation import real_array
from rectified.tables.table import Table


def tabulate(activation: Activation, x: ArrayLike, **parameters: Any) -> Table:
    """Return a table of an activation's value and slope at each x.

    Parameters
    ----------
    activation : Activation
        Whose values.
    x : array_like of real numbers
        The points, in the order of the rows.
    **parameters : float
        The activation's parameters.

    Raises
    ------
    TypeError, ValueError
        As for the activation itself.
    """
    points = real_array(x, caller="tabulate").ravel()
    columns = [
        points,
        activation(points, **parameters),
        activation.derivative(points, **parameters),
    ]
    return Table(
        header=("x", f"{activation.title}(x)", "slope"),
        rows=[[f"{number:g}" for number in row] for row in zip(*columns, strict=True)],
    )
