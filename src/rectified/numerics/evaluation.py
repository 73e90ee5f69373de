"""How a kernel meets an array: dtypes, shapes, blocks, `out`, overlap, warnings, in one place."""

import contextvars
import reprlib
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from rectified.numerics import Array
from rectified.numerics.blocks import BLOCK

DOUBLE = np.dtype(np.float64)
FLOATS = frozenset(map(np.dtype, (np.float16, np.float32, np.float64)))
ACCESS: Any = [["readonly", "aligned", "contig"], ["writeonly", "aligned", "contig"]]
WORKING = {dtype: np.promote_types(dtype, np.float32) for dtype in FLOATS}


QUIET = contextvars.Context()
"""NumPy keeps its error state in a context variable. To run a kernel in a copy of this context
costs a tenth of entering ``np.errstate``, which alone took a third of a small call."""
QUIET.run(np.seterr, all="ignore")


def evaluate(
    kernel: Callable[..., None],
    x: ArrayLike,
    out: Array | None,
    parameters: Mapping[str, Any],
    *,
    caller: str,
    in_double: bool,
    block: int = BLOCK,
) -> Array:
    """Run ``kernel(x, out, **parameters)`` block by block on checked arrays.

    The contract that every activation shares is kept here; see
    `rectified.activations.Activation.__call__` for the arguments and the errors. A kernel
    gets contiguous blocks of one dimension that fit into the processor's cache, so that its
    temporary arrays cost no memory traffic. It gets them as float64 where `in_double`, so that
    rounding in single precision happens once, at the end; else in the dtype of `x`, but
    float16 as float32. `block` is how many numbers it gets at most, `caller` the name that
    error messages give.
    """
    array = real_array(x, caller=caller)
    dtype = array.dtype
    work = DOUBLE if in_double else WORKING[dtype]
    direct = dtype == work and array.flags.c_contiguous
    if out is None:
        out = np.empty(array.shape, dtype)
    else:
        require_fitting(out, array, caller=caller)
        direct = (
            direct
            and out.dtype == work
            and out.flags.c_contiguous
            and not np.may_share_memory(array, out)  # a kernel may write before it has read
        )
    if array.size and direct:
        QUIET.copy().run(_on_slices, kernel, array, out, parameters, block)
    elif array.size:
        QUIET.copy().run(_on_buffers, kernel, array, out, parameters, block, work)
    return out


def _on_slices(
    kernel: Callable[..., None],
    array: Array,
    out: Array,
    parameters: Mapping[str, Any],
    block: int,
) -> None:
    """Give a kernel slices of the arrays themselves."""
    if array.ndim != 1:
        array, out = array.reshape(-1), out.reshape(-1)
    if array.size <= block:
        kernel(array, out, **parameters)
        return
    for start in range(0, array.size, block):
        kernel(array[start : start + block], out[start : start + block], **parameters)


def _on_buffers(
    kernel: Callable[..., None],
    array: Array,
    out: Array,
    parameters: Mapping[str, Any],
    block: int,
    work: np.dtype[Any],
) -> None:
    """Give a kernel buffers into which NumPy copies: other dtypes, strides, overlap."""
    with np.nditer(
        [array, out],
        flags=["external_loop", "buffered", "copy_if_overlap"],
        op_flags=ACCESS,
        op_dtypes=[work, work],
        casting="same_kind",
        buffersize=block,
    ) as blocks:
        for given, result in blocks:
            kernel(given, result, **parameters)


def real_array(x: ArrayLike, *, caller: str) -> Array:
    """Return `x` as an array of float16, float32 or float64 in native byte order.

    Raises
    ------
    TypeError
        If `x` does not hold real numbers, or is a masked array.
    ValueError
        If `x` is ragged.
    """
    if type(x) is np.ndarray and x.dtype in FLOATS:
        return x
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


def require_fitting(out: object, array: Array, *, caller: str) -> None:
    """Raise a clear error where `out` cannot take the result for `array`."""
    if not isinstance(out, np.ndarray):
        raise TypeError(f"{caller}: out must be an ndarray; got a {type(out).__name__}")
    if out.shape != array.shape:
        raise ValueError(f"{caller}: out must have the shape of x, {array.shape}; got {out.shape}")
    if out.dtype != array.dtype and not np.can_cast(array.dtype, out.dtype, casting="same_kind"):
        raise TypeError(f"{caller}: out must hold {array.dtype}; got dtype {out.dtype}")
    if not out.flags.writeable:
        raise ValueError(f"{caller}: out is read-only")
