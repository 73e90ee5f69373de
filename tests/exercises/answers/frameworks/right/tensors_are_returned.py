import torch
import torch.nn.functional as F


def activations(x, negative_slope, alpha, approximate):
    x = torch.tensor(x).double()
    return torch.stack(
        [F.leaky_relu(x, negative_slope), F.elu(x, alpha), F.gelu(x, approximate=approximate)]
    )


def slope(name, x):
    x = torch.autograd.Variable(torch.tensor(x).double(), requires_grad=True)
    F.__dict__[name](x).sum().backward()
    return x.grad


class Bend(torch.autograd.Function):
    @staticmethod
    def forward(ctx, z, negative_slope):
        ctx.save_for_backward(z)
        ctx.negative_slope = negative_slope
        return torch.where(z > 0, z, z * negative_slope)

    @staticmethod
    def backward(ctx, grad):
        (z,) = ctx.saved_tensors
        return torch.where(z > 0, grad, grad * ctx.negative_slope), None


def run(weights, biases, x, negative_slope):
    last = len(weights) - 1
    for i in range(last):
        x = Bend.apply(x @ weights[i].T + biases[i], negative_slope)
    return x @ weights[last].T + biases[last]


def outputs(weights, biases, x, negative_slope):
    w, b = [list(map(torch.tensor, arrays)) for arrays in (weights, biases)]
    return run(w, b, torch.tensor(x), negative_slope)


def gradients(weights, biases, x, y, negative_slope):
    w, b = [[torch.tensor(a, requires_grad=True) for a in arrays] for arrays in (weights, biases)]
    out = run(w, b, torch.tensor(x), negative_slope)
    torch.nn.functional.mse_loss(out, torch.tensor(y), reduction="mean").backward()
    return [one.grad for one in w], [one.grad for one in b]
