"""Experiments: what is trained, measured and claimed, and the frames that last.

Training near a cliff differs between processors, so a chapter trains nothing. `make frames`
runs every experiment and stores its arrays; chapters load them and show them. The tests run the
experiments with other seeds and hold the claims, never the digits. What is `timed` is measured
on one machine, by `make frames` alone, and its claims are held on what is stored.

One file per experiment. Whatever module of this package holds an `Experiment` named
``experiment`` is one.

>>> from rectified.experiments import every
>>> for experiment in every():
...     assert experiment.question.endswith("?")
"""

import importlib
import pkgutil

from rectified.experiments.experiment import Claim, Experiment
from rectified.experiments.frames import Frames, load


def every() -> tuple[Experiment, ...]:
    """Return every experiment of this package, by name."""
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.iter_modules(__path__, f"{__name__}.")
    ]
    members = [getattr(module, "experiment", None) for module in modules]
    return tuple(member for member in members if isinstance(member, Experiment))


__all__ = ["Claim", "Experiment", "Frames", "every", "load"]
