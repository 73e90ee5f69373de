"""The record that every misconception is."""

from collections.abc import Callable
from dataclasses import dataclass


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
        The wrong function, called as a student's is.
    explanation : str
        What is misunderstood, and what is right, addressed to the student.
    breaks : frozenset of str
        The regions in which it is wrong; in all others it is right.
    wrt : str or None
        The variable, where it is a derivative that is missed.
    """

    name: str
    activation: str
    implementation: Callable[..., object]
    explanation: str
    breaks: frozenset[str]
    wrt: str | None = None
