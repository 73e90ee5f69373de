"""The numbers and words of a figure, packed small enough to travel in a page."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rectified.plots.ends import steady
from rectified.plots.fields import check_name, take
from rectified.plots.words import unbroken

CODED: dict[str, np.dtype[Any]] = {"u1": np.dtype("u1"), "u2": np.dtype("<u2")}
"""Whole numbers on a scale of 255 or 65,535 steps, the top one for NaN."""

PLAIN: dict[str, np.dtype[Any]] = {"f4": np.dtype("<f4"), "f8": np.dtype("<f8")}
"""Numbers as they are."""

SPAN = tuple[float, float] | None

STORES = (*CODED, *PLAIN, "b1", "text")


@dataclass(frozen=True, eq=False)
class Data:
    """An array of a figure: its values, what its dimensions are called, how it is stored.

    Parameters
    ----------
    values : array_like
        Numbers; yes and no where the store is ``"b1"``; words where it is ``"text"``.
    dims : sequence of str
        The name of each dimension. One that is called like a knob is chosen by that knob.
    store : {"u2", "u1", "f4", "f8", "b1", "text"}
        ``"u2"`` for what is drawn: a whole number u stands for low + (high − low) u / 65534,
        which is finer than a screen. ``"u1"``, with 254, for images. ``"f4"`` and ``"f8"``
        for what is read out in digits. ``"b1"`` takes one bit each, ``"text"`` one byte each,
        for at most 256 different texts.
    span : (float, float), optional
        low and high of ``"u1"`` and ``"u2"``; where not given the least and the greatest value,
        rounded to a millionth of their distance.

    Raises
    ------
    TypeError
        If the dimensions are no texts, or the span is no numbers.
    ValueError
        If the store is unknown, the dimensions do not fit the values, there are no values, or
        they do not fit the store.
    """

    values: ArrayLike
    dims: Sequence[str]
    store: str = "u2"
    span: tuple[float, float] | None = None

    def __post_init__(self) -> None:
        if self.store not in STORES:
            raise ValueError(f"store must be one of {', '.join(STORES)}; got {self.store!r}")
        if np.ma.is_masked(self.values):
            raise ValueError("an array hides some of its numbers; give them as NaN")
        try:
            array = np.array(self.values)  # a copy: what is done to the values later is not drawn
        except ValueError:
            raise ValueError("an array needs rows of one length") from None
        dims = () if isinstance(self.dims, str) else take(self.dims, Sequence[str], "dims")
        if isinstance(self.dims, str) or array.ndim != len(dims):
            raise ValueError(
                f"an array of shape {array.shape} needs a name for each of its {array.ndim} "
                f"dimensions; got dims={self.dims!r}"
            )
        wanted = {"b1": "b", "text": "U"}.get(self.store, "iufb")
        if array.dtype.kind not in wanted:
            raise ValueError(f"store={self.store!r} does not take an array of {array.dtype}")
        if self.store == "text" and len(np.unique(array)) > 256:
            raise ValueError(f"store='text' takes 256 texts; got {len(np.unique(array))}")
        for dim in dims:
            check_name(dim)
        if len(set(dims)) < len(dims):
            raise ValueError(f"each dimension needs a name of its own; got dims={dims}")
        if array.size == 0:
            raise ValueError(f"an array needs at least one value; got the shape {array.shape}")
        array.flags.writeable = False
        object.__setattr__(self, "dims", dims)
        object.__setattr__(self, "values", array)
        object.__setattr__(self, "span", take(self.span, SPAN, "span of an array"))
        low, high = self.ends if self.store in CODED else (0.0, 0.0)
        if not np.isfinite(high - low) or (self.span is not None and self.span[0] >= self.span[1]):
            raise ValueError(
                f"store={self.store!r} needs a scale between two finite numbers, low < high; "
                f"got {low} and {high}"
            )

    @property
    def array(self) -> NDArray[Any]:
        """The values as they were given."""
        return np.asarray(self.values)

    @cached_property
    def sizes(self) -> dict[str, int]:
        """The length of each dimension."""
        return dict(zip(self.dims, self.array.shape, strict=True))

    @cached_property
    def ends(self) -> tuple[float, float]:
        """The ends of the scale: `span`, or about the least and the greatest finite value."""
        if self.span is not None:
            return self.span
        finite = self.array[np.isfinite(self.array)]
        return steady(float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)

    @cached_property
    def codes(self) -> NDArray[Any]:
        """What is stored."""
        values = self.array
        if self.store == "text":
            return np.unique(values, return_inverse=True)[1].reshape(values.shape).astype("u1")
        if self.store == "b1":
            return np.packbits(values.ravel(), bitorder="little")
        if self.store in PLAIN:
            with np.errstate(over="ignore"):  # beyond single precision is infinite
                return values.astype(PLAIN[self.store])
        low, high = self.ends
        top = np.iinfo(CODED[self.store]).max
        with np.errstate(all="ignore"):
            share = (values.astype(np.float64) - low) / ((high - low) or 1.0)
        scaled = np.where(np.isfinite(values), np.clip(share, 0, 1) * (top - 1), float(top))
        return np.rint(scaled).astype(CODED[self.store])

    @cached_property
    def drawn(self) -> NDArray[Any]:
        """The values as the page reads them back."""
        if self.store not in CODED:
            return self.codes.astype(np.float64) if self.store in PLAIN else self.array
        low, high = self.ends
        top = np.iinfo(CODED[self.store]).max
        values = low + (high - low) * self.codes.astype(np.float64) / (top - 1)
        return np.where(self.codes == top, np.nan, values)

    @property
    def _texts(self) -> list[str]:
        return [unbroken(text) for text in np.unique(self.array).tolist()]

    def packed(self) -> dict[str, Any]:
        """Return the array as JSON, its bytes in base64, little-endian."""
        low, high = self.ends if self.store in CODED else (0.0, 0.0)
        return {
            "store": self.store,
            "dims": list(self.dims),
            "sizes": list(self.array.shape),
            **({"low": low, "high": high} if self.store in CODED else {}),
            **({"texts": self._texts} if self.store == "text" else {}),
            "data": base64.b64encode(self.codes.tobytes()).decode("ascii"),
        }
