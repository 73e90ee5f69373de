"""Plots of activations: static ones, and the explorer that lives in a notebook or a page.

Python evaluates the reference on a grid (`curves`); everything else only draws.
"""

from rectified.plots.explorer import Explorer, explore
from rectified.plots.plot import Plot, plot

__all__ = ["Explorer", "Plot", "explore", "plot"]
