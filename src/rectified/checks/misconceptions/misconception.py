"""The record that every misconception is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Function = Callable[..., object]


@dataclass(frozen=True)
class Misconception:
    """A named, plausible, wrong implementation.

    Parameters
    ----------
    name : str
        Unique, in words joined by hyphens.
    activation : str
        The activation that it misses.
    implementation : callable
        The wrong function, called as a student's is: with x, and the parameters by name.
    explanation : str
        What is misunderstood, and what is right, addressed to the student.
    breaks : frozenset of str
        The regions in which it is wrong; in all others it is right.
    wrt : str or None
        The variable, where it is a derivative that is missed.
    parameters : mapping
        Parameters of the activation at which it breaks these regions; the defaults without it.
    variants : tuple of callable
        Other ways to write the same mistake, which differ from `implementation` somewhere.
    """

    name: str
    activation: str
    implementation: Function
    explanation: str
    breaks: frozenset[str]
    wrt: str | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    variants: tuple[Function, ...] = ()

    @property
    def implementations(self) -> tuple[Function, ...]:
        """Every way in which the mistake is written."""
        return (self.implementation, *self.variants)
