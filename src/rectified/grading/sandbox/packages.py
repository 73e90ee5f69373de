"""Which installed packages can be seen from inside: those that an exercise allows."""

import functools
import importlib.metadata
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

ALLOWED = ("numpy", "matplotlib", "ipython")
"""What every exercise may use. A kernel always has IPython, whose syntax stands in cells."""


@functools.cache
def visible(needed: tuple[str, ...] = ()) -> dict[str, Path]:
    """Return the files and folders of the allowed packages, by the names that they are imported as.

    Parameters
    ----------
    needed : tuple of str
        The names of further packages that an exercise needs.
    """
    found: dict[str, Path] = {}
    for distribution in _with_dependencies([*ALLOWED, *needed]):
        for file in distribution.files or ():
            top = file.parts[0]
            if top in found or top in ("..", "__pycache__"):
                continue
            if not top.endswith((".pth", ".dist-info", ".egg-info")):
                found[top] = Path(str(distribution.locate_file(top)))
    return {name: path for name, path in found.items() if path.exists()}


def _with_dependencies(names: Iterable[str]) -> Iterator[importlib.metadata.Distribution]:
    """Yield distributions and all that they require, as far as these are installed."""
    waiting, seen = list(names), set()
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        yield distribution
        for requirement in distribution.requires or ():
            if "extra ==" not in requirement:
                waiting.append(re.split(r"[\s;<>=!~\[(]", requirement, maxsplit=1)[0])
