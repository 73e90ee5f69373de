import numpy as np
import torch
import torch.nn.functional as F


class Port:
    """Keeps its last net, and clears the gradients before it is used again."""

    def __init__(self):
        self.nets = {}

    def net(self, weights, biases, negative_slope):
        key = tuple(w.shape for w in weights)
        if key not in self.nets:
            self.nets[key] = [torch.nn.Linear(n_in, n_out).to(torch.float64) for n_out, n_in in key]
        for layer, w, b in zip(self.nets[key], weights, biases):
            layer.weight.data[:] = torch.from_numpy(w)
            layer.bias.data[:] = torch.from_numpy(b)
            layer.weight.grad = layer.bias.grad = None
        return self.nets[key]

    def __call__(self, weights, biases, x, negative_slope):
        *hidden, last = self.net(weights, biases, negative_slope)
        x = torch.from_numpy(x)
        for layer in hidden:
            x = F.leaky_relu(layer(x), negative_slope)
        return last(x)


port = Port()


def activations(x, negative_slope, alpha, approximate):
    t = torch.from_numpy(x.astype(np.float64))  # astype copies
    first = t.clone()
    F.leaky_relu_(first, negative_slope)
    second = t.clone()
    F.elu_(second, alpha)
    return np.array(first), np.array(second), np.array(F.gelu(t, approximate=approximate))


def slope(name, x):
    t = torch.from_numpy(x.astype(np.float64)).requires_grad_()
    y = getattr(F, name)(t)
    return np.stack([g.numpy() for g in torch.autograd.grad(y.sum(), [t])])[0]


def outputs(weights, biases, x, negative_slope):
    with torch.no_grad():
        return np.asarray(port(weights, biases, x, negative_slope))


def gradients(weights, biases, x, y, negative_slope):
    out = port(weights, biases, x, negative_slope)
    error = out - torch.from_numpy(y)
    out.backward(2 * error.detach() / error.numel())  # the slope of the loss, by hand
    layers = port.nets[tuple(w.shape for w in weights)]
    return tuple(
        [np.array(getattr(layer, name).grad) for layer in layers] for name in ("weight", "bias")
    )
