"""Correct but unusual answers to the exercises: each must get full marks.

Each is the source of the functions `relu` and `relu_derivative`, as a student writes them.
"""

RELU = {
    "loop over indices": """
def relu(x):
    y = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        if x[i] > 0:
            y[i] = x[i]
    return y

def relu_derivative(x):
    y = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        y[i] = 1 if x[i] > 0 else 0
    return y
""",
    "list comprehension": """
def relu(x):
    return np.array([max(0.0, v) for v in x.flat]).reshape(x.shape)

def relu_derivative(x):
    return np.array([float(v > 0) for v in x.flat]).reshape(x.shape)
""",
    "nested lists": """
def relu(x):
    if isinstance(x, np.ndarray):
        x = x.tolist()
    return [relu(v) for v in x] if isinstance(x, list) else max(x, 0)

def relu_derivative(x):
    if isinstance(x, np.ndarray):
        x = x.tolist()
    return [relu_derivative(v) for v in x] if isinstance(x, list) else int(x > 0)
""",
    "vectorize": """
relu = np.vectorize(lambda v: max(v, 0.0), otypes=[float])
relu_derivative = np.vectorize(lambda v: 1.0 if v > 0 else 0.0, otypes=[float])
""",
    "mask": """
def relu(x):
    y = x.copy()
    y[y < 0] = 0
    return y

def relu_derivative(x):
    y = np.zeros_like(x)
    y[x > 0] = 1
    return y
""",
    "boolean derivative": """
def relu(x):
    return np.where(x < 0, 0, x)

def relu_derivative(x):
    return x > 0
""",
    "kink at one": """
def relu(x):
    return np.clip(x, 0, None)

def relu_derivative(x):
    return (x >= 0).astype(float)
""",
    "kink at a half": """
def relu(x):
    return np.maximum(0.0, x)

def relu_derivative(x):
    return np.heaviside(x, 0.5)
""",
    "sign": """
def relu(x):
    return np.fmax(x, 0)

def relu_derivative(x):
    return (np.sign(x) + 1) / 2
""",
    "piecewise": """
def relu(x):
    x = np.asarray(x, dtype=float)
    return np.piecewise(x, [x > 0], [lambda v: v, 0])

def relu_derivative(x):
    x = np.asarray(x, dtype=float)
    return np.piecewise(x, [x > 0], [1, 0])
""",
    "select": """
def relu(x):
    return np.select([x > 0], [x], 0)

def relu_derivative(x):
    return np.select([x > 0], [1.0], 0.0)
""",
    "matrix of choices": """
def relu(x):
    return np.choose(x > 0, [np.zeros(x.shape), x])

def relu_derivative(x):
    return np.choose(x > 0, [0, 1])
""",
    "python fractions": """
from fractions import Fraction

def relu(x):
    exact = lambda v: float(max(Fraction(0), Fraction(v))) if np.isfinite(v) else max(0.0, v)
    return np.array([exact(float(v)) for v in x.flat]).reshape(x.shape)

def relu_derivative(x):
    return np.array([float(Fraction(float(v)) > 0) if np.isfinite(v) else float(v > 0)
                     for v in x.flat]).reshape(x.shape)
""",
    "single precision": """
def relu(x):
    return np.maximum(x, 0).astype(np.float32)

def relu_derivative(x):
    return (x > 0).astype(np.float16)
""",
    "prints and warns": """
import sys
import warnings

def relu(x):
    print("relu was called with", x)
    print("something on stderr", file=sys.stderr)
    warnings.warn("careful")
    np.log(np.zeros(1))
    return np.maximum(x, 0)

def relu_derivative(x):
    np.divide(1.0, np.zeros(1))
    return np.where(x > 0, 1, 0)
""",
    "square root of the square": """
def relu(x):
    return np.where(x > 0, np.hypot(x, 0), 0)

def relu_derivative(x):
    with np.errstate(all="ignore"):
        return np.nan_to_num(np.maximum(x, 0) / np.where(x > 0, x, 1), nan=1.0)
""",
    "callable object": """
class Rectifier:
    def __call__(self, x):
        return np.maximum(x, 0)

relu = Rectifier()

def relu_derivative(x):
    return np.greater(x, 0) * 1
""",
}
