"""SELU: ELU with two constants that keep mean 0 and variance 1 from layer to layer.

    selu(x)  = λ x for x > 0, λ α (exp(x) − 1) for x ≤ 0
    selu'(x) = λ for x > 0, λ α exp(x) for x < 0; at the kink x = 0 the convention is λ α

Klambauer, Unterthiner, Mayr and Hochreiter (2017); λ and α solve their equations for the
fixed point (0, 1).
"""

import numpy as np

from rectified.activations.activation import Activation
from rectified.activations.trait import Trait
from rectified.numerics import Array
from rectified.numerics.exponential import expm1
from rectified.numerics.pieces import negative_part, overwrite_positive, positive_part

SCALE = 1.0507009873554804934193349852946
SCALE_ALPHA = 1.7580993408473768599402175208123  # α = 1.6732632423543772848170429916717


def forward(x: Array, out: Array) -> None:
    """λ max(0, x) + λ α (exp(min(0, x)) − 1)."""
    expm1(negative_part(x), out)
    out *= SCALE_ALPHA
    positive = positive_part(x)
    positive *= SCALE
    out += positive


def derivative(x: Array, out: Array) -> None:
    """λ above 0, λ α exp(x) up to and at 0."""
    np.exp(negative_part(x), out=out)
    out *= SCALE_ALPHA
    overwrite_positive(x, SCALE, out)


selu = Activation(
    name="selu",
    title="SELU",
    formula=r"\begin{cases} \lambda x & x > 0 \\ \lambda \alpha (e^x - 1) & x \le 0 \end{cases}",
    derivative_formula=r"\begin{cases} \lambda & x > 0 \\ \lambda \alpha e^x & x < 0 \end{cases}",
    forward=forward,
    derivatives={"x": derivative},
    joints=(0.0,),
    range=r"(-\lambda \alpha, \infty)",
    pros=(
        Trait(
            "keeps mean 0 and variance 1 from layer to layer, without batch normalisation",
            "elu.ipynb#what-self-normalising-means",
        ),
    ),
    cons=(
        Trait(
            "only in plain feed-forward networks whose initial weights have variance 1/n",
            "elu.ipynb#what-breaks-it",
        ),
    ),
    reference="klambauer2017self",
)
