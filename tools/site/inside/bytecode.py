"""Put bytecode beside the modules that a start of Python in the browser imports.

Pyodide's archives hold sources alone, and each start compiles them: half of its time. This runs
inside the Pyodide whose archives lie in ``/assembled``, since bytecode belongs to one version of
Python. Whatever else a student imports is compiled as before.
"""

import contextlib
import hashlib
import importlib
import importlib.util
import json
import os
import pkgutil
import py_compile
import sys
import zipfile
from pathlib import Path

import piplite.piplite  # noqa: F401  what the kernel imports when it starts
import pyodide_kernel  # noqa: F401

import rectified

FOLDER = Path("/assembled")
LIST = FOLDER / "pyodide-lock.json"
STANDARD = FOLDER / "python_stdlib.zip"
NEVER = "rectified.grading"  # a class is not graded in a browser
SAME = (1980, 1, 1, 0, 0, 0)  # the same bytes from the same files


def import_all() -> None:
    """Import what students and chapters may import of ours."""
    for module in pkgutil.walk_packages(rectified.__path__, "rectified."):
        if not module.name.startswith(NEVER):
            with contextlib.suppress(ModuleNotFoundError):  # Matplotlib comes when it is imported
                importlib.import_module(module.name)


def places() -> set[str]:
    """Return where the modules that are imported now lie in their archives."""
    roots = (os.__file__.removesuffix("os.py"), *(f"{one}/" for one in sys.path if one))
    files = [getattr(module, "__file__", None) or "" for module in sys.modules.values()]
    sources = [file for file in files if file.endswith(".py")]
    return {file.removeprefix(root) for file in sources for root in roots if file.startswith(root)}


def compiled(source: bytes, name: str) -> bytes:
    """Return bytecode that is taken without a look at the source."""
    here, there = Path("module.py"), Path("module.pyc")
    here.write_bytes(source)
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    py_compile.compile(str(here), str(there), name, doraise=True, invalidation_mode=mode)
    return there.read_bytes()


def add(archive: Path, imported: set[str]) -> bool:
    """Write an archive anew, with bytecode for its modules; return whether it had any of them."""
    standard = archive == STANDARD
    with zipfile.ZipFile(archive) as old:
        content = {one: old.read(one) for one in old.namelist() if not one.endswith("/")}
    if not (modules := imported & content.keys()):
        return False
    base = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/"
    for module in modules:
        code = compiled(content[module], base + module if standard else module)
        # within a ZIP Python looks for it beside the source
        name = f"{module}c" if standard else importlib.util.cache_from_source(module)
        content[name] = code
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for name, data in content.items():
            new.writestr(zipfile.ZipInfo(name, SAME), data, zipfile.ZIP_DEFLATED, 9)
    return True


import_all()
imported = places()
add(STANDARD, imported)
listed = json.loads(LIST.read_text("utf-8"))
for package in listed["packages"].values():
    archive = FOLDER / package["file_name"]
    if archive.suffix == ".whl" and add(archive, imported):
        package["sha256"] = hashlib.sha256(archive.read_bytes()).hexdigest()
LIST.write_text(json.dumps(listed, indent=1), "utf-8")
