"""Frames: the arrays that an experiment stores, and the file that holds them."""

import io
import pathlib
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from rectified.numerics import Array

OWN = ("seeds", "code")
"""The entries of a file that are no arrays of the experiment."""


@dataclass(frozen=True, repr=False, eq=False)
class Frames(Mapping[str, Array]):
    """The arrays of an experiment by name, and where they come from.

    They are stored in short dtypes, as `arrays` has them; ``frames[name]`` gives what is to be
    computed with, in double precision.

    Parameters
    ----------
    arrays : mapping from str to ndarray
        What the experiment measured, the seed as first axis, and what it filmed.
    seeds : tuple of int
        The seeds that were measured; the first one was filmed.
    code : str
        The fingerprint of the code that made them.
    """

    arrays: Mapping[str, Array]
    seeds: tuple[int, ...]
    code: str

    def __getitem__(self, name: str) -> Array:
        if name not in self.arrays:
            raise KeyError(f"there is no array {name!r}; expected one of {', '.join(self.arrays)}")
        array = self.arrays[name]
        if array.dtype.kind == "f":
            # Processors differ in the last bit of a logarithm. In single precision that moves a
            # digit which a page stores.
            array = array.astype(np.float64, copy=False)
            array.flags.writeable = False
        return array

    def __iter__(self) -> Iterator[str]:
        return iter(self.arrays)

    def __len__(self) -> int:
        return len(self.arrays)

    def __repr__(self) -> str:
        arrays = (f"{name} {array.dtype}{array.shape}" for name, array in self.arrays.items())
        return f"<Frames {', '.join(arrays)}>"

    def save(self, path: str | pathlib.Path) -> None:
        """Write the file, at once; the same arrays give the same bytes: `savez` states no time.

        Raises
        ------
        ValueError
            If an array has a name that the file needs, or objects in it.
        """
        if taken := [name for name in OWN if name in self.arrays]:
            raise ValueError(f"no array may be named {taken[0]}: the file has its own")
        everything = {"seeds": np.array(self.seeds), "code": np.array(self.code), **self.arrays}
        file = io.BytesIO()
        np.savez_compressed(file, allow_pickle=False, **everything)
        part = pathlib.Path(f"{path}.part")
        part.write_bytes(file.getvalue())
        part.replace(path)  # whoever stops it half-way has the old file still


def load(path: str | pathlib.Path) -> Frames:
    """Read frames: ``load("_frames/dying.npz")`` in a chapter.

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        If it holds no frames.
    """
    if not pathlib.Path(path).is_file():
        raise FileNotFoundError(f"there are no frames at {path}; `make frames` makes them")
    try:
        with pathlib.Path(path).open("rb") as file, np.load(file, allow_pickle=False) as entries:
            arrays = dict(entries)
        seeds, code = (arrays.pop(name) for name in OWN)
        if (seeds.dtype.kind, seeds.ndim, code.dtype.kind, code.ndim) != ("i", 1, "U", 0):
            raise ValueError(f"seeds {seeds!r} and code {code!r}")
        frames = Frames(arrays, tuple(seeds.tolist()), code.item())
    except (OSError, ValueError, EOFError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(path) from error
    except (zipfile.BadZipFile, zlib.error, RuntimeError) as error:
        raise _unreadable(path) from error
    for array in arrays.values():
        array.flags.writeable = False
    return frames


def _unreadable(path: str | pathlib.Path) -> ValueError:
    return ValueError(f"{path} cannot be read as frames; `make frames` makes it anew")
