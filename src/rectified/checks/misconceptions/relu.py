"""How ReLU and its derivative are misunderstood."""

import math
from typing import Any

import numpy as np

from rectified.checks.misconceptions.misconception import Misconception
from rectified.checks.regions import REGIONS

EVERYWHERE = frozenset(REGIONS)
NUMBERS = EVERYWHERE - {"kinks", "empty", "unmodified"}
"""Every region that asks for the answer to a number other than zero."""

ABOVE = NUMBERS - {"negative"}
"""Every region that has a number above zero."""

BELOW = NUMBERS - {"positive", "unsigned"}
"""Every region that has a number below zero."""

ARRAYS = EVERYWHERE - {"scalar"}
"""Every region that has an array of at least one dimension."""


def _only_prints(x: Any) -> None:
    print(np.maximum(x, 0))


def _scalar_only(x: Any) -> Any:
    return x if x > 0 else 0.0


def _branches(x: Any) -> Any:
    if x < 0:
        return 0
    return x


def _truncating(x: Any) -> Any:
    result = np.zeros(x.shape, dtype=int)
    with np.errstate(invalid="ignore"):
        np.copyto(result, x, where=x > 0, casting="unsafe")
    return result


def _guessing(x: Any) -> Any:
    return np.vectorize(lambda number: number if number > 0 else 0)(x)


def _overwriting(x: Any) -> Any:
    x[x < 0] = 0
    return x


def _flattening(x: Any) -> Any:
    return [max(0.0, number) for number in x.ravel()]


def _scalar_only_slope(x: Any) -> Any:
    return 1.0 if x > 0 else 0.0


MISCONCEPTIONS = (
    Misconception(
        "absolute-value",
        "relu",
        np.abs,
        "This flips negative numbers instead of cutting them off: it is the absolute value.\n"
        "ReLU answers 0 for every negative x.",
        BELOW,
    ),
    Misconception(
        "wrong-side",
        "relu",
        lambda x: np.minimum(x, 0),
        "This keeps the negative side and cuts the positive one, as minimum(x, 0) does.\n"
        "ReLU is the other way round: it keeps what is above 0.",
        NUMBERS,
    ),
    Misconception(
        "identity",
        "relu",
        lambda x: x,
        "This returns x unchanged: nothing cuts the negative numbers off.\n"
        "A comparison on a line of its own changes nothing; its result must be used.",
        BELOW,
    ),
    Misconception(
        "step",
        "relu",
        lambda x: np.where(x > 0, 1.0, 0.0),
        "This answers whether x is positive (1 or 0), which is the slope of ReLU.\n"
        "Where x is positive the value is x itself.",
        ABOVE,
    ),
    Misconception(
        "capped",
        "relu",
        lambda x: np.clip(x, 0, 1),
        "This also cuts off everything above 1. ReLU has no upper limit.",
        ABOVE,
    ),
    Misconception(
        "scalars-only",
        "relu",
        _scalar_only,
        "`if x > 0` and max(x, 0) need one number, but x is an array of many, and its\n"
        "comparison is an array of answers. Choose elementwise: np.maximum, np.where or a mask.",
        ARRAYS,
        variants=(lambda x: max(x, 0), lambda x: max(0, x), _branches),
    ),
    Misconception(
        "prints-instead-of-returning",
        "relu",
        _only_prints,
        "The result is printed, but not returned: what a caller gets is None. End with return.",
        EVERYWHERE,
    ),
    Misconception(
        "integer-result",
        "relu",
        _truncating,
        "The result is made of integers, so that 0.7 becomes 0. Wherever an array is made or\n"
        "converted, let it hold floats.",
        ABOVE - {"integers", "unsigned"},
    ),
    Misconception(
        "guessed-integer-result",
        "relu",
        _guessing,
        "np.vectorize takes the type of the first result for all of them. A first result of 0,\n"
        "an integer, makes 0.7 become 0. Return 0.0, or say otypes=[float].",
        frozenset({"large", "infinite", "shapes", "empty", "float32", "layouts"}),
    ),
    Misconception(
        "overwrites-its-input",
        "relu",
        _overwriting,
        "The values are right, but they are written into the array that was passed, which the\n"
        "caller still needs. Work on a copy: x = x.copy(), or use np.maximum.",
        frozenset({"unmodified"}),
    ),
    Misconception(
        "mask-times-infinity",
        "relu",
        lambda x: x * (x > 0),
        "Somewhere x is multiplied by 0, as by a mask, and −∞ · 0 is NaN, not 0. A NaN here\n"
        "spreads through a whole network. Choose between x and 0 instead of multiplying.",
        frozenset({"infinite"}),
    ),
    Misconception(
        "flattens",
        "relu",
        _flattening,
        "The numbers are right, but they come back as one flat row. The result must have the\n"
        "shape of x.",
        frozenset({"shapes", "scalar", "layouts"}),
    ),
    Misconception(
        "softplus",
        "relu",
        lambda x: np.logaddexp(0, x),
        "log(1 + exp(x)) is softplus, a smooth relative of ReLU: it is never exactly 0.",
        EVERYWHERE - {"large", "infinite", "empty", "unmodified"},
        variants=(lambda x: np.log(1 + np.exp(x)), lambda x: np.log1p(np.exp(x))),
    ),
    Misconception(
        "value-for-slope",
        "relu",
        lambda x: np.maximum(x, 0),
        "This is ReLU itself, not its derivative. The slope of the right half is 1, however\n"
        "large x is.",
        ABOVE,
        wrt="x",
    ),
    Misconception(
        "constant-slope",
        "relu",
        lambda x: np.ones(x.shape),
        "This gives slope 1 everywhere. Left of 0 the function is flat: its slope there is 0.",
        BELOW,
        wrt="x",
    ),
    Misconception(
        "sign-for-slope",
        "relu",
        np.sign,
        "−1 left of 0 is the slope of |x|. ReLU is flat there, so its slope is 0.",
        BELOW,
        wrt="x",
    ),
    Misconception(
        "slope-of-wrong-side",
        "relu",
        lambda x: np.where(x < 0, 1.0, 0.0),
        "The slope is on the wrong side: ReLU rises right of 0 and is flat left of it.",
        NUMBERS,
        wrt="x",
    ),
    Misconception(
        "sigmoid-for-slope",
        "relu",
        lambda x: (
            np.vectorize(lambda number: 1 / (1 + math.exp(-min(max(number, -700), 700))))(x)
            if x.size
            else x
        ),
        "This is the sigmoid, the slope of softplus. ReLU's slope is 0 or 1, nothing between.",
        NUMBERS - {"large", "infinite"},
        wrt="x",
    ),
    Misconception(
        "scalar-slope",
        "relu",
        _scalar_only_slope,
        "`if x > 0` needs one number, but x is an array of many, and its comparison is an array\n"
        "of answers. Choose elementwise: np.where, or (x > 0).astype(float).",
        ARRAYS,
        wrt="x",
    ),
)
