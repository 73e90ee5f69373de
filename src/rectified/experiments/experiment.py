"""The record that every experiment is: what it measures, what it films, what it claims."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from rectified.experiments.frames import Frames
from rectified.numerics import Array


@dataclass(frozen=True)
class Claim:
    """A sentence of a chapter, and whether measurements bear it out.

    Parameters
    ----------
    says : str
        The sentence.
    holds : callable
        ``holds(measured)`` of the measurements by name, whose first axis is the seed. An
        inequality with room to spare: other seeds and other processors must bear it out too.
    """

    says: str
    holds: Callable[[Mapping[str, Array]], bool | np.bool]


@dataclass(frozen=True, kw_only=True)
class Experiment:
    """What is trained, what is measured of it, and what a chapter claims of that.

    Its name is its module's, its question the first line of the module's docstring; the rest of
    the docstring says what each array holds: shape, axes, dtype, range.

    Parameters
    ----------
    measure : callable
        ``measure(seed)`` returns the numbers of one seed, by name: accuracies, shares, losses.
        All that depends on chance depends on the seed.
    film : callable
        ``film(seed)`` returns the arrays of the live figure, by name, in compact dtypes: images
        as uint8, curves as float32 or float16.
    claims : tuple of Claim
        What the chapter says of the measurements.
    seeds : tuple of int
        Those of the stored frames, at least five. The first one is filmed.
    others : tuple of int
        Seeds that no chapter shows. What they measure is stored beside the frames, and the claims
        are held on them too: one that holds on the shown seeds alone is luck.
    timed : bool
        Whether it measures times. Its frames are what one machine measured, and no other has to
        measure the same: its claims are held on them alone, and `make frames` runs it by itself,
        when nothing else keeps the cores busy.
    """

    measure: Callable[[int], Mapping[str, ArrayLike]]
    film: Callable[[int], Mapping[str, Array]]
    claims: tuple[Claim, ...]
    seeds: tuple[int, ...] = (0, 1, 2, 3, 4)
    others: tuple[int, ...] = (100, 101, 102, 103, 104)
    timed: bool = False

    @property
    def module(self) -> str:
        """The full name of the module that states the experiment."""
        return self.measure.__module__

    @property
    def name(self) -> str:
        """The name of that module alone, and of the file of frames."""
        return self.module.rpartition(".")[2]

    @property
    def question(self) -> str:
        """What the experiment answers."""
        return (inspect.getdoc(inspect.getmodule(self.measure)) or "").split("\n")[0]

    def frames(
        self, measured: Sequence[Mapping[str, ArrayLike]], filmed: Mapping[str, Array], code: str
    ) -> Frames:
        """Join the measurements of each seed, what was filmed, and the code's fingerprint.

        Raises
        ------
        ValueError
            If a measurement and a filmed array have the same name.
        """
        stacked = stack(measured)
        if both := sorted(stacked.keys() & filmed.keys()):
            raise ValueError(f"{self.name} measures and films {', '.join(both)}; expected one")
        return Frames({**stacked, **filmed}, self.seeds, code)


def stack(measured: Sequence[Mapping[str, ArrayLike]]) -> dict[str, Array]:
    """Return the measurements of several seeds by name, the seed as their first axis."""
    return {name: np.array([of_one[name] for of_one in measured]) for name in measured[0]}
