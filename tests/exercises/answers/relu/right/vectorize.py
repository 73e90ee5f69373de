"""Vectorize."""

import numpy as np

relu = np.vectorize(lambda v: max(v, 0.0), otypes=[float])
relu_derivative = np.vectorize(lambda v: 1.0 if v > 0 else 0.0, otypes=[float])
relu_backward = np.vectorize(lambda g, v: g if v > 0 else 0.0, otypes=[float])
