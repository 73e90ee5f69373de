"""An activation that only the tests know: one record, with a parameter and a kink.

It shows that plots, tables and checks need nothing but a record.
"""

import numpy as np

from oracle.arithmetic import identity
from oracle.record import Record
from rectified.activations import Activation, Parameter, Trait


def forward(x, out, negative_slope):
    np.multiply(x, np.where(x > 0, 1.0, negative_slope), out=out)


def derivative(x, out, negative_slope):
    out[...] = np.where(x > 0, 1.0, np.where(np.isnan(x), x, negative_slope))


def derivative_by_slope(x, out, negative_slope):
    np.minimum(x, 0, out=out)


toy = Activation(
    name="toy",
    title="Toy",
    formula=r"\max(x, ax)",
    derivative_formula=r"1 \text{ or } a",
    forward=forward,
    derivatives={"x": derivative, "negative_slope": derivative_by_slope},
    parameters=(Parameter(name="negative_slope", symbol="a", default=0.25, low=0.0, high=0.9),),
    joints=(0.0,),
    range=r"(-\infty, \infty)",
    pros=(Trait("a gradient everywhere", "gallery.ipynb"),),
    cons=(Trait("one more number to choose", "gallery.ipynb"),),
    reference="nobody2000nothing",
)


toy_record = Record(
    exact=lambda x, negative_slope: max(x, negative_slope * x),
    naive=lambda x, negative_slope: np.maximum(x, negative_slope * x),
    naive_slope=lambda x, negative_slope: np.where(x > 0, 1, negative_slope),
    torch=None,
    jax=None,
    keras=None,
    extremes={"negative_slope": (0.0, 0.9)},
    at_zero=0.0,
    left=lambda x, negative_slope: negative_slope * x,
    right=identity,
    mirror=None,
    correctly_rounded=False,
)
