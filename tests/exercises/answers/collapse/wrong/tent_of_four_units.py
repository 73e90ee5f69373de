# Takes four units.
# loses: test-tent 2, test-tent-any 1
# why: none


def collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight, bias = w @ weight, w @ bias + b
    return weight, bias


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    m = (left + right) / 2
    s = height / (m - left)
    return [[1]] * 4, [-left, -m, -m, -right], [[s, -s, -s, s]], [0]
