"""The reference: every activation of the family, with its derivatives.

One file per activation. `FAMILY` lists them in teaching order; everything else in the
course (curves, tables, exercises, checks, tests) iterates over it.

>>> from rectified.activations import relu
>>> relu([-3.0, -0.5, 0.0, 1.0, 2.0])
array([0., 0., 0., 1., 2.])
>>> relu.derivative([-3.0, -0.5, 0.0, 1.0, 2.0])
array([0., 0., 0., 1., 1.])
"""

from rectified.activations.activation import Activation, Parameter
from rectified.activations.family import FAMILY, get
from rectified.activations.relu import relu
from rectified.activations.table import Table, values

__all__ = ["FAMILY", "Activation", "Parameter", "Table", "get", "relu", "values"]
