"""The record that every misconception is."""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from rectified.activations import get
from rectified.calls import call
from rectified.checks.fault import find
from rectified.checks.reference import Reference
from rectified.checks.regions import REGIONS, Region

Function = Callable[..., object]


@dataclass(frozen=True)
class Misconception:
    """A named, plausible, wrong implementation.

    Parameters
    ----------
    name : str
        In words joined by hyphens.
    activation : str
        The activation that it misses.
    implementation : callable
        The wrong function, called as a student's is: with x, and the parameters by name.
    explanation : str
        What is misunderstood, and what is right, addressed to the student.
    said_to_break : frozenset of str, optional
        The regions in which it is wrong, where they are stated; in all others it is right.
    wrt : str or None
        The variable, where it is a derivative that is missed.
    parameters : mapping
        Parameters of the activation at which it breaks these regions; the defaults without it.
    variants : tuple of callable
        Other ways to write the same mistake, which differ from `implementation` somewhere.
    besides : tuple of str
        The names of what else is wrong, where that is explained too.
    """

    name: str
    activation: str
    implementation: Function
    explanation: str
    said_to_break: frozenset[str] | None = None
    wrt: str | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    variants: tuple[Function, ...] = ()
    besides: tuple[str, ...] = ()

    @property
    def implementations(self) -> tuple[Function, ...]:
        """Every way in which the mistake is written."""
        return (self.implementation, *self.variants)

    @functools.cached_property
    def breaks(self) -> frozenset[str]:
        """The regions in which it is wrong: as stated, or else as its implementation answers."""
        if self.said_to_break is not None:
            return self.said_to_break
        reference = Reference(get(self.activation), self.wrt, "any", dict(self.parameters))
        usual = [region for region in REGIONS.values() if not region.all_digits]
        with np.errstate(all="ignore"):
            return frozenset(region.name for region in usual if self._breaks(region, reference))

    def _breaks(self, region: Region, reference: Reference) -> bool:
        outcomes = [
            call(
                self.implementation,
                probe.x,
                reference.parameters,
                layout=probe.layout,
                shape=reference.numbers(probe.x).shape,
            )
            for probe in region.probes(reference)
        ]
        if region.keeps_input:
            silent = all(outcome.array is None for outcome in outcomes)
            return bool(outcomes) and (silent or any(outcome.modified for outcome in outcomes))
        return any(find(reference, outcome) for outcome in outcomes)
