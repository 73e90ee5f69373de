import torch
import torch.nn.functional as F
from torch import nn


def activations(x, negative_slope, alpha, approximate):
    t = torch.tensor(x).to(torch.float64)
    leaky = torch.where(t > 0, t, negative_slope * t)
    elu = torch.where(t > 0, t, alpha * torch.expm1(t.clamp(max=0)))
    gelu = nn.GELU(approximate=approximate)(t)
    return leaky.numpy(), elu.numpy(), gelu.numpy()


def slope(name, x):
    t = torch.tensor(x).to(torch.float64)
    function = getattr(F, name)
    whole = torch.autograd.functional.jacobian(function, t.reshape(-1))
    return whole.diagonal().reshape(t.shape).numpy()


def outputs(weights, biases, x, negative_slope):
    h = torch.tensor(x).T
    for i, (w, b) in enumerate(zip(weights, biases)):
        h = torch.addmm(torch.tensor(b)[:, None], torch.tensor(w), h)
        if i + 1 < len(weights):
            h = F.leaky_relu(h, negative_slope)
    return h.T.numpy()


def gradients(weights, biases, x, y, negative_slope):
    n = len(weights)

    def loss(*parameters):
        h = torch.tensor(x)
        for i in range(n):
            h = torch.einsum("ni,oi->no", h, parameters[i]) + parameters[n + i]
            if i < n - 1:
                h = F.leaky_relu(h, negative_slope)
        return torch.mean(torch.square(h - torch.tensor(y)))

    given = tuple(torch.tensor(one) for one in [*weights, *biases])
    found = torch.autograd.functional.jacobian(loss, given)
    return [one.numpy() for one in found[:n]], [one.numpy() for one in found[n:]]
