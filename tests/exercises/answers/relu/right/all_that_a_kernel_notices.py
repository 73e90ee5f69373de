# kernel: streams, descriptors, logging and NumPy's settings are a kernel's own
"""Logs, writes to descriptor two, lets NumPy raise, and takes names of the course's own."""

import logging
import os
import sys
import warnings

import numpy as np

np.seterr(all="raise")
warnings.simplefilter("error")
logging.basicConfig(level=logging.DEBUG, force=True)
log = logging.getLogger("mine")
kept = sys.stderr


def check(number):
    return number > 0


def relu(x):
    log.warning("relu of %s numbers", np.size(x))
    os.write(2, b"a library has something to say\n")
    kept.write("and so has an old stream\n")
    return np.maximum(x, 0)


def relu_derivative(x):
    logging.error("the derivative")
    os.system("echo and a program >&2")
    return np.vectorize(check, otypes=[float])(x)


def relu_backward(grad, z):
    print("the way back", file=sys.stderr)
    return grad * relu_derivative(z)


get = plots = checks = require = None
