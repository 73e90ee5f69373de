# Divides by the whole width.
# loses: test-tent 2, test-tent-any 1
# why: whole-width


def collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight, bias = w @ weight, w @ bias + b
    return weight, bias


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    s = height / (right - left)
    return [[1], [1], [1]], [-left, -(left + right) / 2, -right], [[s, -2 * s, s]], [0]
