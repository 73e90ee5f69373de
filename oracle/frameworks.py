"""PyTorch, JAX and Keras behind one call, for whichever of them is installed."""

import functools
import importlib.util
import os
import pkgutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from oracle import record_of
from rectified.activations import Activation

Array = NDArray[Any]
Function = Callable[[Array], Array]

os.environ.setdefault("KERAS_BACKEND", "torch")


class Framework(ABC):
    """A framework: its functions as functions of NumPy arrays."""

    name: ClassVar[str]
    flags: ClassVar[bool] = True
    """Whether a choice such as ``approximate="tanh"`` is a boolean there."""

    @abstractmethod
    def function(
        self, activation: Activation, wrt: str | None, dtype: Any, **parameters: Any
    ) -> Function | None:
        """Return the value, or the derivative by `wrt`, for arrays of `dtype`.

        None where the framework has no such function, or none with these parameters.
        """

    @abstractmethod
    def runner(self, activation: Activation, wrt: str | None, x: Array) -> Callable[[], Any] | None:
        """Return a call of the function on x in the framework's own arrays, to be timed."""

    @abstractmethod
    def array(self, x: Array) -> Any:
        """Return x as the framework's own array."""

    def learned(self, value: float, dtype: Any) -> Any:
        """Return a learnable parameter as the framework takes it."""
        return value

    def bind(
        self, activation: Activation, parameters: Mapping[str, Any], dtype: Any
    ) -> Callable[..., Any] | None:
        """Return the function of the framework's own arrays, with its parameters filled in.

        A parameter that it does not take must have its default.
        """
        dotted = getattr(record_of(activation), self.name)
        if dotted is None:
            return None
        function: Callable[..., Any] = pkgutil.resolve_name(dotted)
        defaults = self._translate(activation, activation.complete({}), dtype)
        given = activation.complete(parameters)
        changed = {name for name, at in activation.complete({}).items() if at != given[name]}
        one = self.array(np.ones(1, dtype))
        taken = {name for name, at in defaults.items() if _takes(function, one, name, at)}
        if changed - taken:
            return None
        keywords = self._translate(activation, given, dtype)
        return functools.partial(function, **{name: keywords[name] for name in taken})

    def _translate(
        self, activation: Activation, parameters: Mapping[str, Any], dtype: Any
    ) -> dict[str, Any]:
        translated = dict(parameters)
        for parameter in activation.parameters:
            if parameter.learnable:
                translated[parameter.name] = self.learned(translated[parameter.name], dtype)
        for choice in activation.choices:
            if self.flags:
                translated[choice.name] = translated[choice.name] != choice.default
        return translated


def _takes(function: Callable[..., Any], one: Any, name: str, value: Any) -> bool:
    """Whether a function takes a parameter: tried, for those built in show no signature."""
    try:
        function(one, **{name: value})
    except TypeError:
        return False
    return True


class Torch(Framework):
    """torch.nn.functional, with autograd for the derivatives."""

    name = "torch"
    flags = False

    def function(
        self, activation: Activation, wrt: str | None, dtype: Any, **parameters: Any
    ) -> Function | None:
        """As `Framework.function` says; by a parameter only where it is learned."""
        learnable = {parameter.name for parameter in activation.parameters if parameter.learnable}
        bound = self.bind(activation, parameters, dtype)
        if bound is None or wrt not in {None, "x", *learnable}:
            return None

        def value(x: Array) -> Array:
            result: Array = bound(self.array(x)).numpy()
            return result

        def slope(x: Array) -> Array:
            leaf = self.array(x).requires_grad_()
            bound(leaf).sum().backward()
            result: Array = leaf.grad.numpy()
            return result

        def slope_by_parameter(x: Array) -> Array:
            at = activation.complete(parameters)[str(wrt)]
            each = self.array(np.full(x.size, at, dtype)).requires_grad_()  # one per channel
            bound(self.array(x)[None, :], **{str(wrt): each}).sum().backward()
            result: Array = each.grad.numpy()
            return result

        return value if wrt is None else slope if wrt == "x" else slope_by_parameter

    def runner(self, activation: Activation, wrt: str | None, x: Array) -> Callable[[], Any] | None:
        """As `Framework.runner` says; for a derivative only the backward pass is timed."""
        import torch

        function = self.bind(activation, {}, x.dtype)
        if function is None:
            return None
        torch.set_num_threads(1)
        leaf = self.array(x).requires_grad_(wrt is not None)
        if wrt is None:
            return lambda: function(leaf)
        value, ones = function(leaf), torch.ones_like(leaf)
        return lambda: torch.autograd.grad(value, leaf, ones, retain_graph=True)

    def array(self, x: Array) -> Any:
        """Return a tensor."""
        import torch

        return torch.from_numpy(x.copy())

    def learned(self, value: float, dtype: Any) -> Any:
        """Return a tensor of one number."""
        return self.array(np.array([value], dtype))


class Keras(Torch):
    """keras.activations on the PyTorch backend, with its autograd for the derivatives."""

    name = "keras"
    flags = True


class Jax(Framework):
    """jax.nn, with jax.grad for the derivatives, in 64 bits where x has them."""

    name = "jax"

    def function(
        self, activation: Activation, wrt: str | None, dtype: Any, **parameters: Any
    ) -> Function | None:
        """As `Framework.function` says; not by a parameter."""
        bound = self.bind(activation, parameters, dtype)
        if bound is None or wrt not in (None, "x"):
            return None
        compiled = self._compiled(bound, wrt)
        return lambda x: np.asarray(compiled(self.array(x)))

    def runner(self, activation: Activation, wrt: str | None, x: Array) -> Callable[[], Any] | None:
        """As `Framework.runner` says, compiled by jax.jit."""
        bound = self.bind(activation, {}, x.dtype)
        if bound is None:
            return None
        compiled, array = self._compiled(bound, wrt), self.array(x)
        return lambda: compiled(array).block_until_ready()

    def array(self, x: Array) -> Any:
        """Return an array of JAX's."""
        import jax

        jax.config.update("jax_enable_x64", True)
        return jax.numpy.asarray(x)

    @staticmethod
    def _compiled(function: Callable[..., Any], wrt: str | None) -> Callable[..., Any]:
        import jax

        mapped = function if wrt is None else jax.vmap(jax.grad(function))
        compiled: Callable[..., Any] = jax.jit(mapped)
        return compiled


INSTALLED: dict[str, Framework] = {
    framework.name: framework
    for framework in (Torch(), Jax(), Keras())
    if importlib.util.find_spec(framework.name) is not None
}
"""The frameworks that are installed, by name."""
