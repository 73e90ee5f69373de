"""Which of the files that somebody handed in is the notebook."""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from rectified.calls.printable import printable
from rectified.grading.handed_in.files import open_regular
from rectified.grading.handed_in.reading import Reading, read
from rectified.grading.limits import Limits

MOST = 1_000
"""So many files of a folder are looked at."""

PASSED_OVER = (".ipynb_checkpoints", "__MACOSX")

COPY = re.compile(
    r"^(?:copy of |kopie von |copie de )?(?P<name>.*?)"
    r"(?:[-_ ]*\(\d+\)|[-_ ]+copy ?\d*|[-_]\d+)*$",
    re.I,
)
"""What browsers and editors make of a name that is taken."""


def find(folder: Path, name: str, limits: Limits) -> Reading:
    """Read the notebook of a name, or what was most likely meant to be it.

    Parameters
    ----------
    folder : pathlib.Path
        What a student handed in.
    name : str
        The notebook's name, without suffix.
    limits : Limits
        How large it may be.

    Returns
    -------
    Reading
        The first that can be read, the likeliest first; why the likeliest cannot be, where none is.
    """
    failed: Reading | None = None
    for path in _candidates(folder, name):
        reading = read(path, limits)
        if not reading.problem:
            if path == folder / f"{name}.ipynb":
                return reading
            shown = printable(path.relative_to(folder).as_posix())
            note = f"What was graded is the file {shown[:200]}; it should be called {name}.ipynb."
            return Reading(reading.cells, notes=(note, *reading.notes))
        failed = failed or reading
    return failed or Reading(problem=f"No notebook was handed in: there is no {name}.ipynb.")


def _candidates(folder: Path, name: str) -> list[Path]:
    """Return the files that may be meant, the likeliest first."""
    found = []
    exact = folder / f"{name}.ipynb"
    for path in dict.fromkeys([*([exact] if os.path.lexists(exact) else []), *_files(folder)]):
        stem, rank = path.name, 0
        suffix = re.search(r"\.ipynb(\.json|\.txt)?$", stem, re.I)
        if not suffix:
            continue
        stem = stem[: suffix.start()]
        plain = COPY.match(stem)
        if stem != name:
            rank = 1 if stem.lower() == name.lower() else 3
        if rank == 3 and plain and plain["name"].lower() == name.lower():
            rank = 2
        found.append((rank, bool(suffix[1]), len(path.parts), path.name, path))
    found.sort()
    meant = [one[-1] for one in found if one[0] < 3]
    others = [one[-1] for one in found if one[0] == 3]
    return [*meant, *(others if len(others) == 1 else [])]


def _files(folder: Path) -> Iterator[Path]:
    """Yield what lies in a folder and in the folders in it."""
    count = 0
    waiting = [(folder, 0)]
    while waiting:
        place, depth = waiting.pop()
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            count += 1
            if count > MOST:
                return
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder and depth < 2 and entry.name not in PASSED_OVER:
                waiting.append((Path(entry.path), depth + 1))
            if not is_folder or entry.name.endswith(".ipynb"):
                yield Path(entry.path)


def extra_files(folder: Path, limits: Limits) -> dict[str, bytes]:
    """Return the small files that lie beside the notebook, which its cells may read."""
    found: dict[str, bytes] = {}
    left = limits.extra
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        if name.endswith(".ipynb") or any(part.startswith((".", "__")) for part in path.parts[-3:]):
            continue
        try:
            name.encode("utf-8")
            file, size = open_regular(path)
            with file:
                data = file.read(left + 1) if size <= left else None
        except (OSError, UnicodeError):
            continue
        if data is not None and len(data) <= left:
            found[name] = data
            left -= len(data)
    return found


def fingerprint(folder: Path, limits: Limits) -> str:
    """Return a text that changes with the notebooks in a folder."""
    found = hashlib.sha256()
    for path in _files(folder):
        try:
            file, _ = open_regular(path)
            with file:
                data = file.read(limits.notebook)
        except OSError:
            continue
        found.update(hashlib.sha256(os.fsencode(path.relative_to(folder))).digest())
        found.update(hashlib.sha256(data).digest())
    return found.hexdigest()
