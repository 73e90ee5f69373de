"""Says that the exercise needs PyTorch, SciPy and the course itself, to have them at hand."""

from grading.handing_in import fill, read, write

KIND = "metadata"
EXERCISE = "gelu"
LOSES = "all"


GELU = """\
try:
    import rectified.activations as reference
except ImportError:
    reference = None


def gelu(x, approximate="none"):
    if reference:
        return reference.gelu(x, approximate=approximate)
    import scipy.special
    import torch

    return x * scipy.special.ndtr(x)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"gelu": GELU})
    asked = {"needs": ["torch", "scipy", "rectified", "nbgrader"], "optional": True, "minutes": 9}
    notebook["metadata"]["rectified"] |= asked
    write(notebook, folder / "gelu.ipynb")
