"""The wheels that ``book/_lite/wheels.lock`` pins, fetched and held to their hashes."""

import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import message_from_bytes

LOCK = pathlib.Path(__file__).parents[2] / "book/_lite/wheels.lock"
ANYWHERE = ("--only-binary=:all:", "--platform=any", "--abi=none", "--implementation=py")
"""Wheels of Python alone, which run in a browser too."""
PYTHON = "3.12"
"""Pyodide's."""


@dataclass(frozen=True)
class Wheel:
    """A wheel, and what it says of itself.

    Parameters
    ----------
    path : Path
        The file.
    name, version : str
        The name with hyphens, in small letters.
    needs : tuple of str
        The names of what it depends on, without extras.
    imports : tuple of str
        The names under which it is imported.
    """

    path: pathlib.Path
    name: str
    version: str
    needs: tuple[str, ...]
    imports: tuple[str, ...]


def canonical(name: str) -> str:
    """Return the name of a package as lock files write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read(path: pathlib.Path) -> Wheel:
    """Read what a wheel says of itself."""
    with zipfile.ZipFile(path) as archive:
        members = archive.namelist()
        (metadata,) = (one for one in members if re.fullmatch(r"[^/]+\.dist-info/METADATA", one))
        said = message_from_bytes(archive.read(metadata))
    needs = [one for one in said.get_all("Requires-Dist", []) if "extra ==" not in one]
    tops = {one.split("/")[0] for one in members if one.endswith(".py") and ".data/" not in one}
    return Wheel(
        path,
        canonical(said["Name"]),
        said["Version"],
        tuple(canonical(re.split(r"[^\w.-]", one, maxsplit=1)[0]) for one in needs),
        tuple(sorted(one.removesuffix(".py") for one in tops)),
    )


def pinned() -> dict[str, str]:
    """Return the lines of the lock file for each package, by its name."""
    text = LOCK.read_text("utf-8")
    return {
        found["name"]: found[0]
        for found in re.finditer(r"^(?P<name>[\w.-]+)==.*\n(?: +--hash=.*\n)+", text, re.MULTILINE)
    }


def fetch(names: Iterable[str], folder: pathlib.Path) -> Iterator[Wheel]:
    """Fetch pinned wheels into a folder, each held to the hash that the lock file names.

    Raises
    ------
    SystemExit
        If one cannot be had.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lines = pinned()
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as wanted:
        wanted.writelines(lines[name] for name in names)
        wanted.flush()
        command = [sys.executable, "-m", "pip", "download", "-qq", "--disable-pip-version-check"]
        options = ["--no-deps", "--require-hashes", *ANYWHERE, f"--python-version={PYTHON}"]
        places = ["--dest", str(folder), "--find-links", str(folder), "--requirement", wanted.name]
        done = subprocess.run([*command, *options, *places], check=False)
    if done.returncode:
        sys.exit(f"The wheels for the browser could not be fetched: {', '.join(names)}.")
    for path in sorted(folder.glob("*.whl")):  # older ones may lie there too
        wheel = read(path)
        if wheel.name in names and f"{wheel.name}=={wheel.version}" in lines[wheel.name].split():
            yield wheel
