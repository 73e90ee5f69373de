"""The service workers of the site: what was fetched once is there without a network."""

import hashlib
import json
import pathlib

SOURCE = pathlib.Path(__file__).parents[2] / "book/_lite/offline.js"
NAME = "offline.js"
THEIRS = "service-worker.js"
PYTHON = "pyodide"
"""The folder of JupyterLite in whose folders each file has its content in its address."""
VERSIONED = ("build", "extensions")
"""Those in which no file changes without another version of JupyterLite or of an extension."""


def files(folder: pathlib.Path) -> list[pathlib.Path]:
    """Return the files in a folder and all below it, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def write(site: pathlib.Path, lite: pathlib.Path) -> None:
    """Write the worker of the pages, and put it before the one of JupyterLite."""
    versioned = [path for folder in VERSIONED for path in files(lite / folder)]
    content = b"".join(path.read_bytes() for path in versioned)
    version = hashlib.sha256(content).hexdigest()[:8]
    kit = [*versioned, *sorted((lite / PYTHON).glob("*/*"))]
    addresses = [path.relative_to(site).as_posix() for path in kit]
    text = SOURCE.read_text("utf-8")
    for place, value in {"[] /* KIT */": addresses, '"" /* VERSION */': version}.items():
        if text.count(place) != 1:
            raise ValueError(f"{SOURCE} has no single place {place!r}.")
        text = text.replace(place, json.dumps(value))
    (site / NAME).write_text(text, "utf-8")
    up = "../" * len(lite.relative_to(site).parts) + NAME
    theirs = (lite / THEIRS).read_text("utf-8")
    place, script = json.dumps(up), f"importScripts({json.dumps(up)});"
    ours = f"self.rectifiedOffline = new URL({place}, location.href).href;\n{script}\n"
    (lite / THEIRS).write_text(ours + theirs, "utf-8")
