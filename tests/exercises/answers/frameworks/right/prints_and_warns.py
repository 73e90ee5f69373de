import warnings

import torch
import torch.nn.functional as F
from torch import nn

torch.set_printoptions(precision=2)


def activations(x, negative_slope, alpha, approximate):
    print("x is", x)
    x = torch.tensor(x, dtype=torch.float64)
    a = F.leaky_relu(x, negative_slope)
    b = F.elu(x, alpha)
    c = F.gelu(x, approximate=approximate)
    print(a, b, c)
    return a.numpy(), b.numpy(), c.numpy()


def slope(name, x):
    warnings.warn("slow", stacklevel=2)
    x = torch.tensor(x, dtype=torch.float64)
    x.requires_grad = True
    y = getattr(F, name)(x)
    y.sum().backward()
    if y.requires_grad:
        print(y.grad_fn)
    return x.grad.clone().numpy()


def make(weights, biases, negative_slope):
    torch.manual_seed(0)
    net = nn.Sequential()
    for i, (w, b) in enumerate(zip(weights, biases)):
        if i > 0:
            net.append(nn.LeakyReLU(negative_slope, inplace=True))
        lin = nn.Linear(w.shape[1], w.shape[0])
        lin.weight = nn.Parameter(torch.from_numpy(w))
        lin.bias = nn.Parameter(torch.from_numpy(b))
        net.append(lin)
    print(net)
    return net.train()


def outputs(weights, biases, x, negative_slope):
    net = make(weights, biases, negative_slope)
    return net(torch.from_numpy(x)).data.numpy()


def gradients(weights, biases, x, y, negative_slope):
    net = make(weights, biases, negative_slope)
    optimiser = torch.optim.SGD(net.parameters(), lr=0.1)
    optimiser.zero_grad()
    loss = F.mse_loss(net(torch.from_numpy(x)), torch.from_numpy(y))
    loss.backward()
    print("loss", loss)
    by_weight = [p.grad.numpy() for name, p in net.named_parameters() if "weight" in name]
    by_bias = [p.grad.numpy() for name, p in net.named_parameters() if "bias" in name]
    return by_weight, by_bias
