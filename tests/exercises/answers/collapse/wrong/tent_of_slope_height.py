# Takes the height for the slope.
# loses: test-tent 1.5, test-tent-any 1
# why: height-for-slope


def collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for w, b in zip(weights[1:], biases[1:]):
        weight, bias = w @ weight, w @ bias + b
    return weight, bias


def vee(tip, bottom, slope):
    return [[1.0], [-1.0]], [-tip, tip], [[slope, slope]], [bottom]


def tent(left, right, height):
    m = (left + right) / 2
    return [[1]] * 3, [-left, -m, -right], [[height, -2 * height, height]], [0]
