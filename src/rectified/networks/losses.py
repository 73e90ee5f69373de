"""Losses: how wrong an output is, in one number, and the gradient by the output.

Each is called as ``loss(output, target)`` and returns both. They are means over the examples, as
PyTorch's are. A target of shape (n,) stands for one of shape (n, 1).
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from rectified.activations import softplus
from rectified.networks.arguments import doubles
from rectified.numerics import Array

Loss = Callable[[ArrayLike, ArrayLike], tuple[float, Array]]


@np.errstate(all="ignore")
def mean_squared_error(output: ArrayLike, target: ArrayLike) -> tuple[float, Array]:
    """Return mean (y − t)² and its gradient 2 (y − t) / count, for any real targets t.

    As ``torch.nn.functional.mse_loss``. For regression.

    Raises
    ------
    TypeError, ValueError
        If either does not hold real numbers, or their shapes differ.
    """
    y, t = _fitting(output, target, "mean_squared_error")
    difference = y - t
    value = float(np.vdot(difference, difference)) / y.size
    difference *= 2 / y.size
    return value, difference


@np.errstate(all="ignore")
def binary_cross_entropy(output: ArrayLike, target: ArrayLike) -> tuple[float, Array]:
    """Return mean [log(1 + eʸ) − t y] and its gradient (σ(y) − t) / count, for targets in [0, 1].

    The output y is a logit: σ(y) is the probability of class 1, and the loss −log of the
    probability that the target got. As ``binary_cross_entropy_with_logits`` in PyTorch.

    The loss is computed as softplus(−|y|) + |y| |t − [y > 0]|, which is the same and adds what is
    never negative: log(1 + eʸ) − y would leave nothing of the little that a sure and right
    answer costs. The slope of softplus is the sigmoid σ.

    Raises
    ------
    TypeError, ValueError
        If either does not hold real numbers, their shapes differ, or a target is not in [0, 1].
    """
    y, t = _fitting(output, target, "binary_cross_entropy")
    if not (t.min() >= 0 and t.max() <= 1):
        raise ValueError(
            f"binary_cross_entropy takes targets in [0, 1]; got {t.min()} to {t.max()}"
        )
    size = np.abs(y)
    value = float(softplus(-size).sum() + np.vdot(size, np.abs(t - (y > 0)))) / y.size
    gradient = softplus.derivative(y)
    gradient -= t
    gradient /= y.size
    return value, gradient


@np.errstate(all="ignore")
def softmax_cross_entropy(output: ArrayLike, target: ArrayLike) -> tuple[float, Array]:
    """Return mean [log Σₖ exp yₖ − y_t] and its gradient (softmax(y) − [k = t]) / n.

    The output has shape (n, classes), the target the class of each example: 0, 1, … in shape
    (n,). As ``torch.nn.functional.cross_entropy``. The largest logit is subtracted from all,
    which changes nothing on paper and keeps exp from overflowing.

    Raises
    ------
    TypeError, ValueError
        If either does not hold real numbers, their shapes do not fit, or a target is no class.
    """
    y, t = doubles(output, "softmax_cross_entropy"), doubles(target, "softmax_cross_entropy")
    if y.ndim != 2 or t.shape != y.shape[:1] or not y.size:
        raise ValueError(
            "softmax_cross_entropy takes an output of shape (n, classes) and a target of shape "
            f"(n,); got {y.shape} and {t.shape}"
        )
    classes = t.astype(int)
    wrong = (classes != t) | (classes < 0) | (classes >= y.shape[1])
    if wrong.any():
        raise ValueError(
            f"softmax_cross_entropy takes targets 0 to {y.shape[1] - 1}; got {t[wrong][0]:g}"
        )
    own = np.arange(len(y)), classes
    shifted = y - y.max(axis=1, keepdims=True)
    gradient = np.exp(shifted)
    total = gradient.sum(axis=1, keepdims=True)
    value = float(np.log(total).sum() - shifted[own].sum()) / len(y)
    gradient /= total
    gradient[own] -= 1
    gradient /= len(y)
    return value, gradient


def accuracy(output: ArrayLike, target: ArrayLike) -> float:
    """Return the share of examples whose class the output names.

    Of an output of shape (n, 1), a positive logit names class 1; of one of shape (n, classes),
    the largest; NaN names none. This is what one wants, but has no gradient: hence the losses.

    Raises
    ------
    TypeError, ValueError
        If either does not hold real numbers, or their shapes do not fit.
    """
    y, t = doubles(output, "accuracy"), doubles(target, "accuracy")
    if y.ndim != 2 or not y.size or t.shape not in {(len(y),), (len(y), 1)}:
        raise ValueError(
            "accuracy takes an output of shape (n, 1) or (n, classes) and a target of shape (n,); "
            f"got {y.shape} and {t.shape}"
        )
    named = y[:, 0] > 0 if y.shape[1] == 1 else y.argmax(axis=1)
    return float(np.mean((named == t.reshape(-1)) & ~np.isnan(y).any(axis=1)))


def _fitting(output: ArrayLike, target: ArrayLike, caller: str) -> tuple[Array, Array]:
    y, t = doubles(output, caller), doubles(target, caller)
    if (*t.shape, 1) == y.shape:
        t = t[..., None]
    if t.shape != y.shape or not y.size:
        raise ValueError(
            f"{caller} takes an output and a target of one shape, with at least one number; "
            f"got {y.shape} and {t.shape}"
        )
    return y, t
