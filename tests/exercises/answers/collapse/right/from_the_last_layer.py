"""Folds from the last layer to the first; lists for the small networks."""


def collapse(weights, biases):
    weight, bias = weights[-1], biases[-1]
    for w, b in list(zip(weights, biases))[-2::-1]:
        bias = bias + weight @ b
        weight = weight @ w
    return [weight, bias]


def vee(tip, bottom, slope):
    return [[1], [-1]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    half = (right - left) / 2
    s = height / half
    return [[1], [1], [1]], [-left, -left - half, -right], [[s, -2 * s, s]], [0]
