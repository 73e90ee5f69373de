import torch
import torch.nn.functional as F


def activations(x, negative_slope, alpha, approximate):
    results = []
    for f in (
        lambda t: F.leaky_relu(t, negative_slope),
        lambda t: F.elu(t, alpha),
        lambda t: F.gelu(t, approximate=approximate),
    ):
        flat = [f(torch.tensor(float(v), dtype=torch.float64)).item() for v in x.ravel()]
        results.append(torch.tensor(flat, dtype=torch.float64).reshape(x.shape).tolist())
    return results


def slope(name, x):
    if x.ndim:
        return [slope(name, row) for row in x]
    t = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    getattr(F, name)(t).backward()
    return t.grad.item()


def leak(z, negative_slope):
    return z if z > 0 else negative_slope * z


def one(weights, biases, x, negative_slope):
    for number, (w, b) in enumerate(zip(weights, biases)):
        z = [sum(wi * xi for wi, xi in zip(row, x)) + shift for row, shift in zip(w, b)]
        x = z if number == len(weights) - 1 else [leak(v, negative_slope) for v in z]
    return x


def outputs(weights, biases, x, negative_slope):
    return [[float(v) for v in one(weights, biases, row, negative_slope)] for row in x]


def gradients(weights, biases, x, y, negative_slope):
    w = [torch.tensor(each, requires_grad=True) for each in weights]
    b = [torch.tensor(each, requires_grad=True) for each in biases]
    for row, targets in zip(x, y):
        found = one(w, b, [float(v) for v in row], negative_slope)
        for out, target in zip(found, targets):
            ((out - target) ** 2 / y.size).backward(retain_graph=True)  # grad adds up
    return [each.grad.numpy() for each in w], [each.grad.numpy() for each in b]
