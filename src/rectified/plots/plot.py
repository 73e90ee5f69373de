"""The static plot of an activation."""

from typing import TYPE_CHECKING, Any

from rectified.activations import Activation
from rectified.plots.curves import Curves, sample
from rectified.plots.explorer import figure
from rectified.plots.frame import frame
from rectified.plots.style import framed

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Plot:
    """A picture with its text alternative; a notebook shows it as inline SVG.

    Made by `plot`.

    Parameters
    ----------
    curves : Curves
        What is drawn.
    """

    def __init__(self, curves: Curves) -> None:
        self.curves = curves
        self._figure = figure([curves], live=False)

    @property
    def alt(self) -> str:
        """What the picture shows, in words."""
        return self.curves.describe()

    def figure(self) -> "Figure":
        """Return the picture as a new matplotlib figure, free to be restyled or saved."""
        from rectified.plots.picture import picture  # here, for only this needs matplotlib

        return picture(self._figure)

    def __repr__(self) -> str:
        return self.alt

    def _repr_html_(self) -> str:
        return framed(frame(self._figure))


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
