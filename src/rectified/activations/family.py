"""The family in teaching order. A new activation is one file and one line here."""

import difflib

from rectified.activations.activation import Activation
from rectified.activations.relu import relu

FAMILY: tuple[Activation, ...] = (relu,)


def get(name: str) -> Activation:
    """Return the activation of the family that has this name.

    Parameters
    ----------
    name : str
        A name as PyTorch spells it in ``torch.nn.functional``, such as ``"relu"``.

    Raises
    ------
    TypeError
        If `name` is not a string.
    ValueError
        If no activation has this name; the message lists those that exist.
    """
    if not isinstance(name, str):
        raise TypeError(
            f"name must be a string such as {FAMILY[0].name!r}; got {name!r}, "
            f"a {type(name).__name__}"
        )
    by_name = {activation.name: activation for activation in FAMILY}
    if name in by_name:
        return by_name[name]
    close = difflib.get_close_matches(name, by_name, n=1)
    hint = f"Did you mean {close[0]!r}? " if close else ""
    raise ValueError(
        f"there is no activation named {name!r}. {hint}The family: {', '.join(by_name)}"
    )
