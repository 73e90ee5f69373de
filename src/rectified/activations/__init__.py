"""The reference: every activation of the family, with its derivatives.

One file per activation. `FAMILY` lists them in teaching order; everything else in the
course (curves, tables, exercises, checks, tests) iterates over it.

>>> from rectified.activations import relu
>>> relu([-3.0, -0.5, 0.0, 1.0, 2.0])
array([0., 0., 0., 1., 2.])
>>> relu.derivative([-3.0, -0.5, 0.0, 1.0, 2.0])
array([0., 0., 0., 1., 1.])
"""

# ruff: noqa: I001  the order of these lines is the order of teaching
import difflib

from rectified.activations.activation import Activation as Activation
from rectified.activations.parameter import Choice as Choice, Parameter as Parameter
from rectified.activations.trait import Trait as Trait

# The family. A new activation is its file and one line here.
from rectified.activations.relu import relu as relu
from rectified.activations.leaky_relu import leaky_relu as leaky_relu
from rectified.activations.prelu import prelu as prelu
from rectified.activations.rrelu import rrelu as rrelu
from rectified.activations.elu import elu as elu
from rectified.activations.celu import celu as celu
from rectified.activations.selu import selu as selu
from rectified.activations.gelu import gelu as gelu
from rectified.activations.silu import silu as silu
from rectified.activations.mish import mish as mish
from rectified.activations.softplus import softplus as softplus
from rectified.activations.relu6 import relu6 as relu6
from rectified.activations.squared_relu import squared_relu as squared_relu
from rectified.activations.hardswish import hardswish as hardswish
from rectified.activations.hardtanh import hardtanh as hardtanh
from rectified.activations.sigmoid import sigmoid as sigmoid
from rectified.activations.tanh import tanh as tanh

from rectified.activations.gated import (
    GATED as GATED,
    GatedUnit as GatedUnit,
    geglu as geglu,
    glu as glu,
    reglu as reglu,
    swiglu as swiglu,
)

FAMILY: tuple[Activation, ...] = tuple(
    member for member in list(globals().values()) if isinstance(member, Activation)
)
"""Every activation imported above, in that order."""


def get(name: str) -> Activation | GatedUnit:
    """Return the activation or the gated unit that has this name.

    Parameters
    ----------
    name : str
        A name as PyTorch spells it in ``torch.nn.functional``, such as ``"relu"``.

    Raises
    ------
    TypeError
        If `name` is not a string.
    ValueError
        If nothing has this name; the message lists the names that exist.
    """
    members: list[Activation | GatedUnit] = [*FAMILY, *GATED]
    by_name = {member.name: member for member in members}
    if not isinstance(name, str):
        raise TypeError(
            f"name must be a string such as {FAMILY[0].name!r}; got {name!r}, "
            f"a {type(name).__name__}"
        )
    if name in by_name:
        return by_name[name]
    close = difflib.get_close_matches(name, by_name, n=1)
    hint = f"Did you mean {close[0]!r}? " if close else ""
    raise ValueError(
        f"there is no activation named {name!r}. {hint}The family: {', '.join(by_name)}"
    )
