"""The kernel's wheel, with a module of ours that keeps it answering."""

import pathlib
import zipfile

ADDED = pathlib.Path(__file__).with_name("inside") / "steady.py"
PACKAGE = "pyodide_kernel"
SAME = (1980, 1, 1, 0, 0, 0)
"""A date, so that the same content is the same file."""


def steadied(wheel: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """Write the wheel of the kernel, which imports our module last, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / wheel.name
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        content = {name: old.read(name) for name in old.namelist()}
        content[f"{PACKAGE}/__init__.py"] += f"\nfrom . import {ADDED.stem}\n".encode()
        content[f"{PACKAGE}/{ADDED.name}"] = ADDED.read_bytes()
        for name, data in content.items():
            new.writestr(zipfile.ZipInfo(name, SAME), data)
    return path
