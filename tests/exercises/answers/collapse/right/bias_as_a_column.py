"""Puts each bias into its matrix as one more column, so that folding is a product."""

import numpy as np


def extended(weight, bias):
    n_out, n_in = weight.shape
    matrix = np.zeros((n_out + 1, n_in + 1))
    matrix[:n_out, :n_in] = weight
    matrix[:n_out, n_in] = bias
    matrix[n_out, n_in] = 1
    return matrix


def collapse(weights, biases):
    product = np.eye(weights[0].shape[1] + 1)
    for weight, bias in zip(weights, biases):
        product = extended(weight, bias) @ product
    return product[:-1, :-1], product[:-1, -1]


def vee(tip, bottom, slope):
    # units that rise to the right: |u| = 2 relu(u) - u, and u is made of two of them far away
    far = 1e3
    return (
        np.array([[1.0], [-1.0]]) * far,
        np.array([-tip, tip]) * far,
        np.array([[slope, slope]]) / far,
        np.array([bottom]),
    )


def tent(left, right, height):
    x = np.linspace(left, right, 3)
    y = np.array([0.0, height, 0.0])
    slopes = np.concatenate([[0.0], np.diff(y) / np.diff(x), [0.0]])
    return np.ones((3, 1)), -x, np.diff(slopes)[None], np.zeros(1)
