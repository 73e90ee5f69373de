"""The panel of the two moons: what a net says of each place, the examples, and more over them."""

from rectified.experiments.plane import X, Y
from rectified.plots import Axis, Image, Line, Panel, Points
from rectified.plots.marks import Mark

BOUNDARY = Line(x="boundary_x", y="boundary_y", role="compare", label="boundary")
"""Where the net changes its answer."""


def plane(*over: Mark, height: int) -> Panel:
    """Return the panel of the arrays ``plane``, ``point_x``, ``point_y``, ``class_0``, ``class_1``.

    Parameters
    ----------
    *over : Mark
        What is drawn over the examples, such as a boundary.
    height : int
        In pixels.
    """
    points = {"x": "point_x", "y": "point_y"}
    return Panel(
        title="the plane",
        x=Axis(*X),
        y=Axis(*Y),
        height=height,
        narrow=True,
        marks=[
            Image(cells="plane", palette="diverging", upward=True, smooth=True),
            Points(**points, where="class_0", role="value"),
            Points(**points, where="class_1", role="slope", shape="square"),
            *over,
        ],
    )
