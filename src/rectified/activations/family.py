"""The family in teaching order. A new activation is one file and one line here."""

import difflib

from rectified.activations.activation import Activation
from rectified.activations.celu import celu
from rectified.activations.elu import elu
from rectified.activations.gated import GatedUnit
from rectified.activations.geglu import geglu
from rectified.activations.gelu import gelu
from rectified.activations.glu import glu
from rectified.activations.hardswish import hardswish
from rectified.activations.hardtanh import hardtanh
from rectified.activations.leaky_relu import leaky_relu
from rectified.activations.mish import mish
from rectified.activations.prelu import prelu
from rectified.activations.reglu import reglu
from rectified.activations.relu import relu
from rectified.activations.relu6 import relu6
from rectified.activations.rrelu import rrelu
from rectified.activations.selu import selu
from rectified.activations.sigmoid import sigmoid
from rectified.activations.silu import silu
from rectified.activations.softplus import softplus
from rectified.activations.squared_relu import squared_relu
from rectified.activations.swiglu import swiglu
from rectified.activations.tanh import tanh

FAMILY: tuple[Activation, ...] = (
    relu,
    leaky_relu,
    prelu,
    rrelu,
    elu,
    celu,
    selu,
    gelu,
    silu,
    mish,
    softplus,
    relu6,
    squared_relu,
    hardswish,
    hardtanh,
    sigmoid,
    tanh,
)

GATED: tuple[GatedUnit, ...] = (glu, reglu, geglu, swiglu)
"""The units that multiply one half of their input by an activation of the other."""


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
