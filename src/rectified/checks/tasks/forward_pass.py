"""The way there through a network of ReLUs, with everything that the way back needs."""

from functools import partial

import numpy as np

from rectified.checks.task import Case, Function, Kind, Mistake, Task
from rectified.checks.tasks._backpropagation import KINDS, Arrays, Two, case, nets, passed
from rectified.numerics import Array


def answer(weights: Arrays, biases: Arrays, x: Array) -> Two:
    """What every layer of the package's own network has seen."""
    return passed(weights, biases, x)


def _cases(name: str, rng: np.random.Generator) -> list[Case]:
    return [case(weights, weights, biases, x) for weights, biases, x, _ in nets(name, rng)]


def _wrong(
    *,
    before: bool = False,
    hidden: bool = True,
    last: bool = False,
    bias: bool = True,
    from_sums: bool = False,
    sums: bool = True,
    keeps_x: bool = True,
    keeps_output: bool = True,
) -> Function:
    """Return a forward pass, some of it done otherwise.

    ReLU `before` the first layer, after `hidden` layers, after the `last`; with a `bias`; the next
    layer fed `from_sums`; the `sums` kept before ReLU; x and the output kept in a.
    """

    def wrong(weights: Arrays, biases: Arrays, x: Array) -> Two:
        fed = np.maximum(x, 0) if before else x
        z, a = [], [fed] if keeps_x else []
        for number, (w, b) in enumerate(zip(weights, biases, strict=True), 1):
            total = fed @ w.T + (b if bias else 0)
            bends = last if number == len(weights) else hidden
            out = np.maximum(total, 0) if bends else total
            z.append(total if sums else out)
            a.append(out)
            fed = total if from_sums else out
        return z, a if keeps_output else a[:-1]

    return wrong


forward_pass = Task(
    name="forward_pass",
    arguments=("weights", "biases", "x"),
    returns=("the list z", "the list a"),
    answer=answer,
    kinds=tuple(Kind(name, title, partial(_cases, name)) for name, (title, _) in KINDS.items()),
    mistakes=(
        Mistake(
            "relu-at-the-output",
            _wrong(last=True),
            "ReLU stands after the last layer too. It forbids every negative output; the last\n"
            "layer passes on its sums as they are.",
        ),
        Mistake(
            "no-relu",
            _wrong(hidden=False),
            "There is no ReLU between the layers, so that all of them together are one layer.\n"
            "Each layer but the last passes on ReLU of its sums.",
        ),
        Mistake(
            "next-layer-from-sums",
            _wrong(from_sums=True),
            "The next layer is fed the sums z. It gets what the layer before passes on, which is\n"
            "ReLU of them.",
        ),
        Mistake(
            "z-after-relu",
            _wrong(sums=False),
            "z holds what comes out of ReLU. It shall hold what goes in: the sums, negative ones\n"
            "included.",
        ),
        Mistake(
            "relu-on-the-input",
            _wrong(before=True),
            "x itself is put through ReLU. Examples go into the first layer as they are; ReLU\n"
            "stands after a layer, not before it.",
        ),
        Mistake(
            "x-is-missing",
            _wrong(keeps_x=False),
            "a begins with the output of the first layer. It shall begin with x: the way back\n"
            "needs what goes into each layer, and into the first goes x.",
        ),
        Mistake(
            "output-is-missing",
            _wrong(keeps_output=False),
            "a ends with what goes into the last layer. It shall end with what comes out of it:\n"
            "the output of the network.",
        ),
        Mistake(
            "no-bias",
            _wrong(bias=False),
            "The biases are not added. A layer adds a bias to the weighted sum of each unit.",
        ),
    ),
)
