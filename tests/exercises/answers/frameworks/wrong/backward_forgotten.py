# Never goes backward: every gradient is None.
# loses: test-gradients 2, test-gradients-deep 1
# why: none

import torch
import torch.nn.functional as F
from torch import nn


def activations(x, negative_slope, alpha, approximate):
    x = torch.tensor(x, dtype=torch.float64)
    leaky = F.leaky_relu(x, negative_slope)
    elu = F.elu(x, alpha)
    gelu = F.gelu(x, approximate=approximate)
    return leaky.numpy(), elu.numpy(), gelu.numpy()


def slope(name, x):
    x = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    getattr(F, name)(x).sum().backward()
    return x.grad.numpy()


def build(weights, biases, negative_slope):
    layers = []
    for w, b in zip(weights, biases):
        linear = nn.Linear(w.shape[1], w.shape[0]).double()
        with torch.no_grad():
            linear.weight.copy_(torch.tensor(w))
            linear.bias.copy_(torch.tensor(b))
        layers += [linear, nn.LeakyReLU(negative_slope)]
    return nn.Sequential(*layers[:-1])


def outputs(weights, biases, x, negative_slope):
    net = build(weights, biases, negative_slope)
    return net(torch.tensor(x)).detach().numpy()


def gradients(weights, biases, x, y, negative_slope):
    net = build(weights, biases, negative_slope)
    loss = F.mse_loss(net(torch.tensor(x)), torch.tensor(y))
    linears = net[::2]
    return [one.weight.grad for one in linears], [one.bias.grad for one in linears]
