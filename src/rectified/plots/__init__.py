"""Figures: one grammar, drawn once as a static picture and moved by one small module.

`explore` and `plot` show activations. Any other figure is built from the grammar: a `Figure` of
panels, each with axes and marks, over shared `Data`, with knobs, a probe and words.
"""

from rectified.plots.axes import Axis, hold, powers
from rectified.plots.controls import Guess, Knob, Predict, Probe
from rectified.plots.data import Data
from rectified.plots.explorer import explore
from rectified.plots.figure import Figure, Panel
from rectified.plots.live import LiveFigure
from rectified.plots.marks import Bars, Fan, Image, Line, Points, Rule, Spot, Tangent
from rectified.plots.plot import Plot, plot

__all__ = [
    "Axis",
    "Bars",
    "Data",
    "Fan",
    "Figure",
    "Guess",
    "Image",
    "Knob",
    "Line",
    "LiveFigure",
    "Panel",
    "Plot",
    "Points",
    "Predict",
    "Probe",
    "Rule",
    "Spot",
    "Tangent",
    "explore",
    "hold",
    "plot",
    "powers",
]
