"""The reference: every activation of the family, with its derivatives.

One file per activation. `FAMILY` lists them in teaching order; everything else in the
course (curves, tables, exercises, checks, tests) iterates over it.

>>> from rectified.activations import relu
>>> relu([-3.0, -0.5, 0.0, 1.0, 2.0])
array([0., 0., 0., 1., 2.])
>>> relu.derivative([-3.0, -0.5, 0.0, 1.0, 2.0])
array([0., 0., 0., 1., 1.])
"""

from rectified.activations.activation import Activation
from rectified.activations.celu import celu
from rectified.activations.elu import elu
from rectified.activations.family import FAMILY, GATED, get
from rectified.activations.gated import GatedUnit
from rectified.activations.geglu import geglu
from rectified.activations.gelu import gelu
from rectified.activations.glu import glu
from rectified.activations.hardswish import hardswish
from rectified.activations.hardtanh import hardtanh
from rectified.activations.leaky_relu import leaky_relu
from rectified.activations.mish import mish
from rectified.activations.parameter import Choice, Parameter
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
from rectified.activations.table import Table, table, values
from rectified.activations.tanh import tanh

__all__ = [
    "FAMILY",
    "GATED",
    "Activation",
    "Choice",
    "GatedUnit",
    "Parameter",
    "Table",
    "celu",
    "elu",
    "geglu",
    "gelu",
    "get",
    "glu",
    "hardswish",
    "hardtanh",
    "leaky_relu",
    "mish",
    "prelu",
    "reglu",
    "relu",
    "relu6",
    "rrelu",
    "selu",
    "sigmoid",
    "silu",
    "softplus",
    "squared_relu",
    "swiglu",
    "table",
    "tanh",
    "values",
]
