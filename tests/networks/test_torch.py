"""The same network in PyTorch: the same outputs, gradients, losses and training, to 1e-10."""

from itertools import pairwise

import numpy as np
import pytest

from oracle import record_of
from oracle.frameworks import INSTALLED
from rectified.activations import FAMILY, prelu
from rectified.experiments.decayed import DecayedSGD
from rectified.networks import (
    SGD,
    Activate,
    ActivateEach,
    Adam,
    BatchNorm,
    Dense,
    Network,
    binary_cross_entropy,
    mean_squared_error,
    mlp,
    softmax_cross_entropy,
    train,
    warm_up,
)

torch = pytest.importorskip("torch", reason="PyTorch is not installed: make frameworks")
functional = torch.nn.functional

KNOWN = [activation for activation in FAMILY if record_of(activation).torch]
STEPS = 20
OPTIMISERS = {
    "descent": (lambda: SGD(0.05), lambda p: torch.optim.SGD(p, 0.05)),
    "momentum": (lambda: SGD(0.05, 0.9), lambda p: torch.optim.SGD(p, 0.05, momentum=0.9)),
    "nesterov": (
        lambda: SGD(0.05, 0.9, nesterov=True),
        lambda p: torch.optim.SGD(p, 0.05, momentum=0.9, nesterov=True),
    ),
    "adam": (lambda: Adam(0.05), lambda p: torch.optim.Adam(p, 0.05)),
    "defaults of adam": (Adam, torch.optim.Adam),
}
LOSSES = {
    mean_squared_error: (functional.mse_loss, lambda rng: rng.normal(size=(12, 3))),
    binary_cross_entropy: (
        functional.binary_cross_entropy_with_logits,
        lambda rng: rng.uniform(size=(12, 3)),
    ),
    softmax_cross_entropy: (functional.cross_entropy, lambda rng: rng.integers(0, 3, 12)),
}


class Same(torch.nn.Module):
    """An `Activate` in PyTorch: the function of the same name, its learnable parameters learned."""

    def __init__(self, layer):
        super().__init__()
        self.function = INSTALLED["torch"].bind(layer.activation, layer.fixed, np.float64)
        for name in layer.parameters:
            self.register_parameter(name, torch.nn.Parameter(torch.zeros(1)))

    def forward(self, x):
        return self.function(x, **dict(self.named_parameters()))


def same(network):
    """The network in PyTorch, with the same names and parameters."""
    layers = []
    for layer in network.layers:
        if isinstance(layer, ActivateEach):
            layers.append(torch.nn.PReLU(layer.units))
        elif isinstance(layer, Activate):
            layers.append(Same(layer))
        elif isinstance(layer, BatchNorm):
            layers.append(torch.nn.BatchNorm1d(layer.n_in))
        else:
            layers.append(torch.nn.Linear(layer.n_in, layer.n_out))
    theirs = torch.nn.Sequential(*layers).double().train(network.training)
    learned = dict(theirs.named_parameters())
    assert list(learned) == list(network.parameters)
    with torch.no_grad():
        for name, parameter in network.parameters.items():
            learned[name].copy_(torch.tensor(parameter).reshape(learned[name].shape))
    return theirs


def assert_same(ours, theirs):
    np.testing.assert_allclose(ours, theirs.detach().numpy().reshape(ours.shape), 1e-10, 1e-10)


def trained(network, theirs, x, y, optimiser, theirs_optimiser, scheduler=None):
    """Train both and compare the losses on the way, and the parameters at the end."""
    history = train(network, x, y, loss=mean_squared_error, optimiser=optimiser, steps=STEPS)
    tensors = torch.tensor(x), torch.tensor(y)
    for step in range(STEPS):
        theirs_optimiser.zero_grad()
        loss = functional.mse_loss(theirs(tensors[0]), tensors[1])
        assert_same(history.losses[step], loss)
        loss.backward()
        theirs_optimiser.step()
        if scheduler:
            scheduler.step()
    learned = dict(theirs.named_parameters())
    for name, parameter in network.parameters.items():
        assert_same(parameter, learned[name])


@pytest.mark.parametrize("nesterov", [False, True])
@pytest.mark.parametrize("momentum", [0.1, 0.999])
def test_descent_on_any_gradients(momentum, nesterov, rng):
    ours = SGD(0.3, momentum, nesterov=nesterov)
    assert_same_steps(
        ours, lambda p: torch.optim.SGD(p, 0.3, momentum=momentum, nesterov=nesterov), rng
    )


@pytest.mark.parametrize("betas", [(0.0, 0.0), (0.9, 0.999), (0.999, 0.0), (0.5, 1e-12)])
@pytest.mark.parametrize("eps", [1e-15, 1e-8, 1.0])
def test_adam_on_any_gradients(betas, eps, rng):
    """A small gradient after a large one is not lost."""
    ours = Adam(0.03, betas, eps)
    assert_same_steps(ours, lambda p: torch.optim.Adam(p, 0.03, betas=betas, eps=eps), rng)


def assert_same_steps(ours, theirs, rng):
    parameter = rng.normal(size=40)
    leaf = torch.tensor(parameter, requires_grad=True)
    optimiser = theirs([leaf])
    network = [("w", parameter, np.zeros(40))]
    for _ in range(50):
        gradient = rng.normal(size=40) * 10.0 ** rng.integers(-8, 8, 40)
        gradient[0] = 0
        network[0][2][:] = gradient
        leaf.grad = torch.tensor(gradient)
        ours.step(network)
        optimiser.step()
        assert_same(parameter, leaf)


@pytest.mark.parametrize("activation", KNOWN, ids=lambda a: a.name)
def test_forward_and_backward(activation, rng):
    network = mlp((3, 8, 8, 2), activation, rng=rng, bias="pytorch_default")
    theirs = same(network)
    x, grad = rng.normal(size=(12, 3)), rng.normal(size=(12, 2))
    leaf = torch.tensor(x, requires_grad=True)
    output = theirs(leaf)
    output.backward(torch.tensor(grad))
    assert_same(network(x), output)
    assert_same(network.backward(grad), leaf.grad)
    learned = dict(theirs.named_parameters())
    for name, gradient in network.gradients.items():
        assert_same(gradient, learned[name].grad)


@pytest.mark.parametrize("optimiser", OPTIMISERS)
@pytest.mark.parametrize("activation", KNOWN, ids=lambda a: a.name)
def test_training(activation, optimiser, rng):
    network = mlp((3, 8, 2), activation, rng=rng, bias="pytorch_default")
    theirs = same(network)
    x, y = rng.normal(size=(12, 3)), rng.normal(size=(12, 2))
    ours, their = OPTIMISERS[optimiser]
    trained(network, theirs, x, y, ours(), their(theirs.parameters()))


def test_training_with_batch_norm(rng):
    network = mlp((3, 8, 2), prelu, rng=rng, batch_norm=True)
    theirs = same(network).train()
    x, y = rng.normal(size=(12, 3)), rng.normal(size=(12, 2))
    trained(network, theirs, x, y, SGD(0.05, 0.9), torch.optim.SGD(theirs.parameters(), 0.05, 0.9))
    norm = network.layers[1]
    assert_same(norm.running_mean, theirs[1].running_mean)
    assert_same(norm.running_variance, theirs[1].running_var)
    assert_same(network(x), theirs.eval()(torch.tensor(x)))


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_training_with_a_slope_for_each_unit(optimiser, rng):
    """PyTorch's own module, with as many parameters as units."""
    sizes = (3, 8, 4, 2)
    dense = [Dense(rng.normal(size=(n, m)), rng.normal(size=n)) for m, n in pairwise(sizes)]
    network = Network(
        [dense[0], ActivateEach(prelu, 8), dense[1], ActivateEach(prelu, 4), dense[2]]
    )
    theirs = same(network)
    x, y = rng.normal(size=(12, 3)), rng.normal(size=(12, 2))
    ours, their = OPTIMISERS[optimiser]
    trained(network, theirs, x, y, ours(), their(theirs.parameters()))
    assert len(set(network.parameters["1.weight"])) > 1


@pytest.mark.parametrize("spared", [(), ("1.weight",)])
def test_training_with_decay(spared, rng):
    """What is spared stands in a group of its own in PyTorch."""
    network = mlp((3, 8, 2), prelu, rng=rng)
    theirs = same(network)
    x, y = rng.normal(size=(12, 3)), rng.normal(size=(12, 2))
    groups = [
        {"params": [parameter], "weight_decay": 0.0 if name in spared else 0.1}
        for name, parameter in theirs.named_parameters()
    ]
    their = torch.optim.SGD(groups, 0.05)
    trained(network, theirs, x, y, DecayedSGD(0.05, 0.1, spared), their)


def test_training_with_a_schedule(rng):
    network = mlp((3, 8, 2), prelu, rng=rng)
    theirs = same(network)
    x, y = rng.normal(size=(12, 3)), rng.normal(size=(12, 2))
    their = torch.optim.SGD(theirs.parameters(), 0.05)
    scheduler = torch.optim.lr_scheduler.LambdaLR(their, lambda step: min(1, (step + 1) / 10))
    trained(network, theirs, x, y, SGD(warm_up(0.05, 10)), their, scheduler)


@pytest.mark.parametrize("scale", [1, 100])
@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.__name__)
def test_losses(loss, scale, rng):
    theirs, targets = LOSSES[loss]
    output, target = scale * rng.normal(size=(12, 3)), targets(rng)
    leaf = torch.tensor(output, requires_grad=True)
    their_value = theirs(leaf, torch.tensor(target))
    their_value.backward()
    value, gradient = loss(output, target)
    assert value == pytest.approx(their_value.item(), rel=1e-10)
    assert_same(gradient, leaf.grad)
