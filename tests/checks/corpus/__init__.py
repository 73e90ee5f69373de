"""Functions as learners write them, right and wrong, to measure the feedback of a check.

One module per activation. `wrong` says what a fair teacher would call the mistake, `right` that
there is none, however odd the code.

A why is the name of a misconception, as a check tells it; several where a fair teacher would accept
any of them, since two mistakes meet or two names are true of the same answers. "none" says that the
answers give no mistake away; among other names it says that to tell nothing is no fault either, but
to tell anything else is.

The first labels were written before anything was told. Where a check then told another name, its
text was read beside the function, and the name was added where every word of it is true of that
function.
"""

import functools
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

NONE = "none"


@dataclass(frozen=True, eq=False)
class Case:
    """One function of the corpus.

    Parameters
    ----------
    function : callable
        What a learner handed in.
    activation : str
        What it shall be.
    wrt : str or None
        The variable of the derivative; None for the value.
    why : tuple of str
        The names of which one should be told; empty where the function is right.
    parameters : dict
        The keywords of the check: those that it hands to the function, and `kinks`.
    """

    function: Callable[..., object]
    activation: str
    wrt: str | None
    why: tuple[str, ...]
    parameters: dict[str, Any]

    @property
    def name(self) -> str:
        """What it shall be, and its own name: ``elu-by-x-mask``, ``elu-mask`` for the value."""
        named = getattr(self.function, "__name__", type(self.function).__name__)
        if named == "<lambda>":
            named = f"lambda_of_line_{self.function.__code__.co_firstlineno}"
        asked = f"{self.activation}-by-{self.wrt}" if self.wrt else self.activation
        return f"{asked}-{named}"

    @property
    def is_nameable(self) -> bool:
        """Whether a check should tell why."""
        return bool(self.why) and NONE not in self.why


_CASES: list[Case] = []


def wrong(
    activation: str, wrt: str | None = None, *, why: str | tuple[str, ...], **parameters: Any
) -> Callable[[Callable[..., object]], Callable[..., object]]:
    """Register a function that must fail."""
    names = (why,) if isinstance(why, str) else why
    return functools.partial(_register, activation, wrt, names, parameters)


def right(
    activation: str, wrt: str | None = None, **parameters: Any
) -> Callable[[Callable[..., object]], Callable[..., object]]:
    """Register a function that must pass."""
    return functools.partial(_register, activation, wrt, (), parameters)


def _register(
    activation: str,
    wrt: str | None,
    why: tuple[str, ...],
    parameters: dict[str, Any],
    function: Callable[..., object],
) -> Callable[..., object]:
    _CASES.append(Case(function, activation, wrt, why, parameters))
    return function


def cases() -> tuple[Case, ...]:
    """Return every function of every module of this folder."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return tuple(_CASES)
