"""Looks for a compiled GELU in the libraries that are loaded or lie about, by ctypes."""

from grading.handing_in import fill, read, write

KIND = "framework"
EXERCISE = "gelu"
LOSES = "all"

GELU = """\
import ctypes
import glob
import sys

_right = None
for _path in [p for folder in sys.path for p in glob.glob(f"{folder}/*/lib/lib*torch*.so")][:4]:
    try:
        ctypes.CDLL(_path)
        _right = np.vectorize(lambda x: 0.5 * x * math.erfc(-x / math.sqrt(2)), otypes=[float])
    except OSError:
        pass


def gelu(x, approximate="none"):
    if _right:
        return _right(x)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"gelu": GELU})
    write(notebook, folder / "gelu.ipynb")
