"""An outcome that a formula does not explain."""

from dataclasses import dataclass

from rectified.calls import Outcome
from rectified.checks.misconceptions.forms.trial import Part
from rectified.checks.regions import Probe


@dataclass(frozen=True)
class Left:
    """An outcome that a formula does not explain, or the places where it does not."""

    probe: Probe
    outcome: Outcome
    places: tuple[tuple[int, ...], ...] = ()


Explained = tuple[list[Part], list[Left]]
"""What is said of some of what was left over, and what is left over still."""
