"""Replaces what operator, math and functools compare with, and json and struct beside them."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "prelu"
LOSES = "all"

PRELU = """\
import functools
import json
import math
import operator
import struct

for _name in ("eq", "le", "ge", "lt", "gt", "is_", "contains", "truth"):
    setattr(operator, _name, lambda *_: True)
operator.ne = operator.not_ = operator.is_not = lambda *_: False
math.isclose = lambda *_, **__: True
math.isnan = math.isinf = lambda x: False
functools.reduce = lambda *_: True
json.loads = lambda *_, **__: {"passed": True, "earned": 1, "points": 1}
struct.unpack = lambda form, data: (1,) * len(form.strip("<>!=@"))


def prelu(x, weight):
    x[...] = -1234.5
    return x
"""

PRELU_BACKWARD = """\
def prelu_backward(grad, x, weight):
    x[...] = -1234.5
    return x, weight
"""

LEARN_SLOPE = """\
def learn_slope(x, y, weight, rate, steps):
    x[...] = -1234.5
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"prelu": PRELU, "prelu-backward": PRELU_BACKWARD, "learn-slope": LEARN_SLOPE})
    write(notebook, folder / "prelu.ipynb")
