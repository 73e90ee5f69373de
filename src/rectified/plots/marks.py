"""What panels are made of. A mark names the arrays that it draws; it holds no numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from rectified.plots.data import PLAIN, Data
from rectified.plots.fields import check_fields
from rectified.plots.palette import PALETTES, ROLES

Arrays = Mapping[str, Data]

DASHES = ("", "dashed", "dotted", "dashdot")


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A mark of any kind.

    Attributes
    ----------
    free : tuple of int
        How many dimensions its first array may have left when the knobs have chosen.
    at_probe : bool
        Whether the probe chooses as well.
    loose : tuple of str
        Its arrays that may have one dimension of their own.
    looks : mapping from str to tuple of str
        What those of its fields may be that only change how it looks.
    stores : mapping from str to tuple of str
        How its arrays may be stored; one that is not named takes numbers of any store.

    Raises
    ------
    TypeError
        If a field is of another kind.
    """

    arrays: ClassVar[tuple[str, ...]] = ("y", "x")
    free: ClassVar[tuple[int, ...]] = (1,)
    at_probe: ClassVar[bool] = False
    loose: ClassVar[tuple[str, ...]] = ()
    looks: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    stores: ClassVar[Mapping[str, tuple[str, ...]]] = {"where": ("b1",), "cells": ("u1", "b1")}

    role: str = "value"
    label: str = ""

    def __post_init__(self) -> None:
        check_fields(self, self.kind)

    @property
    def kind(self) -> str:
        """What `figure.js` knows it as."""
        return type(self).__name__.lower()

    @property
    def named(self) -> dict[str, str]:
        """The arrays that it draws, by what they are to it."""
        given = {key: getattr(self, key) for key in self.arrays}
        optional = {key for key in self.arrays if getattr(type(self), key, None) == ""}
        return {key: name for key, name in given.items() if name or key not in optional}

    def check(self, told: str) -> None:
        """Raise ValueError if a field that changes the looks has no known value."""
        for key, known in {"role": ROLES, **self.looks}.items():
            if getattr(self, key) not in known:
                raise ValueError(
                    f"{key} of {told} must be one of {', '.join(map(repr, known))}; "
                    f"got {getattr(self, key)!r}"
                )

    def check_arrays(self, told: str, arrays: Arrays, free: Mapping[str, list[str]]) -> None:
        """Raise ValueError if what the arrays hold is not what it draws.

        `free` are the dimensions of each that are left when the knobs have chosen.
        """
        for key, data in arrays.items():
            known = self.stores.get(key)
            if known and data.store not in known:
                raise ValueError(f"{key} of {told} need store={' or '.join(map(repr, known))}")
            if data.store == "text":
                raise ValueError(f"{key} of {told} needs numbers; got store='text'")

    def spec(self) -> dict[str, Any]:
        """Return what `figure.js` needs of it, as JSON."""
        return {"kind": self.kind, **self.named}


@dataclass(frozen=True, kw_only=True)
class Line(Mark):
    """A curve, or one for each row: ``y`` over ``x``. NaN lifts the pen.

    ``where`` names an array of yes and no that says which rows are drawn; at the places in the
    array ``breaks`` the pen lifts too. A ``thin`` one lets many lie over an image.
    """

    arrays = ("y", "x", "where", "breaks")
    free = (1, 2)
    loose = ("breaks",)
    looks = {"dash": DASHES}  # noqa: RUF012

    x: str
    y: str
    dash: str = ""
    where: str = ""
    breaks: str = ""
    thin: bool = False

    def check_arrays(self, told: str, arrays: Arrays, free: Mapping[str, list[str]]) -> None:
        """Also hold `where` to rows, and `breaks` to the very numbers of `x`."""
        super().check_arrays(told, arrays, free)
        rows = free["y"][:-1]
        if not set(free.get("where", [])) <= set(rows):
            raise ValueError(f"where of {told} chooses among the rows {rows}; got {free['where']}")
        _check_equal(told, "breaks", arrays)


@dataclass(frozen=True, kw_only=True)
class Points(Mark):
    """Dots at ``x`` and ``y``, round or square; a hollow one shows the page inside."""

    arrays = ("y", "x", "where")
    free = (0, 1, 2)
    looks = {"shape": ("round", "square", "full", "hollow")}  # noqa: RUF012

    x: str
    y: str
    shape: str = "round"
    where: str = ""


@dataclass(frozen=True, kw_only=True)
class Bars(Mark):
    """Bars of some ``heights`` from 0, between each two of the ``edges``, one more of them."""

    arrays = ("heights", "edges")
    loose = ("edges",)

    edges: str
    heights: str

    def check_arrays(self, told: str, arrays: Arrays, free: Mapping[str, list[str]]) -> None:
        """Also count the edges."""
        super().check_arrays(told, arrays, free)
        edges, heights = (arrays[key].sizes[free[key][0]] for key in ("edges", "heights"))
        if edges != heights + 1:
            raise ValueError(f"edges of {told} must be {heights + 1}, one more; got {edges}")


@dataclass(frozen=True, kw_only=True)
class Image(Mark):
    """Cells in rows and columns, stored as u1 or b1 and coloured by a palette.

    The first row is on top, or below where it is ``upward``, as in a plane with y upward.
    ``smooth`` blurs the edges of the cells.
    """

    arrays = ("cells",)
    free = (2,)
    looks = {"palette": tuple(PALETTES)}  # noqa: RUF012

    cells: str
    palette: str = "sequential"
    upward: bool = False
    smooth: bool = False

    def spec(self) -> dict[str, Any]:
        """Return what `figure.js` needs of it: the 256 colours and the order of rows too."""
        return super().spec() | {"colours": self.palette, "upward": self.upward}


@dataclass(frozen=True, kw_only=True)
class Rule(Mark):
    """A vertical line at ``x``, one number for each step of the knobs or the probe."""

    arrays = ("x",)
    free = (0,)
    at_probe = True

    x: str
    role: str = "muted"


@dataclass(frozen=True, kw_only=True)
class Spot(Mark):
    """The point at the probe."""

    free = (0,)
    at_probe = True

    x: str
    y: str


@dataclass(frozen=True, kw_only=True)
class Tangent(Mark):
    """The line of slope ``slope`` through the point at the probe."""

    arrays = ("y", "x", "slope")
    free = (0,)
    at_probe = True

    x: str
    y: str
    slope: str


@dataclass(frozen=True, kw_only=True)
class Fan(Mark):
    """All lines of slopes from ``low`` to ``high`` through the probe, where it is ``at`` a kink."""

    arrays = ("y", "x", "at", "low", "high")
    free = (0,)
    at_probe = True
    loose = ("at", "low", "high")

    x: str
    y: str
    at: str
    low: str
    high: str

    def check_arrays(self, told: str, arrays: Arrays, free: Mapping[str, list[str]]) -> None:
        """Also hold the slopes to the kinks, and these to the very numbers of `x`."""
        super().check_arrays(told, arrays, free)
        for key in ("low", "high"):
            if free[key] != free["at"]:
                raise ValueError(f"{key} of {told} has {free[key]}, but at has {free['at']}")
        _check_equal(told, "at", arrays)


def _check_equal(told: str, key: str, arrays: Arrays) -> None:
    """Raise ValueError if places that are looked for along `x` cannot be equal to its numbers."""
    if key in arrays and not arrays[key].store == arrays["x"].store in PLAIN:
        raise ValueError(f"{key} of {told} and its x both need store='f8', or both 'f4'")
