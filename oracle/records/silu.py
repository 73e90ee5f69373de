"""SiLU."""

import numpy as np
from scipy import special

from oracle.arithmetic import identity, sigma, zero
from oracle.record import Record

record = Record(
    exact=lambda x, beta: x * sigma(beta * x),
    naive=lambda x, beta: x / (1 + np.exp(-beta * x)),
    naive_slope=lambda x, beta: (
        1 / (1 + np.exp(-beta * x)) * (1 + beta * x * (1 - 1 / (1 + np.exp(-beta * x))))
    ),
    scipy=lambda x, beta: x * special.expit(beta * x),
    scipy_slope=lambda x, beta: special.expit(beta * x) * (1 + beta * x * special.expit(-beta * x)),
    torch="torch.nn.functional.silu",
    jax="jax.nn.silu",
    keras="keras.activations.silu",
    extremes={"beta": (-1.3, 0.0, 1e-300, -1e-200, 1e-8, 0.3, 1.702, 1e8, 1e200)},
    at_zero=0.0,
    left=zero,
    right=identity,
    scale=lambda beta: 1 / abs(beta) if beta else 1.0,
    mirror=lambda x, y: y - x,
    correctly_rounded=False,
    terms={"x": lambda x, beta: [sigma(beta * x), beta * x * sigma(beta * x) * sigma(-beta * x)]},
)
