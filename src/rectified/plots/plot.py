"""The static plot of an activation."""

from typing import TYPE_CHECKING, Any

from rectified.activations import Activation
from rectified.plots.curves import Curves, sample
from rectified.plots.style import framed
from rectified.plots.svg import svg

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Plot:
    """A picture with its text alternative; a notebook shows it as an inline SVG.

    Made by `plot`.

    Parameters
    ----------
    curves : Curves
        What is drawn.
    """

    def __init__(self, curves: Curves) -> None:
        self.curves = curves

    @property
    def alt(self) -> str:
        """What the picture shows, in words."""
        return self.curves.describe()

    def figure(self) -> "Figure":
        """Return the picture as a new matplotlib figure, free to be restyled or saved."""
        from rectified.plots.figure import figure  # here, for only this needs matplotlib

        return figure(self.curves)

    def __repr__(self) -> str:
        return self.alt

    def _repr_html_(self) -> str:
        return framed(svg(self.curves))


def plot(activation: Activation | str, **options: Any) -> Plot:
    """Plot an activation above its derivative.

    Parameters
    ----------
    activation : Activation or str
        What to plot, or its name.
    **options
        ``span``, ``samples`` and parameters, as `rectified.plots.curves.sample` takes them.

    Raises
    ------
    TypeError, ValueError
        As `rectified.plots.curves.sample`.
    """
    return Plot(sample(activation, **options))
