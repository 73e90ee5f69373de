"""Bend it, in small: what a visitor moves first."""

from dataclasses import replace

from rectified.experiments import Frames
from rectified.figures.bend import bend
from rectified.plots import Data, LiveFigure

LAYERS = "2"
"""So many are enough, and one more says nothing new."""


def front(frames: Frames) -> LiveFigure:
    """Return the activation and the plane of `bend` for nets of two hidden layers.

    It opens where there is no bend. One move of its one slider, and the boundary is no longer
    a straight line.

    Parameters
    ----------
    frames : Frames
        Those of `rectified.experiments.bend`.
    """
    whole = bend(frames).figure
    (layers,) = (knob for knob in whole.knobs if knob.name == "layers")
    row = layers.texts.index(LAYERS)
    activation, plane, _ = whole.panels

    def of_row(data: Data) -> Data:
        if "layers" not in data.dims:
            return data
        axis = data.dims.index("layers")
        rest = tuple(dim for dim in data.dims if dim != "layers")
        return replace(data, values=data.array.take(row, axis), dims=rest)

    return LiveFigure(
        replace(
            whole,
            name="front",
            alt="An activation, and two moons in a plane, coloured by what a net with it says of "
            "each place, with its boundary. {told}",
            data={name: of_row(data) for name, data in whole.data.items()},
            knobs=[knob for knob in whole.knobs if knob != layers],
            panels=[activation, plane],
            note="",
            predict=None,
        )
    )
