"""A class for a layer, with a way there and a way back."""

import numpy as np


class Layer:
    def __init__(self, weight, bias, last):
        self.weight, self.bias, self.last = weight, bias, last

    def there(self, x):
        self.x = x
        self.z = x @ self.weight.T + self.bias
        return self.z if self.last else self.z * (self.z > 0)

    def back(self, grad):
        if not self.last:
            grad = grad * (self.z > 0)
        self.by_weight, self.by_bias = grad.T @ self.x, np.ones(len(grad)) @ grad
        return grad @ self.weight


class Net:
    def __init__(self, weights, biases):
        self.layers = [
            Layer(w, b, i == len(weights) - 1) for i, (w, b) in enumerate(zip(weights, biases))
        ]

    def __call__(self, x):
        for layer in self.layers:
            x = layer.there(x)
        return x


def forward_pass(weights, biases, x):
    net = Net(weights, biases)
    output = net(x)
    return [one.z for one in net.layers], [one.x for one in net.layers] + [output]


class Differences:
    def __init__(self, measure, h):
        self.measure, self.h = measure, h

    def __call__(self, array):
        gradient = np.zeros(array.shape)
        for i, old in np.ndenumerate(array.copy()):
            array[i] = old - self.h
            low = self.measure()
            array[i] = old + self.h
            gradient[i] = (self.measure() - low) / (2 * self.h)
            array[i] = old
        return gradient


def numeric_gradient(weights, biases, x, y, h):
    net = Net([w.copy() for w in weights], [b.copy() for b in biases])
    difference = Differences(lambda: np.mean((net(x) - y) ** 2), h)
    return (
        [difference(one.weight) for one in net.layers],
        [difference(one.bias) for one in net.layers],
    )


def backward_pass(weights, z, a, y):
    net = Net(weights, [np.zeros(len(w)) for w in weights])
    for layer, sums, fed in zip(net.layers, z, a):
        layer.z, layer.x = sums, fed
    grad = 2 * (a[-1] - y) / y.size
    for layer in net.layers[::-1]:
        grad = layer.back(grad)
    return [one.by_weight for one in net.layers], [one.by_bias for one in net.layers]


class Descent:
    def __call__(self, weights, biases, weight_gradients, bias_gradients, rate):
        new = [
            p + -rate * g for p, g in zip([*weights, *biases], [*weight_gradients, *bias_gradients])
        ]
        return new[: len(weights)], new[len(weights) :]


gradient_step = Descent()
