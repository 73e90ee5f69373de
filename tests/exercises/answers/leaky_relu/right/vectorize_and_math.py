"""np.vectorize over Python numbers, and steps at an example for the weight."""

import math

import numpy as np

leaky_relu = np.vectorize(
    lambda x, negative_slope=0.01: math.fsum([max(x, 0.0), negative_slope * min(x, 0.0)]),
    otypes=[float],
)
leaky_relu_derivative = np.vectorize(
    lambda x, negative_slope=0.01: 1.0 if x > 0 else negative_slope, otypes=[float]
)
leaky_relu_derivative_by_slope = np.vectorize(
    lambda x, negative_slope=0.01: x if x < 0 else 0.0, otypes=[float]
)


def as_one_layer(weights, biases, negative_slope, x):
    """A small step from an example stays on the same side of every kink."""

    def net(h):
        for number, (weight, bias) in enumerate(zip(weights, biases)):
            h = weight @ h + bias
            if number < len(weights) - 1:
                h = leaky_relu(h, negative_slope)
        return h

    step = 2.0**-7
    columns = [(net(x[0] + step * e) - net(x[0])) / step for e in np.eye(x.shape[1])]
    weight = np.stack(columns, axis=1)
    return weight, net(x[0]) - weight @ x[0]


def move_back(weights, biases, negative_slope, x):
    """Halve an interval until half of the examples are on either side."""
    h, new = x, []
    for weight in weights[:-1]:
        z, layer = h @ weight.T, []
        for sums in z.T:
            low, high = sums.min(), sums.max()
            for _ in range(60):
                middle = (low + high) / 2
                if (sums > middle).mean() > 0.5:
                    low = middle
                else:
                    high = middle
            layer.append(-middle)
        new.append(np.array(layer))
        h = leaky_relu(z + new[-1], negative_slope)
    new.append(biases[-1])
    return new
