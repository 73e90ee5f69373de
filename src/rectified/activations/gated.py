"""Gated units: one half of the input, times an activation of the other.

    glu(x)    = v · sigmoid(g)     Dauphin, Fan, Auli and Grangier (2017)
    reglu(x)  = v · relu(g)        Shazeer (2020), as the next two
    geglu(x)  = v · gelu(g)
    swiglu(x) = v · silu(g)

x being v and g one after the other.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from rectified.activations.activation import Activation
from rectified.activations.gelu import gelu
from rectified.activations.relu import relu
from rectified.activations.sigmoid import sigmoid
from rectified.activations.silu import silu
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.evaluation import real_array, require_fitting


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class GatedUnit:
    """A gated linear unit: f(v, g) = v · a(g), where v and g are the halves of the input.

    Parameters
    ----------
    name, title : str
        The names in code and in prose.
    activation : Activation
        a, which turns the gate into a factor.
    formula : str
        LaTeX of f(v, g).
    pros, cons : tuple of Trait
        What speaks for it and against it, each with the chapter that shows it.
    reference : str
        BibTeX key of the source.
    """

    name: str
    title: str
    activation: Activation
    formula: str
    pros: tuple[Trait, ...]
    cons: tuple[Trait, ...]
    reference: str

    def __call__(
        self, x: ArrayLike, /, *, axis: int = -1, out: Array | None = None, **parameters: Any
    ) -> Array:
        """Return v · a(g), x being v and g, concatenated along an axis.

        Parameters
        ----------
        x : array_like of real numbers
            Of even size along `axis`; dtypes as for an `Activation`.
        axis : int, default -1
            Where v comes first and g second.
        out : ndarray, optional
            Where to write the result, of its shape.
        **parameters : float
            The activation's parameters, by name.

        Returns
        -------
        ndarray
            Half as large as `x` along `axis`. Where v or g is infinite and the other factor
            is 0, the product has no limit; it is NaN, as in NumPy.

        Raises
        ------
        TypeError, ValueError
            As for the activation; ValueError also if `x` has no such axis, or is odd along it.
        """
        value, gate = self._halves(x, axis)
        return self._times(value, self.activation(gate, **parameters), out)

    def derivative(
        self,
        x: ArrayLike,
        /,
        *,
        wrt: str = "value",
        axis: int = -1,
        out: Array | None = None,
        **parameters: Any,
    ) -> Array:
        """Return the derivative with respect to one half or to a parameter, elementwise.

        Parameters
        ----------
        x, axis, out, **parameters
            As for the unit itself.
        wrt : str, default "value"
            ``"value"`` gives a(g), ``"gate"`` gives v · a'(g), the name of a parameter of
            the activation v times the derivative of a by it.

        Raises
        ------
        TypeError, ValueError
            As for the unit itself; ValueError for an unknown `wrt`.
        """
        value, gate = self._halves(x, axis)
        if wrt == "value":
            return self.activation(gate, out=out, **parameters)
        known = [name for name in self.activation.derivatives if name != "x"]
        if wrt != "gate" and wrt not in known:
            expected = ", ".join(map(repr, ["value", "gate", *known]))
            raise ValueError(
                f"{self.name} has no derivative with respect to {wrt!r}; expected one of {expected}"
            )
        variable = "x" if wrt == "gate" else wrt
        slope = self.activation.derivative(gate, wrt=variable, **parameters)
        return self._times(value, slope, out)

    def _times(self, value: Array, factor: Array, out: Array | None) -> Array:
        if out is None:
            out = factor
        else:
            require_fitting(out, factor, caller=self.name)
        with np.errstate(all="ignore"):
            return np.multiply(value, factor, out=out, casting="same_kind")

    def _halves(self, x: ArrayLike, axis: int) -> tuple[Array, Array]:
        array = real_array(x, caller=self.name)
        if not -array.ndim <= axis < array.ndim:
            raise ValueError(f"{self.name}: x of shape {array.shape} has no axis {axis!r}")
        if array.shape[axis] % 2:
            raise ValueError(
                f"{self.name} splits x into two halves along axis {axis}; "
                f"got shape {array.shape}, which is odd there"
            )
        value, gate = np.split(array, 2, axis=axis)
        return value, gate

    def __repr__(self) -> str:
        return f"<GatedUnit {self.name}>"


TWO_MAPS = Trait(
    "two linear maps feed one unit: half of the outputs for the same weights",
    "gated.ipynb",
)

glu = GatedUnit(
    name="glu",
    title="GLU",
    activation=sigmoid,
    formula=r"v \, \sigma(g)",
    pros=(
        Trait(
            "a linear path for the gradient: v passes without saturating",
            "gated.ipynb#the-gradient-in-each-half",
        ),
    ),
    cons=(TWO_MAPS,),
    reference="dauphin2017language",
)

reglu = GatedUnit(
    name="reglu",
    title="ReGLU",
    activation=relu,
    formula=r"v \max(0, g)",
    pros=(Trait("no exponential, and exact zeros", "gated.ipynb#a-value-and-a-gate"),),
    cons=(TWO_MAPS,),
    reference="shazeer2020glu",
)

geglu = GatedUnit(
    name="geglu",
    title="GEGLU",
    activation=gelu,
    formula=r"v \, g \, \Phi(g)",
    pros=(
        Trait(
            "among the best of Shazeer's comparison in a transformer", "gated.ipynb#in-transformers"
        ),
    ),
    cons=(TWO_MAPS,),
    reference="shazeer2020glu",
)

swiglu = GatedUnit(
    name="swiglu",
    title="SwiGLU",
    activation=silu,
    formula=r"v \, g \, \sigma(\beta g)",
    pros=(
        Trait(
            "among the best of Shazeer's comparison in a transformer", "gated.ipynb#in-transformers"
        ),
    ),
    cons=(TWO_MAPS,),
    reference="shazeer2020glu",
)

GATED = (glu, reglu, geglu, swiglu)
"""The gated units in teaching order."""
