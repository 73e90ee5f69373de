"""Every wrong call gets an error that names the value and what was expected."""

import re

import numpy as np
import pytest

from rectified.activations import glu, hardtanh, leaky_relu, prelu, relu
from rectified.networks import (
    INITIALS,
    SGD,
    Activate,
    ActivateEach,
    Adam,
    BatchNorm,
    Dense,
    Network,
    Recorder,
    accuracy,
    binary_cross_entropy,
    dead_units,
    firing_rates,
    gain,
    mean_squared_error,
    mlp,
    samples,
    softmax_cross_entropy,
    spiral,
    train,
    two_moons,
    warm_up,
)

RNG = np.random.default_rng(0)
DENSE = Dense(np.ones((3, 2)), np.zeros(3))
X, Y = np.ones((4, 2)), np.zeros(4)
HE = INITIALS["he"]


def net(**more):
    return mlp(**{"sizes": (2, 3, 1), "activation": relu, "rng": RNG, **more})


def run(**more):
    given = {"network": net(), "x": X, "y": Y, "loss": mean_squared_error, "steps": 2}
    return train(**{**given, "optimiser": SGD(0.1), **more})


def ready(layer, x=X):
    layer.forward(x)
    return layer


LAYERS = [
    (lambda: Dense([1, 2], [0]), ValueError, r"weight of shape \(n_out, n_in\); got \(2,\)"),
    (lambda: Dense(np.ones((0, 2)), []), ValueError, r"weight .* got \(0, 2\)"),
    (lambda: Dense([[1, 2]], [0, 0]), ValueError, r"bias of shape \(1,\), .* got \(2,\)"),
    (lambda: Dense([[1j]], [0]), TypeError, "Dense takes real numbers .* complex128"),
    (lambda: Dense([["a"]], [0]), TypeError, "Dense takes real numbers"),
    (lambda: Dense([[1, 2], [3]], [0]), ValueError, "rows have equal lengths"),
    (lambda: DENSE.forward(np.ones((4, 3))), ValueError, r"\(n, 2\).* got shape \(4, 3\)"),
    (lambda: DENSE.forward([1, 2]), ValueError, r"\(n, 2\).* got shape \(2,\)"),
    (lambda: Dense([[1]], [0]).backward([[1]]), RuntimeError, "Dense.backward needs a forward"),
    (lambda: ready(DENSE).backward(X), ValueError, r"\(4, 3\); got shape \(4, 2\)"),
    (lambda: Activate(glu), TypeError, "takes an Activation or its name; got <GatedUnit glu>"),
    (lambda: Activate(np.tanh), TypeError, "takes an Activation or its name; got <ufunc"),
    (lambda: Activate("rely"), ValueError, "no activation named 'rely'. Did you mean"),
    (lambda: Activate(relu, slope=1), TypeError, "no parameter 'slope'"),
    (lambda: Activate(leaky_relu, negative_slope="a"), TypeError, "real number; got 'a'"),
    (lambda: Activate(prelu, weight=np.inf), ValueError, "weight must be finite"),
    (lambda: Activate(relu).forward(["a"]), TypeError, "Activate takes real numbers"),
    (lambda: Activate(relu).backward([1.0]), RuntimeError, "Activate.backward needs a forward"),
    (lambda: Activate(relu).slope(), RuntimeError, "Activate.slope needs a forward"),
    (lambda: ready(Activate(relu)).backward(Y), ValueError, r"\(4, 2\); got shape \(4,\)"),
    (lambda: ActivateEach(prelu, 0), ValueError, "units must be at least 1; got 0"),
    (lambda: ActivateEach(np.tanh, 2), TypeError, "takes an Activation or its name"),
    (lambda: ActivateEach(prelu, 3).forward(X), ValueError, r"ActivateEach takes x of .*\(n, 3"),
    (lambda: ActivateEach(prelu, 2).backward(X), RuntimeError, "ActivateEach.backward needs a"),
    (lambda: BatchNorm(0), ValueError, "size must be at least 1; got 0"),
    (lambda: BatchNorm(2.0), TypeError, "size must be a whole number; got 2.0, a float"),
    (lambda: BatchNorm(2, eps=-1), ValueError, r"eps must be finite and in \[0, inf\]; got -1"),
    (lambda: BatchNorm(2, momentum=2), ValueError, r"momentum .* \[0, 1\]; got 2"),
    (lambda: BatchNorm(3).forward(X), ValueError, r"BatchNorm takes x of shape \(n, 3\)"),
    (lambda: BatchNorm(3).backward(X), RuntimeError, "BatchNorm.backward needs a forward"),
]

NETWORKS = [
    (lambda: Network([]), ValueError, "at least one layer; got none"),
    (lambda: Network([relu]), TypeError, "layer 0 must be a Layer; got <Activation relu>"),
    (lambda: Network([DENSE, DENSE]), ValueError, "layer 1 stands in the network twice"),
    (
        lambda: Network([DENSE, Activate(relu), Dense([[1, 2]], [0])]),
        ValueError,
        "layer 2 takes 2 numbers; it gets 3",
    ),
    (lambda: net(sizes=(2,)), ValueError, r"sizes must be a sequence such as .*; got \(2,\)"),
    (lambda: net(sizes=5), ValueError, "sizes must be a sequence such as .*; got 5"),
    (lambda: net(sizes=(2, 0, 1)), ValueError, "each size must be at least 1; got 0"),
    (lambda: net(sizes=(2, 1.5)), TypeError, "each size must be a whole number; got 1.5, a float"),
    (lambda: net(activation=glu), TypeError, "takes an Activation or its name"),
    (lambda: net(activation=glu.name), TypeError, "Activation or its name; got <GatedUnit glu>"),
    (lambda: net(activation=np.ones(3)), TypeError, "takes an Activation or its name"),
    (lambda: net(sizes=(2, 1), activation=glu), TypeError, "takes an Activation or its name"),
    (lambda: net(sizes=(2, 1), activation="rely"), ValueError, "no activation named 'rely'"),
    (lambda: net(sizes=(2, 1), slope=1), TypeError, "no parameter 'slope'"),
    (lambda: net(activation=None, alpha=1), TypeError, "no activation to take alpha"),
    (lambda: net(rng=0), TypeError, r"such as numpy.random.default_rng\(0\); got 0, a int"),
    (lambda: net(initial="hee"), ValueError, "no initial named 'hee'. Did you mean 'he'?"),
    (lambda: net(initial=1), TypeError, "initial must be a name or a function; got 1"),
    (lambda: net(bias="hee"), ValueError, "no bias named 'hee'"),
    (lambda: net(bias=[1.0]), TypeError, r"bias must be a real number; got \[1.0\], a list"),
    (lambda: net(bias=np.nan), ValueError, "bias must be finite"),
    (lambda: net(initial=lambda *_: np.ones((1, 1))), ValueError, "Dense takes a bias of shape"),
    (lambda: net()(np.ones(2)), ValueError, r"\(n, 2\).* got shape \(2,\)"),
    (lambda: net().backward([[1.0]]), RuntimeError, "needs a forward"),
    (lambda: dead_units(net(), np.ones((3, 4))), ValueError, r"\(n, 2\).* got shape \(3, 4\)"),
    (lambda: dead_units(net(), X[:0]), ValueError, r"one example .* got shape \(0, 2\)"),
    (lambda: firing_rates(net(), X[:0]), ValueError, r"one example .* got shape \(0, 2\)"),
    (lambda: HE(0, 2, RNG), ValueError, "n_out must be at least 1; got 0"),
    (lambda: HE(2, "a", RNG), TypeError, "n_in must be a whole number; got 'a', a str"),
    (lambda: HE(2, 2, None), TypeError, "rng must be a generator"),
    (lambda: HE(2, 2, RNG, gain="a"), TypeError, "gain must be a real number; got 'a'"),
    (lambda: HE(2, 2, RNG, slope=1), TypeError, "slope"),
    (lambda: gain(relu, slope=1), TypeError, "no parameter 'slope'"),
    (lambda: gain("rely"), ValueError, "no activation named 'rely'"),
    (lambda: gain(glu), TypeError, "gain takes an Activation or its name; got <GatedUnit glu>"),
    (lambda: gain(hardtanh, min_val=0, max_val=0), ValueError, "hardtanh with .* is 0 everywhere"),
]

LOSSES = [
    (lambda: mean_squared_error(X, Y), ValueError, r"one shape, .* got \(4, 2\) and \(4,\)"),
    (lambda: mean_squared_error(Y[:0], Y[:0]), ValueError, r"at least one number; got \(0,\)"),
    (lambda: mean_squared_error(Y, ["a"]), TypeError, "mean_squared_error takes real numbers"),
    (lambda: binary_cross_entropy(Y, 2 * Y - 1), ValueError, r"in \[0, 1\]; got -1.0 to -1.0"),
    (lambda: binary_cross_entropy(Y, Y + 1.0000001), ValueError, "got 1.0000001 to 1.0000001"),
    (lambda: binary_cross_entropy(Y, Y * np.nan), ValueError, r"in \[0, 1\]; got nan"),
    (lambda: softmax_cross_entropy(X, X), ValueError, r"\(n,\); got \(4, 2\) and \(4, 2\)"),
    (lambda: softmax_cross_entropy(X, Y + 2), ValueError, "targets 0 to 1; got 2"),
    (lambda: softmax_cross_entropy(X, Y + 0.5), ValueError, "targets 0 to 1; got 0.5"),
    (lambda: softmax_cross_entropy(X, Y * np.nan), ValueError, "targets 0 to 1; got nan"),
    (lambda: accuracy(X, X), ValueError, r"target of shape \(n,\); got \(4, 2\) and \(4, 2\)"),
]

TRAININGS = [
    (lambda: SGD(-0.1), ValueError, r"learning_rate .* in \[0, inf\]; got -0.1"),
    (lambda: SGD("fast"), TypeError, "learning_rate must be a real number; got 'fast'"),
    (lambda: SGD(0.1, 1.0), ValueError, r"momentum .* in \[0, 1\); got 1.0"),
    (lambda: SGD(0.1, nesterov=True), ValueError, "nesterov needs a momentum above 0"),
    (lambda: Adam(betas=(0.9, 1)), ValueError, r"each of betas .* \[0, 1\); got 1"),
    (lambda: Adam(betas=0.9), ValueError, "betas must be two numbers; got 0.9"),
    (lambda: Adam(eps=-1), ValueError, "eps"),
    (lambda: warm_up(-1, 5), ValueError, "learning_rate"),
    (lambda: warm_up(1, 0), ValueError, "steps must be at least 1; got 0"),
    (lambda: run(optimiser=SGD(lambda step: -1)), ValueError, "the schedule's learning rate"),
    (lambda: run(optimiser=SGD), TypeError, r"optimiser must be an Optimiser such as SGD\(0.1\)"),
    (lambda: run(network=relu), TypeError, "network must be a Network; got <Activation relu>"),
    (lambda: run(y=Y[:3]), ValueError, r"as many targets as examples, .*\(4, 2\) and .*\(3,\)"),
    (lambda: run(x=X[:0], y=Y[:0]), ValueError, "at least one"),
    (lambda: run(x=X[:, :1]), ValueError, r"\(n, 2\).* got shape \(4, 1\)"),
    (lambda: run(x=X.astype(str)), TypeError, "train takes real numbers"),
    (lambda: run(steps=-1), ValueError, "steps must be at least 0; got -1"),
    (lambda: run(batch=2), TypeError, "rng must be a generator .*; got None"),
    (lambda: run(batch=0, rng=RNG), ValueError, "batch must be at least 1; got 0"),
    (lambda: run(loss="mse"), TypeError, "loss must be a function of .*; got 'mse'"),
    (lambda: run(record=[3]), TypeError, r"function of \(step, network\); got 3"),
    (lambda: run(record=[Recorder(print)] * 2), ValueError, "a Recorder stands in record twice"),
    (lambda: run(record=Recorder(print, at=[3])), ValueError, "steps 0 to 2 to record; got 3"),
    (lambda: Recorder(print, at=[-1]), ValueError, "a step to record must be at least 0; got -1"),
    (lambda: Recorder(print, at=5), TypeError, "at must be the steps to record; got 5"),
    (
        lambda: run(network=net(batch_norm=True), batch=1, rng=RNG),
        ValueError,
        "BatchNorm takes at least 2 examples in training; got 1",
    ),
]

DATA = [
    (lambda: two_moons(1, rng=RNG), ValueError, "n must be at least 2; got 1"),
    (lambda: two_moons(2.5, rng=RNG), TypeError, "n must be a whole number; got 2.5"),
    (lambda: spiral(noise=-1, rng=RNG), ValueError, r"noise .* \[0, inf\]; got -1"),
    (lambda: spiral(turns=-1, rng=RNG), ValueError, "turns"),
    (lambda: two_moons(rng=3), TypeError, "rng must be a generator"),
    (lambda: samples("sin"), ValueError, "no curve named 'sin'. Did you mean 'sine'?"),
    (lambda: samples("sine", 0), ValueError, "n must be at least 1"),
    (lambda: samples("sine", noise=1), TypeError, "rng must be a generator .* got None"),
    (lambda: samples("sine", reach=-1), ValueError, "reach"),
    (lambda: samples(lambda x: x * 1j), TypeError, "samples takes real numbers"),
    (lambda: samples(np.sum), ValueError, r"curve must return .* \(200,\); got shape \(\)"),
]


@pytest.mark.parametrize(
    ("call", "error", "message"), [*LAYERS, *NETWORKS, *LOSSES, *TRAININGS, *DATA]
)
def test_wrong_call(call, error, message):
    with pytest.raises(error, match=message):
        call()


def test_every_source_is_in_the_bibliography(root):
    known = re.findall(r"@\w+\{(\w+),", (root / "book/references.bib").read_text("utf-8"))
    for path in (root / "src/rectified/networks").glob("*.py"):
        cited = re.findall(r"\b[a-z]+(?:19|20)\d\d[a-z]+\b", path.read_text("utf-8"))
        assert set(cited) <= set(known), path
