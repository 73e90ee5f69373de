"""Results are in Fortran order, masked arrays with nothing masked, and views of larger arrays."""

from grading.handing_in import fill, read, write

KIND = "unusual code"
EXERCISE = "relu"
LOSES = {}
REASON = ""

FORTRAN = """\
def relu(x):
    return np.asfortranarray(np.maximum(x, 0)) if x.ndim else np.maximum(x, 0)
"""
MASKED = """\
def relu_derivative(x):
    return np.ma.masked_array((x > 0) * 1.0, mask=np.zeros(x.shape, bool))
"""
VIEW = """\
def relu_backward(grad, z):
    table = np.zeros((*np.shape(z), 2))
    table[..., 1] = grad * (z > 0)
    return table[..., 1]
"""
SOURCES = {"relu": FORTRAN, "relu-derivative": MASKED, "relu-backward": VIEW}


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, SOURCES)
    write(notebook, folder / release.name)
