import numpy as np

from rectified.activations import relu


def my_gradients(weights, x, grad):
    inputs, sums = [x], []
    for weight in weights:
        sums.append(weight @ inputs[-1])
        inputs.append(relu(sums[-1]))
    found = []
    for k in reversed(range(len(weights))):
        if k < len(weights) - 1:  # the last layer has no ReLU
            grad = grad * relu.derivative(sums[k])
        found.append(np.outer(grad, inputs[k]))
        grad = weights[k].T @ grad
    return found[::-1]
