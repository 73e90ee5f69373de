import numpy as np


def my_leaky_relu(z, a):
    value = np.where(z > 0, z, a * z)
    return value, np.where(z > 0, 1.0, a), np.minimum(z, 0.0)


def is_straight(network, x):
    design = np.column_stack([x, np.ones(len(x))])
    output = network(x)
    best = design @ np.linalg.lstsq(design, output)[0]
    off = np.abs(output - best).max()
    return bool(off < 1e-12 * np.abs(output).max())


def move_back(network, x):
    z = x @ network.parameters["0.weight"].T
    network.parameters["0.bias"][:] = -np.median(z, axis=0)
