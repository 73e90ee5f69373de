"""A network: layers in a row, forwards and backwards."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import ArrayLike

from rectified.networks.layer import Layer
from rectified.networks.layers import Activate
from rectified.numerics import Array


class Network:
    """Layers in a row; the output of each is the input of the next.

    Parameters
    ----------
    layers : iterable of Layer
        From the input to the output.

    Raises
    ------
    TypeError
        If one is no layer.
    ValueError
        If there is none, one stands twice, or two neighbours do not fit.

    Notes
    -----
    Iteration gives (name, parameter, gradient) of all that is learned. The names are those of
    ``torch.nn.Sequential``: ``"0.weight"`` is the weight of the first layer.
    """

    def __init__(self, layers: Iterable[Layer]) -> None:
        self.layers = list(layers)
        if not self.layers:
            raise ValueError("a network needs at least one layer; got none")
        width: int | None = None
        for at, layer in enumerate(self.layers):
            if not isinstance(layer, Layer):
                raise TypeError(f"layer {at} must be a Layer; got {layer!r}")
            if any(layer is other for other in self.layers[:at]):
                raise ValueError(f"layer {at} stands in the network twice; each needs its own")
            if None not in (width, layer.n_in) and width != layer.n_in:
                raise ValueError(f"layer {at} takes {layer.n_in} numbers; it gets {width}")
            width = layer.n_out or width

    @np.errstate(all="ignore")
    def forward(self, x: ArrayLike) -> Array:
        """Return the output for a batch, one example a row. ``network(x)`` does the same."""
        for layer in self.layers:
            x = layer.forward(x)
        return np.asarray(x)

    __call__ = forward

    @np.errstate(all="ignore")
    def backward(self, grad: ArrayLike) -> Array:
        """Store every parameter's gradient; return the gradient by x.

        `grad` is the gradient of the loss by the output of the last forward pass.
        """
        for layer in reversed(self.layers):
            grad = layer.backward(grad)
        return np.asarray(grad)

    def __iter__(self) -> Iterator[tuple[str, Array, Array]]:
        for at, layer in enumerate(self.layers):
            for name, parameter in layer.parameters.items():
                yield f"{at}.{name}", parameter, layer.gradients[name]

    @property
    def parameters(self) -> dict[str, Array]:
        """The arrays that are learned, by name: the network's own, not copies."""
        return {name: parameter for name, parameter, _ in self}

    @property
    def gradients(self) -> dict[str, Array]:
        """The gradient by each parameter, of the last backward pass."""
        return {name: gradient for name, _, gradient in self}

    @property
    def hidden(self) -> list[Activate]:
        """The layers that apply an activation, from the first to the last."""
        return [layer for layer in self.layers if isinstance(layer, Activate)]

    @property
    def training(self) -> bool:
        """Whether a training is going on, as all layers are told: BatchNorm behaves otherwise."""
        return any(layer.training for layer in self.layers)

    @training.setter
    def training(self, on: bool) -> None:
        for layer in self.layers:
            layer.training = on
