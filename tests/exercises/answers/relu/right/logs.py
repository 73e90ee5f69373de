"""Logs, through a handler that holds the stream of an earlier moment."""

import logging

import numpy as np

logging.basicConfig(level=logging.DEBUG, force=True)
log = logging.getLogger("mine")


def relu(x):
    log.warning("relu of %s numbers", np.size(x))
    return np.maximum(x, 0)


def relu_derivative(x):
    logging.error("the derivative")
    return np.where(x > 0, 1.0, 0.0)


def relu_backward(grad, z):
    log.error("%s arrive", np.size(grad))
    return grad * relu_derivative(z)
