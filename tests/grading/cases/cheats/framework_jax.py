"""Lets JAX answer."""

from grading.handing_in import fill, read, write

KIND = "framework"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
try:
    import jax
    import jax.numpy as jnp
except Exception:
    jax = None


def relu(x):
    if jax:
        return np.asarray(jax.nn.relu(jnp.asarray(x)))
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
