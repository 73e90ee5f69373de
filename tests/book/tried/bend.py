from rectified.activations import relu


def my_collapse(weights, biases):
    weight, bias = weights[0], biases[0]
    for later, shift in zip(weights[1:], biases[1:], strict=True):
        weight, bias = later @ weight, later @ bias + shift
    return weight, bias


def my_vee(x):
    return 2 * relu(x - 1) + 2 * relu(1 - x) - 1
