"""PyTorch, JAX and Keras behind one call, for whichever of them is installed."""

import functools
import importlib.util
import os
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Function = Callable[..., Array]
Rival = Callable[[str, str | None], Function | None]


def available() -> dict[str, Rival]:
    """Return the installed frameworks: name → a look-up of function and derivative.

    The look-up takes an activation's name and the variable of a derivative, or None for the
    value, and returns a function of a NumPy array, or None where the framework has none.
    """
    found = {"torch": torch, "jax": jax, "keras": keras}
    return {
        name: lookup for name, lookup in found.items() if importlib.util.find_spec(name) is not None
    }


@functools.cache
def TORCH() -> dict[str, Callable[..., Any]]:
    """torch.nn.functional's functions by our names."""
    import torch as t

    f = t.nn.functional
    return {
        "relu": f.relu,
        "leaky_relu": f.leaky_relu,
        "prelu": lambda x, weight=0.25: f.prelu(x, t.as_tensor(weight, dtype=x.dtype).reshape(1)),
        "rrelu": f.rrelu,
        "elu": f.elu,
        "celu": f.celu,
        "selu": f.selu,
        "gelu": f.gelu,
        "silu": f.silu,
        "mish": f.mish,
        "softplus": f.softplus,
        "relu6": f.relu6,
        "hardswish": f.hardswish,
        "hardtanh": f.hardtanh,
        "sigmoid": t.sigmoid,
        "tanh": t.tanh,
    }


def torch(name: str, wrt: str | None) -> Function | None:
    """torch.nn.functional, with autograd for the derivatives."""
    return _torch_like(TORCH().get(name), name, wrt)


def torch_runner(name: str, wrt: str | None, x: Array) -> Callable[[], Any] | None:
    """Return a call of PyTorch's function, or its autograd, on a tensor that holds x.

    For a derivative the forward pass is not repeated: only the backward pass is timed.
    """
    if "torch" not in available() or (function := TORCH().get(name)) is None:
        return None
    import torch as t

    t.set_num_threads(1)
    leaf = t.from_numpy(x.copy()).requires_grad_(wrt is not None)
    if wrt is None:
        return lambda: function(leaf)
    value, ones = function(leaf), t.ones_like(leaf)
    return lambda: t.autograd.grad(value, leaf, ones, retain_graph=True)


def keras(name: str, wrt: str | None) -> Function | None:
    """keras.activations on the PyTorch backend, with its autograd for the derivatives."""
    os.environ.setdefault("KERAS_BACKEND", "torch")
    import keras as k

    a = k.activations
    functions: dict[str, Callable[..., Any]] = {
        "relu": a.relu,
        "leaky_relu": lambda x: a.leaky_relu(x, negative_slope=0.01),
        "elu": a.elu,
        "celu": a.celu,
        "selu": a.selu,
        "gelu": lambda x, approximate="none": a.gelu(x, approximate=approximate == "tanh"),
        "silu": a.silu,
        "mish": a.mish,
        "softplus": a.softplus,
        "relu6": a.relu6,
        "hardswish": a.hard_silu,
        "hardtanh": a.hard_tanh,
        "sigmoid": a.sigmoid,
        "tanh": a.tanh,
    }
    return _torch_like(functions.get(name), name, wrt)


def _torch_like(function: Callable[..., Any] | None, name: str, wrt: str | None) -> Function | None:
    if function is None or wrt not in (None, "x", "weight"):
        return None
    import torch as t

    def value(x: Array, **parameters: Any) -> Array:
        result: Array = function(t.from_numpy(x.copy()), **parameters).numpy()
        return result

    def slope(x: Array, **parameters: Any) -> Array:
        leaf = t.from_numpy(x.copy()).requires_grad_()
        function(leaf, **parameters).sum().backward()
        assert leaf.grad is not None
        result: Array = leaf.grad.numpy()
        return result

    def slope_by_weight(x: Array) -> Array:
        weights = t.full((x.size,), 0.25, dtype=t.from_numpy(x).dtype, requires_grad=True)
        t.nn.functional.prelu(t.from_numpy(x.copy())[None, :], weights).sum().backward()
        assert weights.grad is not None
        result: Array = weights.grad.numpy()
        return result

    if wrt == "weight":
        return slope_by_weight if name == "prelu" else None
    return value if wrt is None else slope


@functools.cache
def JAX() -> dict[str, Callable[..., Any]]:
    """jax.nn's functions by our names, in 64 bits where x has them."""
    import jax as j

    j.config.update("jax_enable_x64", True)
    n = j.nn
    return {
        "relu": n.relu,
        "leaky_relu": n.leaky_relu,
        "elu": n.elu,
        "celu": n.celu,
        "selu": n.selu,
        "gelu": lambda x, approximate="none": n.gelu(x, approximate=approximate == "tanh"),
        "silu": n.silu,
        "mish": n.mish,
        "softplus": n.softplus,
        "relu6": n.relu6,
        "squared_relu": lambda x: n.relu(x) ** 2,
        "hardswish": n.hard_swish,
        "hardtanh": n.hard_tanh,
        "sigmoid": n.sigmoid,
        "tanh": j.numpy.tanh,
    }


def jax(name: str, wrt: str | None) -> Function | None:
    """jax.nn, with jax.grad for the derivatives."""
    if (function := JAX().get(name)) is None or wrt not in (None, "x"):
        return None

    def evaluate(x: Array, **parameters: Any) -> Array:
        return np.asarray(_jitted(functools.partial(function, **parameters), wrt)(x))

    return evaluate


def jax_runner(name: str, wrt: str | None, x: Array) -> Callable[[], Any] | None:
    """Return a call of jax.jit of a function, or of its derivative, on a device array of x."""
    if "jax" not in available() or (function := JAX().get(name)) is None:
        return None
    import jax as j

    compiled, array = _jitted(function, wrt), j.numpy.asarray(x)
    return lambda: compiled(array).block_until_ready()


def _jitted(function: Callable[..., Any], wrt: str | None) -> Callable[..., Any]:
    import jax as j

    jitted: Callable[..., Any] = j.jit(function if wrt is None else j.vmap(j.grad(function)))
    return jitted
