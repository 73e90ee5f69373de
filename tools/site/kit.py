"""Python for the browser, whole: put together, with bytecode, each file where caches keep it."""

import hashlib
import json
import pathlib
import shutil
import subprocess
from collections.abc import Sequence

from tools.site import lite, pyodide, wheels
from tools.site.pyodide import CORE, LIST, STARTED, Source
from tools.site.steadied import PACKAGE, steadied
from tools.site.wheels import Wheel

HERE = pathlib.Path(__file__).parent
SHOWN = ("jupyterlab-widgets",)
"""Wheels that are for JupyterLab's page alone."""
FRONT = ("anywidget", *SHOWN)
"""Wheels that hold a part for JupyterLab's page, of the very version that Python gets."""
OWN = "rectified"
TOLD = "fetched.json"
"""How many files and bytes a start of Python fetches, for pages to say so."""


def _digest(*contents: bytes) -> str:
    digests = b"".join(hashlib.sha256(one).digest() for one in contents)
    return hashlib.sha256(digests).hexdigest()[:8]


def compile_imported(folder: pathlib.Path) -> None:
    """Let the Pyodide in a folder put bytecode into its own archives."""
    loaded = ",".join((*STARTED, OWN))
    subprocess.run([pyodide.NODE, HERE / "bytecode.mjs", folder.resolve(), loaded], check=True)


def made(cache: pathlib.Path, source: Source, origin: str, added: Sequence[Wheel]) -> pathlib.Path:
    """Return the folder of a Pyodide with all that is added to it; it is made where it is new.

    Parameters
    ----------
    cache : Path
        The folder in which such folders are kept; older ones go.
    source : function
        Returns the bytes of one of Pyodide's packages by the name of its file.
    origin : str
        What tells this source from others.
    added : sequence of Wheel
        What Python gets beside Pyodide's packages.
    """
    scripts = sorted(path for path in HERE.rglob("*.*") if path.suffix in (".py", ".mjs"))
    recipe = [path.read_bytes() for path in scripts]
    files = [one.path.read_bytes() for one in added]
    folder = cache / _digest(origin.encode(), *recipe, *files)
    if not (folder / "whole").exists():
        for old in cache.glob("*/whole"):
            shutil.rmtree(old.parent)
        shutil.rmtree(folder, ignore_errors=True)
        pyodide.assemble(folder, source, added)
        compile_imported(folder)
        (folder / "whole").touch()
    return folder


def added(fetched: Sequence[Wheel], own: pathlib.Path, folder: pathlib.Path) -> list[Wheel]:
    """Return what Python gets beside Pyodide's packages.

    Parameters
    ----------
    fetched : sequence of Wheel
        All that is pinned.
    own : Path
        The wheel of the package `rectified`.
    folder : Path
        Where a wheel may be written.
    """
    kernel = [
        steadied(path, folder) if path.name.startswith(PACKAGE) else path
        for path in lite.kernel_wheels()
    ]
    python = [one for one in fetched if one.name not in SHOWN]
    return [*python, *map(wheels.read, kernel), wheels.read(own)]


def publish(folder: pathlib.Path, target: pathlib.Path) -> dict[str, object]:
    """Lay a Pyodide out in a site, and return the settings of the kernel that uses it.

    The content of a file, or of the core as a whole, is in its address: a browser never asks again
    for what it has, and after a change asks only for that.

    Parameters
    ----------
    folder : Path
        The Pyodide.
    target : Path
        The folder in the site, next to JupyterLite's page.
    """
    shutil.rmtree(target, ignore_errors=True)
    core = _digest(*((folder / name).read_bytes() for name in CORE))
    (target / core).mkdir(parents=True)
    for name in CORE:
        shutil.copy(folder / name, target / core)
    listed = json.loads((folder / LIST).read_text("utf-8"))
    for package in listed["packages"].values():
        place = target / package["sha256"][:8]
        place.mkdir(exist_ok=True)
        shutil.copy(folder / package["file_name"], place)
        package["file_name"] = f"../{place.name}/{package['file_name']}"
    text = json.dumps(listed).encode()
    place = target / _digest(text)
    place.mkdir()
    (place / LIST).write_bytes(text)
    started = pyodide.closure(listed["packages"], [*STARTED, OWN])
    fetched = [target / core / name for name in CORE if name != "pyodide.mjs"]
    fetched += [place / LIST]
    fetched += [(place / listed["packages"][name]["file_name"]).resolve() for name in started]
    told = {"files": len(fetched), "bytes": sum(path.stat().st_size for path in fetched)}
    (target / TOLD).write_text(json.dumps(told), "utf-8")
    home = f"./{target.name}"
    return {
        "pyodideUrl": f"{home}/{core}/pyodide.js",
        "loadPyodideOptions": {
            "lockFileURL": f"{home}/{place.name}/{LIST}",
            "packages": [*STARTED, OWN],
        },
        "disablePyPIFallback": True,  # no other host is asked for anything
    }
