"""How a kernel meets an array: dtypes, shapes, `out`, overlap and warnings, in one place."""

import reprlib
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

FLOATS = (np.dtype(np.float16), np.dtype(np.float32), np.dtype(np.float64))


def evaluate(
    kernel: Callable[..., None],
    x: ArrayLike,
    out: NDArray[Any] | None,
    parameters: Mapping[str, float],
    *,
    caller: str,
) -> NDArray[Any]:
    """Run ``kernel(x, out, **parameters)`` on checked arrays and return the result.

    The contract that every activation shares is kept here; see
    `rectified.activations.Activation.__call__` for the arguments and the errors.
    `caller` is the name that error messages give.
    """
    array = real_array(x, caller=caller)
    if out is None:
        result = np.empty(array.shape, array.dtype)
    else:
        _require_fitting(out, array, caller=caller)
        if np.may_share_memory(array, out):
            array = array.copy()
        result = out if out.dtype == array.dtype else np.empty(array.shape, array.dtype)
    with np.errstate(all="ignore"):
        kernel(array, result, **parameters)
        if out is not None and result is not out:
            np.copyto(out, result, casting="same_kind")
    return result if out is None else out


def real_array(x: ArrayLike, *, caller: str) -> NDArray[Any]:
    """Return `x` as an array of float16, float32 or float64 in native byte order.

    Raises
    ------
    TypeError
        If `x` does not hold real numbers, or is a masked array.
    ValueError
        If `x` is ragged.
    """
    if isinstance(x, np.ma.MaskedArray):
        raise TypeError(
            f"{caller} takes no masked arrays, since their mask would be lost; "
            "pass x.filled(value) or x.compressed()"
        )
    try:
        array = np.asarray(x)
    except ValueError as error:
        raise ValueError(
            f"{caller} takes an array whose rows have equal lengths; got {reprlib.repr(x)}"
        ) from error
    if array.dtype.kind in "biu":
        return array.astype(np.float64)
    native = array.dtype.newbyteorder("=")
    if native not in FLOATS:
        raise TypeError(
            f"{caller} takes real numbers (float16, float32, float64, integers or booleans); "
            f"got {reprlib.repr(x)} of dtype {array.dtype}"
        )
    return array.astype(native, copy=False)


def _require_fitting(out: object, array: NDArray[Any], *, caller: str) -> None:
    """Raise a clear error where `out` cannot take the result for `array`."""
    if not isinstance(out, np.ndarray):
        raise TypeError(f"{caller}: out must be an ndarray; got a {type(out).__name__}")
    if out.shape != array.shape:
        raise ValueError(f"{caller}: out must have the shape of x, {array.shape}; got {out.shape}")
    if not np.can_cast(array.dtype, out.dtype, casting="same_kind"):
        raise TypeError(f"{caller}: out must hold {array.dtype}; got dtype {out.dtype}")
    if not out.flags.writeable:
        raise ValueError(f"{caller}: out is read-only")
