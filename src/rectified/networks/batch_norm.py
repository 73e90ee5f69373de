"""Batch normalisation: every unit's inputs get mean 0 and variance 1 over the batch."""

from typing import cast

import numpy as np
from numpy.typing import ArrayLike

from rectified.networks.arguments import gradient_like, matrix, number, whole
from rectified.networks.layer import Layer
from rectified.numerics import Array


class BatchNorm(Layer):
    """Batch normalisation: y = w x̂ + b, with x̂ = (x − mean) / √(variance + eps).

    Ioffe and Szegedy (2015; ioffe2015batch); defaults and conventions are those of
    ``torch.nn.BatchNorm1d``.

    Parameters
    ----------
    size : int
        How many numbers an example has.
    eps : float, default 1e-5
        Keeps the root away from 0.
    momentum : float, default 0.1
        How far each batch in training moves the running mean and variance.

    Attributes
    ----------
    training : bool
        Whether mean and variance are those of the batch, and the running ones follow; else the
        running ones are taken.
    running_mean, running_variance : ndarray of shape (size,)
        What is taken in use. The variance of a batch enters with n / (n − 1).

    Notes
    -----
    In training, mean and variance depend on x too. With Ĝ = G w the gradient by x̂,
    ∂/∂x = (Ĝ − mean Ĝ − x̂ mean(Ĝ x̂)) / √(variance + eps).
    """

    def __init__(self, size: int, *, eps: float = 1e-5, momentum: float = 0.1) -> None:
        self.n_in = self.n_out = whole(size, "size")
        self.eps = number(eps, "eps", 0.0)
        self.momentum = number(momentum, "momentum", 0.0, 1.0)
        super().__init__(weight=np.ones(size), bias=np.zeros(size))
        self.running_mean = np.zeros(size)
        self.running_variance = np.ones(size)
        self._normed: Array | None = None

    def forward(self, x: ArrayLike) -> Array:
        """Return w x̂ + b."""
        x = matrix(x, self.running_mean.size, "BatchNorm")
        mean, variance = self.running_mean, self.running_variance
        self._by_batch = self.training
        if self._by_batch:
            n = len(x)
            if n < 2:
                raise ValueError(f"BatchNorm takes at least 2 examples in training; got {n}")
            mean, variance = x.mean(axis=0), x.var(axis=0)
            self.running_mean += self.momentum * (mean - self.running_mean)
            self.running_variance += self.momentum * (
                variance * n / (n - 1) - self.running_variance
            )
        self._root = np.sqrt(variance + self.eps)
        self._normed = (x - mean) / self._root
        return self.parameters["weight"] * self._normed + self.parameters["bias"]

    def backward(self, grad: ArrayLike) -> Array:
        """Return the gradient by x, through mean and variance where they are the batch's."""
        grad = gradient_like(grad, self._normed, "BatchNorm")
        normed = cast("Array", self._normed)  # a forward pass has been: gradient_like looks
        self.gradients = {"weight": (grad * normed).sum(axis=0), "bias": grad.sum(axis=0)}
        by_normed = grad * self.parameters["weight"]
        if self._by_batch:
            by_normed -= by_normed.mean(axis=0) + normed * (by_normed * normed).mean(axis=0)
        return by_normed / self._root
